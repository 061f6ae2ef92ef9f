import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { PaperDocument } from '#base/paper/paper.ts'
import type { contract } from '../contract.ts'
import type { api } from './api.ts'

type Inputs = InferContractRouterInputs<typeof contract>
type Outputs = InferContractRouterOutputs<typeof contract>

/** What the server answers, by the names that pages use. Types only: no schema reaches the browser. */
export type CommunityPapers = Outputs['ofCommunity']
export type PaperLine = CommunityPapers['papers'][number]
export type DocumentState = CommunityPapers['documents'][number]
export type EditionLine = NonNullable<PaperLine['open']>
export type Blocker = PaperLine['blockers'][number]
/** As it comes over the wire, where the document has lost the strictness of its optional marks. */
export type OpenEdition = Awaited<ReturnType<typeof api.editions.get.call>>
export type Part = OpenEdition['parts'][number]
export type ClausePart = Extract<Part, { kind: 'clause' }>
export type RowPart = Extract<Part, { kind: 'row' }>
export type Wording = OpenEdition['wording']
export type WhyNot = OpenEdition['whyNot']['word']
export type HistoryLine = OpenEdition['history'][number]
export type Comparison = Outputs['editions']['compare']
export type ComparedPart = Comparison['parts'][number]
export type Change = ComparedPart['texts'][number][number]
export type SettingsPage = Outputs['settings']['get']
export type SettingsFields = Inputs['settings']['keep']
export type WaitingEdition = Outputs['waiting']['approvals'][number]

/** JSON leaves out what is missing, so a document arrives exactly as it was sent. */
export function paperOf(page: OpenEdition): PaperDocument {
  // The client's types only know that an optional mark may be undefined.
  return page.document as PaperDocument
}
