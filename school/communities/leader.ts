import type { Id } from '#base/id.ts'
import type { PersonId } from '#school/access/actor.ts'

export type LeaderProposalId = Id<'LeaderProposal'>

export const stances = ['consent', 'objection'] as const
export type Stance = (typeof stances)[number]

export interface LeaderAnswer {
  person: PersonId
  stance: Stance
}

export interface Standing {
  /** How many members must consent, the proposed person among them. */
  needed: number
  consents: number
  objections: number
  proposedConsents: boolean
  isAgreed: boolean
}

/** At least half of all members, rounded up, and never the proposed person alone. */
export function consentsNeeded(memberCount: number): number {
  return Math.max(2, Math.ceil(memberCount / 2))
}

/**
 * The leader comes from the group and nobody is made one: the proposed person consents, so do at least half of the
 * members, and no objection stands. Answers of those who have left meanwhile do not count.
 */
export function standingOf(
  proposed: PersonId,
  answers: readonly LeaderAnswer[],
  members: readonly PersonId[],
): Standing {
  const counted = new Map(
    answers.filter(({ person }) => members.includes(person)).map(({ person, stance }) => [person, stance]),
  )
  const stands = [...counted.values()]
  const consents = stands.filter((stance) => stance === 'consent').length
  const objections = stands.length - consents
  const needed = consentsNeeded(members.length)
  const proposedConsents = counted.get(proposed) === 'consent'
  return {
    needed,
    consents,
    objections,
    proposedConsents,
    isAgreed: proposedConsents && consents >= needed && objections === 0,
  }
}

export type ProposalRefusal = 'not_a_member' | 'already_leader' | 'proposal_open'

export function whyCannotPropose(
  person: PersonId,
  present: { members: readonly PersonId[]; leader: PersonId | null; hasOpenProposal: boolean },
): ProposalRefusal | null {
  if (!present.members.includes(person)) return 'not_a_member'
  if (present.leader === person) return 'already_leader'
  return present.hasOpenProposal ? 'proposal_open' : null
}
