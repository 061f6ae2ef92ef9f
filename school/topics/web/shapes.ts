import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { contract } from '../contract.ts'

type Inputs = InferContractRouterInputs<typeof contract>
type Outputs = InferContractRouterOutputs<typeof contract>

/** What the server answers, by the names that pages use. Types only: no schema reaches the browser. */
export type Board = Outputs['boards']['get']
export type Boards = Outputs['boards']['list']
export type BoardInList = Boards['boards'][number]
export type Topic = Board['topics'][number]
export type WhyNot = Board['actions']['vote']
export type Participation = Outputs['ballots']['cast']
export type Challenge = Outputs['challenges']['list'][number]
export type AreaNames = Outputs['areas']['list']
export type TopicFields = Omit<Inputs['topics']['propose'], 'boardId'>
