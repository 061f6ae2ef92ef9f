import { minifyContractRouter } from '@orpc/contract'
import type { Plugin } from 'vite'

const name = 'virtual:contract'

/** Gives the browser the contract as methods and paths only: without schemas, so without zod (120 KB) and without sentences. */
export function contractRoutes(): Plugin {
  return {
    name: 'krug-contract',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    async load(id) {
      if (id !== `\0${name}`) return null
      const { contract } = await import('../../app/contract.ts')
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(routesOf(minifyContractRouter(contract))))})`
    },
  }
}

/** Summaries and tags are for readers of the API, not for its client. */
function routesOf(node: unknown): unknown {
  if (typeof node !== 'object' || node === null) return node
  if ('~orpc' in node) {
    const { route } = (node as { '~orpc': { route: Record<string, unknown> } })['~orpc']
    const { summary: _summary, description: _description, tags: _tags, ...needed } = route
    return { '~orpc': { errorMap: {}, meta: {}, route: needed } }
  }
  return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, routesOf(child)]))
}
