import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { contract } from '../contract.ts'

type Inputs = InferContractRouterInputs<typeof contract>
type Outputs = InferContractRouterOutputs<typeof contract>

/** What the server answers, by the names that pages use. Types only: no schema reaches the browser. */
export type Overview = Outputs['works']['overview']
export type WorkInList = Overview['work']
export type WorkWithImports = Outputs['works']['get']
export type WorkImport = Outputs['imports']['complete']
export type Item = Overview['items'][number]
export type View = Overview['cohorts'][number]
export type ItemFigures = View['items'][number]
export type Reason = ItemFigures['reasons'][number]
export type Difficulty = Outputs['difficulties']['list']['difficulties'][number]
export type DifficultyWithHistory = Outputs['difficulties']['get']
export type Judgement = DifficultyWithHistory['judgements'][number]
export type Evidence = Difficulty['evidence'][number]
export type CohortRef = WorkInList['cohorts'][number]
export type WorkFields = Inputs['works']['create']
export type ItemFields = Inputs['works']['describe']['items'][number]
export type SheetFields = Inputs['imports']['putChunk']['sheets'][number]
export type Profile = Outputs['profiles']['list'][number]
export type Skill = Outputs['skills']['list'][number]
export type PupilNumbers = Outputs['pupils']['list']
export type Thresholds = Inputs['thresholds']['set']
