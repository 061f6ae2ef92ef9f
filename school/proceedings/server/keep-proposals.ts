import type { LocalDate } from '#base/local-date.ts'
import { foundOrRefused, refuse, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { PersonId } from '#school/access/actor.ts'
import { communityFactsOfYear } from '#school/communities/server/public.ts'
import type { ItemId } from '#school/meetings/agenda.ts'
import { agendaOf, makeDecision } from '#school/meetings/server/public.ts'
import { whyMayNotDecide } from '../policy.ts'
import { isPresent, type Participant } from '../presence.ts'
import { type Proposal, type ProposalId, type Stance, stateOfProposal } from '../proposal.ts'
import type { ParticipantId } from '../room.ts'
import { participantsOf } from './participant-store.ts'
import { deleteStance, insertProposal, keepStance, proposalLocked, updateProposal } from './proposal-store.ts'
import {
  type InMeeting,
  type InOpenRoom,
  inOpenRoom,
  leadingIn,
  signalAll,
  signalAllAnd,
} from './standing.ts'

interface Wording {
  proposalId: ProposalId
  itemId: ItemId
  text: string
  revision: number | null
}

/** A new proposal, or another wording of one; sent again it changes nothing. */
export async function makeProposal(tx: Transaction, standing: InMeeting, request: Wording) {
  const there = deciding(standing)
  const { schoolId, meetingId, participant, moment } = there
  const { proposalId: id, itemId, text, revision } = request
  foundOrRefused((await agendaOf(tx, meetingId)).find((item) => item.id === itemId))
  const known = await proposalLocked(tx, meetingId, id)
  if (known === null)
    await insertProposal(
      tx,
      schoolId,
      { id, meetingId, itemId, text, proposedBy: participant.id },
      moment.now,
    )
  else if (known.text !== text) {
    refuseDecided(known)
    if (known.revision !== revision) refuse('changed_meanwhile')
    await updateProposal(tx, id, { text })
  }
  return told(tx, there)
}

export async function withdrawProposal(
  tx: Transaction,
  standing: InMeeting,
  proposalId: ProposalId,
  how: 'withdraw' | 'restore',
) {
  const there = deciding(standing)
  const proposal = foundOrRefused(await proposalLocked(tx, there.meetingId, proposalId))
  refuseDecided(proposal)
  const isDone = (proposal.withdrawnAt !== null) === (how === 'withdraw')
  const withdrawnAt = how === 'withdraw' ? there.moment.now : null
  if (!isDone) await updateProposal(tx, proposalId, { withdrawnAt })
  return told(tx, there)
}

export async function sayToProposal(
  tx: Transaction,
  standing: InMeeting,
  request: { proposalId: ProposalId; stance: Stance['stance'] | null; words: string | null },
) {
  const there = deciding(standing)
  const { schoolId, meetingId, participant, moment } = there
  const { proposalId, stance, words } = request
  refuseDecided(foundOrRefused(await proposalLocked(tx, meetingId, proposalId)))
  if (stance === 'objection' && words === null) refuse('words_missing', { words: 'words_missing' })
  if (stance === null) await deleteStance(tx, proposalId, participant.id)
  else {
    const said = { participantId: participant.id, stance, words }
    await keepStance(tx, schoolId, { proposalId, stance: said }, moment.now)
  }
  return told(tx, there)
}

/** What everybody can live with becomes a decision that comes back until it is done. */
export async function decideProposal(
  tx: Transaction,
  standing: InMeeting,
  request: { proposalId: ProposalId; ownerId: PersonId | null; dueOn: LocalDate | null },
) {
  const { actor, meetingId, yearId, moment } = leadingIn(standing)
  const { proposalId, ownerId, dueOn } = request
  const proposal = foundOrRefused(await proposalLocked(tx, meetingId, proposalId))
  // Sent again it is the same decision.
  if (proposal.decisionId !== null) return { decisionId: proposal.decisionId }
  const { communityId, members, startedBy } = await communityFactsOfYear(tx, actor, yearId, moment)
  const inside = [...members.map(({ person }) => person.id), startedBy]
  const present = presentInside(await participantsOf(tx, meetingId), inside, moment.now)
  if (stateOfProposal(proposal, present) !== 'agreed') refuse('not_agreed')
  const { itemId, text } = proposal
  const decisionId = await makeDecision(
    tx,
    actor,
    { communityId, meetingId, itemId, text, ownerId, dueOn },
    moment,
  )
  await updateProposal(tx, proposalId, { decided: { at: moment.now, decisionId } })
  await signalAll(tx, standing)
  return { decisionId }
}

/** Whose consent counts: members of the community who are in the room. */
export function presentInside(
  participants: readonly Participant[],
  inside: readonly PersonId[],
  now: Date,
): ParticipantId[] {
  return participants
    .filter((each) => each.personId !== null && inside.includes(each.personId) && isPresent(each, now))
    .map(({ id }) => id)
}

function deciding(standing: InMeeting): InOpenRoom {
  const there = inOpenRoom(standing)
  refuseIf(whyMayNotDecide(there))
  return there
}

function refuseDecided({ decidedAt }: Proposal): void {
  if (decidedAt !== null) refuse('already_decided')
}

async function told(tx: Transaction, there: InOpenRoom) {
  await signalAllAnd(tx, there, there.participant.id)
  return { at: there.moment.now.toISOString() }
}
