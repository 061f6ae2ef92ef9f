import { createORPCClient } from '@orpc/client'
import type { AnyContractRouter, ContractRouterClient } from '@orpc/contract'
import type { JsonifiedClient } from '@orpc/openapi-client'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import { createTanstackQueryUtils, type RouterUtils } from '@orpc/tanstack-query'

/** Where the server answers. Everything below it is written in contracts. */
export const apiRoot = '/api'

interface Link {
  call: (path: readonly string[], input: unknown, options: never) => Promise<unknown>
}

let connected: Link | null = null

/** Called once at the start with the contract reduced to methods and paths, so that neither schemas nor zod reach the browser. */
export function connectApi(routes: AnyContractRouter): void {
  // The link is typed by a context we do not use; what the library calls on it is `call` alone.
  connected = new OpenAPILink(routes, { url: `${location.origin}${apiRoot}` }) as unknown as Link
}

/** Modules ask for their slice before the program has started; only the call itself needs the connection. */
const lateLink: Link = {
  call(path, input, options) {
    if (connected === null) throw new Error('connectApi has not been called')
    return connected.call(path, input, options)
  },
}

/** Query and mutation options for the endpoints of one capability, typed by its contract, which is imported as a type only. */
export function apiFor<Contract extends AnyContractRouter>(
  slice: string,
): RouterUtils<JsonifiedClient<ContractRouterClient<Contract>>> {
  // The contract exists only for the compiler here; its routes come from connectApi.
  const client = createORPCClient(lateLink as never, { path: [slice] }) as JsonifiedClient<
    ContractRouterClient<Contract>
  >
  return createTanstackQueryUtils(client, { path: [slice] }) as RouterUtils<typeof client>
}

/** The key that everything of one capability is cached under. */
export function sliceKey(slice: string): readonly [readonly string[]] {
  return [[slice]]
}
