import type { Selectable } from 'kysely'
import { idFrom } from '#base/id.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { ProceedingsProposals, ProceedingsStances } from '#platform/db/types.ts'
import type { SchoolId } from '#school/access/actor.ts'
import type { DecisionId } from '#school/meetings/decision.ts'
import type { MeetingId } from '#school/meetings/meeting.ts'
import type { Proposal, ProposalId, Stance } from '../proposal.ts'
import type { ParticipantId } from '../room.ts'

/** Whoever changes or decides it waits for the one before. */
export async function proposalLocked(
  tx: Transaction,
  meetingId: MeetingId,
  id: ProposalId,
): Promise<Proposal | null> {
  const row = await tx
    .selectFrom('proceedings_proposals')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? null : proposalFrom(row, await stancesOf(tx, id))
}

async function stancesOf(tx: Transaction, id: ProposalId): Promise<Selectable<ProceedingsStances>[]> {
  return tx.selectFrom('proceedings_stances').selectAll().where('proposal_id', '=', id).execute()
}

export async function stancesBy(
  tx: Transaction,
  meetingId: MeetingId,
  participantId: ParticipantId,
): Promise<{ proposalId: ProposalId; stance: Stance }[]> {
  const rows = await tx
    .selectFrom('proceedings_stances as stance')
    .innerJoin('proceedings_proposals as proposal', (join) =>
      join
        .onRef('proposal.school_id', '=', 'stance.school_id')
        .onRef('proposal.id', '=', 'stance.proposal_id'),
    )
    .selectAll('stance')
    .where('proposal.meeting_id', '=', meetingId)
    .where('stance.participant_id', '=', participantId)
    .execute()
  return rows.map((row) => ({ proposalId: idFrom<'Proposal'>(row.proposal_id), stance: stanceFrom(row) }))
}

export async function insertProposal(
  tx: Transaction,
  schoolId: SchoolId,
  proposal: Pick<Proposal, 'id' | 'itemId' | 'text' | 'proposedBy'> & { meetingId: MeetingId },
  at: Date,
): Promise<void> {
  await tx
    .insertInto('proceedings_proposals')
    .values({
      school_id: schoolId,
      id: proposal.id,
      meeting_id: proposal.meetingId,
      item_id: proposal.itemId,
      text: proposal.text,
      proposed_by: proposal.proposedBy,
      proposed_at: at,
      revision: 0,
    })
    .execute()
}

interface Change {
  text?: string
  withdrawnAt?: Date | null
  decided?: { at: Date; decisionId: DecisionId }
}

/** Another wording is another proposal to consent to. */
export async function updateProposal(
  tx: Transaction,
  id: ProposalId,
  { text, withdrawnAt, decided }: Change,
): Promise<void> {
  await tx
    .updateTable('proceedings_proposals')
    .set((row) => ({
      revision: row('revision', '+', 1),
      ...(text === undefined ? {} : { text }),
      ...(withdrawnAt === undefined ? {} : { withdrawn_at: withdrawnAt }),
      ...(decided === undefined ? {} : { decided_at: decided.at, decision_id: decided.decisionId }),
    }))
    .where('id', '=', id)
    .execute()
  if (text !== undefined) await tx.deleteFrom('proceedings_stances').where('proposal_id', '=', id).execute()
}

export async function keepStance(
  tx: Transaction,
  schoolId: SchoolId,
  { proposalId, stance }: { proposalId: ProposalId; stance: Stance },
  at: Date,
): Promise<void> {
  const values = { stance: stance.stance, words: stance.words, said_at: at }
  await tx
    .insertInto('proceedings_stances')
    .values({
      school_id: schoolId,
      proposal_id: proposalId,
      participant_id: stance.participantId,
      ...values,
    })
    .onConflict((conflict) =>
      conflict.columns(['school_id', 'proposal_id', 'participant_id']).doUpdateSet(values),
    )
    .execute()
}

export async function deleteStance(
  tx: Transaction,
  proposalId: ProposalId,
  participantId: ParticipantId,
): Promise<void> {
  await tx
    .deleteFrom('proceedings_stances')
    .where('proposal_id', '=', proposalId)
    .where('participant_id', '=', participantId)
    .execute()
}

export function proposalFrom(
  row: Selectable<ProceedingsProposals>,
  stances: readonly Selectable<ProceedingsStances>[],
): Proposal {
  return {
    id: idFrom<'Proposal'>(row.id),
    itemId: idFrom<'AgendaItem'>(row.item_id),
    text: row.text,
    proposedBy: idFrom<'Participant'>(row.proposed_by),
    revision: row.revision,
    decidedAt: row.decided_at,
    decisionId: row.decision_id === null ? null : idFrom<'Decision'>(row.decision_id),
    withdrawnAt: row.withdrawn_at,
    stances: stances.filter((stance) => stance.proposal_id === row.id).map(stanceFrom),
  }
}

function stanceFrom(row: Selectable<ProceedingsStances>): Stance {
  return {
    participantId: idFrom<'Participant'>(row.participant_id),
    stance: row.stance === 'consent' ? 'consent' : 'objection',
    words: row.words,
  }
}
