import type { Id } from '#base/id.ts'
import type { ChallengeLevel } from '#school/topics/challenge.ts'
import type { ProblemArea } from '#school/topics/problem-area.ts'

export type ModelId = Id<'CommunityModel'>

/** What one community can hand on to another, also in another school. Nothing in it names a person or a result. */
export interface ModelContent {
  topic: string
  why: string
  challenges: { level: ChallengeLevel; wording: string }[]
  areas: ProblemArea[]
  motto: string | null
  announcement: string | null
  chatName: string | null
  rhythm: { meetingMinutes: number; weekday: number | null; time: string | null } | null
}

export interface CommunityModel {
  id: ModelId
  name: string
  content: ModelContent
  source: 'own' | 'file'
}

export const modelNameLengthMaximum = 200
/** A page or two of text; what is longer is no model. */
export const modelFileLengthMaximum = 50_000
