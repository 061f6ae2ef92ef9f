import type { InferContractRouterOutputs } from '@orpc/contract'
import type { contract } from '../contract.ts'

type Outputs = InferContractRouterOutputs<typeof contract>

/** What the server answers, by the names that pages use. Types only: no schema reaches the browser. */
export type CommunityMeetings = Outputs['ofCommunity']
export type CommunityId = CommunityMeetings['community']['id']
export type MeetingCard = CommunityMeetings['meetings'][number]
export type Month = CommunityMeetings['months'][number]
export type Series = CommunityMeetings['series'][number]
export type Person = CommunityMeetings['members'][number]
export type Meeting = Outputs['get']
export type Item = Meeting['items'][number]
export type Guest = Meeting['guests'][number]
export type PlannedDay = Outputs['series']['plan']['days'][number]
export type Decisions = Outputs['decisions']['ofCommunity']
export type Decision = Decisions['decisions'][number]
