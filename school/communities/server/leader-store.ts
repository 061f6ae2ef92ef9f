import { idFrom } from '#base/id.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { PersonId, SchoolId } from '#school/access/actor.ts'
import type { Deed } from '#school/access/deed.ts'
import type { CommunityYearId } from '../community.ts'
import { type LeaderAnswer, type LeaderProposalId, stances } from '../leader.ts'

export interface LeaderProposal {
  id: LeaderProposalId
  person: PersonId
  proposedBy: PersonId
  proposedAt: Date
  withdrawnAt: Date | null
  agreedAt: Date | null
}

export interface GivenAnswer extends LeaderAnswer {
  words: string | null
  answeredAt: Date
}

/** Who was agreed on last, by year; whether the person is a member still, others ask. */
export async function leadersIn(
  tx: Transaction,
  yearIds: readonly CommunityYearId[],
): Promise<Map<string, { person: PersonId; agreedAt: Date }>> {
  if (yearIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('communities_leader_proposals')
    .select(['year_id', 'person_id', 'agreed_at'])
    .where('year_id', 'in', [...yearIds])
    .where('agreed_at', 'is not', null)
    .where('replaced_at', 'is', null)
    .execute()
  return new Map(
    rows.flatMap(({ year_id, person_id, agreed_at }) =>
      agreed_at === null
        ? []
        : [[year_id, { person: idFrom<'Person'>(person_id), agreedAt: agreed_at }] as const],
    ),
  )
}

export async function openProposalOf(
  tx: Transaction,
  yearId: CommunityYearId,
): Promise<LeaderProposal | null> {
  const row = await selectProposals(tx)
    .where('year_id', '=', yearId)
    .where('withdrawn_at', 'is', null)
    .where('agreed_at', 'is', null)
    .executeTakeFirst()
  return row === undefined ? null : proposalFrom(row)
}

export async function proposalOf(
  tx: Transaction,
  yearId: CommunityYearId,
  id: LeaderProposalId,
): Promise<LeaderProposal | null> {
  const row = await selectProposals(tx).where('year_id', '=', yearId).where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : proposalFrom(row)
}

export async function insertProposal(
  tx: Transaction,
  { schoolId, yearId }: { schoolId: SchoolId; yearId: CommunityYearId },
  proposal: { id: LeaderProposalId; person: PersonId; by: PersonId },
  at: Date,
): Promise<void> {
  await tx
    .insertInto('communities_leader_proposals')
    .values({
      school_id: schoolId,
      id: proposal.id,
      year_id: yearId,
      person_id: proposal.person,
      proposed_by: proposal.by,
      proposed_at: at,
    })
    .execute()
}

export async function setProposalWithdrawn(
  tx: Transaction,
  id: LeaderProposalId,
  withdrawn: Deed | null,
): Promise<void> {
  await tx
    .updateTable('communities_leader_proposals')
    .set({ withdrawn_by: withdrawn?.by ?? null, withdrawn_at: withdrawn?.at ?? null })
    .where('id', '=', id)
    .execute()
}

/** The leader before is replaced in the same breath, so there is never more than one. */
export async function setAgreed(
  tx: Transaction,
  yearId: CommunityYearId,
  id: LeaderProposalId,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('communities_leader_proposals')
    .set({ replaced_at: at })
    .where('year_id', '=', yearId)
    .where('agreed_at', 'is not', null)
    .where('replaced_at', 'is', null)
    .execute()
  await tx.updateTable('communities_leader_proposals').set({ agreed_at: at }).where('id', '=', id).execute()
}

/** In the order in which they came. */
export async function answersTo(tx: Transaction, id: LeaderProposalId): Promise<GivenAnswer[]> {
  const rows = await tx
    .selectFrom('communities_leader_answers')
    .select(['person_id', 'stance', 'words', 'answered_at'])
    .where('proposal_id', '=', id)
    .orderBy('answered_at')
    .orderBy('person_id')
    .execute()
  return rows.map((row) => ({
    person: idFrom<'Person'>(row.person_id),
    stance: stances.find((stance) => stance === row.stance) ?? 'objection',
    words: row.words,
    answeredAt: row.answered_at,
  }))
}

export async function writeAnswer(
  tx: Transaction,
  schoolId: SchoolId,
  id: LeaderProposalId,
  answer: Omit<GivenAnswer, 'answeredAt'>,
  at: Date,
): Promise<void> {
  const values = { stance: answer.stance, words: answer.words, answered_at: at }
  await tx
    .insertInto('communities_leader_answers')
    .values({ school_id: schoolId, proposal_id: id, person_id: answer.person, ...values })
    .onConflict((conflict) => conflict.columns(['school_id', 'proposal_id', 'person_id']).doUpdateSet(values))
    .execute()
}

export async function deleteAnswer(tx: Transaction, id: LeaderProposalId, person: PersonId): Promise<void> {
  await tx
    .deleteFrom('communities_leader_answers')
    .where('proposal_id', '=', id)
    .where('person_id', '=', person)
    .execute()
}

function selectProposals(tx: Transaction) {
  return tx
    .selectFrom('communities_leader_proposals')
    .select(['id', 'person_id', 'proposed_by', 'proposed_at', 'withdrawn_at', 'agreed_at'])
}

function proposalFrom(row: {
  id: string
  person_id: string
  proposed_by: string
  proposed_at: Date
  withdrawn_at: Date | null
  agreed_at: Date | null
}): LeaderProposal {
  return {
    id: idFrom<'LeaderProposal'>(row.id),
    person: idFrom<'Person'>(row.person_id),
    proposedBy: idFrom<'Person'>(row.proposed_by),
    proposedAt: row.proposed_at,
    withdrawnAt: row.withdrawn_at,
    agreedAt: row.agreed_at,
  }
}
