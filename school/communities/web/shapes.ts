import type { InferContractRouterOutputs } from '@orpc/contract'
import type { contract } from '../contract.ts'

type Outputs = InferContractRouterOutputs<typeof contract>

/** What the server answers, by the names that pages use. Types only: no schema reaches the browser. */
export type Card = Outputs['list']['communities'][number]
export type Community = Outputs['read']
export type Path = Outputs['path']
export type Preparation = Path['preparations'][number]
export type People = Outputs['people']
export type Member = People['members'][number]
export type Guest = People['guests'][number]
export type ShownName = Member['person']
export type Entry = Outputs['joins']['list']['entries'][number]
export type Announcement = Outputs['announcement']['read']
export type Leader = Outputs['leader']['read']
export type Proposal = NonNullable<Leader['proposal']>
export type Rating = Outputs['ratings']['read']['ratings'][number]
export type Model = Outputs['models']['list']['models'][number]
export type FirstMeeting = NonNullable<Community['firstMeeting']>
