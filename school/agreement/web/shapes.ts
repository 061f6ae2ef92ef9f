import type { InferContractRouterOutputs } from '@orpc/contract'
import type { contract } from '../contract.ts'

type Outputs = InferContractRouterOutputs<typeof contract>

/** What the server answers, by the names that pages use. Types only: no schema reaches the browser. */
export type Agreement = Outputs['get']
export type Clause = Agreement['clauses'][number]
export type Version = Agreement['versions'][number]
export type CommunityId = Agreement['community']['id']
