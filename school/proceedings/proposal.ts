import type { Id } from '#base/id.ts'
import type { ItemId } from '#school/meetings/agenda.ts'
import type { DecisionId } from '#school/meetings/decision.ts'
import type { ParticipantId } from './room.ts'

export type ProposalId = Id<'Proposal'>

export const stances = ['consent', 'objection'] as const

export interface Stance {
  participantId: ParticipantId
  stance: (typeof stances)[number]
  /** An objection says what would have to be otherwise. */
  words: string | null
}

export interface Proposal {
  id: ProposalId
  itemId: ItemId
  text: string
  proposedBy: ParticipantId
  revision: number
  decidedAt: Date | null
  decisionId: DecisionId | null
  withdrawnAt: Date | null
  stances: readonly Stance[]
}

export type ProposalState = 'open' | 'agreed' | 'decided' | 'withdrawn'

/**
 * Consent: nobody who is here objects, and at least half of the members who are here have said yes. Silence is no yes, and
 * an objection is not outvoted.
 */
export function stateOfProposal(
  proposal: Pick<Proposal, 'decidedAt' | 'withdrawnAt' | 'stances'>,
  present: readonly ParticipantId[],
): ProposalState {
  if (proposal.decidedAt !== null) return 'decided'
  if (proposal.withdrawnAt !== null) return 'withdrawn'
  const here = proposal.stances.filter(({ participantId }) => present.includes(participantId))
  const consents = here.filter(({ stance }) => stance === 'consent').length
  const isAgreed = present.length > 0 && consents === here.length && consents * 2 >= present.length
  return isAgreed ? 'agreed' : 'open'
}
