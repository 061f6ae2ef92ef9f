import type { Id } from '#base/id.ts'
import type { LocalDate } from '#base/local-date.ts'
import type { Deed } from '#school/access/deed.ts'
import type { DifficultyId } from '#school/results/judgement.ts'
import type { BoardId } from './board.ts'
import type { Challenge, ChallengeId } from './challenge.ts'
import type { ProblemArea } from './problem-area.ts'
import type { TemplateKey } from './templates.ts'

export type TopicId = Id<'Topic'>
export type ChoiceId = Id<'Choice'>

/** Five ways in which teachers work together. Only the last becomes a community. */
export const associations = [
  'methodical_association',
  'team',
  'project_team',
  'creative_group',
  'community',
] as const
export type Association = (typeof associations)[number]

export interface Choice extends Deed {
  id: ChoiceId
  reasons: string
}

/** A difficulty of the results, called as it was called when the topic was proposed. */
export interface NamedDifficulty {
  id: DifficultyId
  name: string
}

/** What a person writes about a topic. */
export interface TopicText {
  title: string
  why: string
  evidence: string | null
  template: TemplateKey | null
  association: Association
  areas: readonly ProblemArea[]
}

export interface Topic extends TopicText {
  id: TopicId
  boardId: BoardId
  difficulty: NamedDifficulty | null
  challengeIds: readonly ChallengeId[]
  proposed: Deed
  changedAt: Date | null
  withdrawn: Deed | null
  merged: (Deed & { into: TopicId }) | null
  shortlisted: Deed | null
  choice: Choice | null
}

/** A topic the staff has chosen, with what justified it. */
export interface ChosenTopic {
  id: TopicId
  title: string
  why: string
  evidence: string | null
  difficulty: NamedDifficulty | null
  challenges: Pick<Challenge, 'level' | 'wording'>[]
  areas: ProblemArea[]
  association: Association
  votes: { dots: number; voters: number; electorate: number; votingClosedOn: LocalDate } | null
  reasons: string
  boardId: BoardId
  schoolYear: number
}

/** Topics that can be voted for, merged and chosen. */
export function isLive(topic: { withdrawn: object | null; merged: object | null }): boolean {
  return topic.withdrawn === null && topic.merged === null
}
