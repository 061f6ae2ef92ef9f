import { sql } from 'kysely'
import { idFrom, newId } from '#base/id.ts'
import { invariant } from '#base/invariant.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, PersonId } from '#school/access/actor.ts'
import { type Deed, deedFrom } from '#school/access/deed.ts'
import type { BoardId } from '../board.ts'
import type { ChallengeId } from '../challenge.ts'
import { type ProblemArea, problemAreas } from '../problem-area.ts'
import { templateKeys } from '../templates.ts'
import {
  type Association,
  associations,
  type NamedDifficulty,
  type Topic,
  type TopicId,
  type TopicText,
} from '../topic.ts'

/** Topics of the boards, in the order they were proposed: ids are ordered by time. */
export async function topicsOf(tx: Transaction, boardIds: readonly BoardId[]): Promise<Topic[]> {
  if (boardIds.length === 0) return []
  const rows = await selectTopics(tx).where('topic.board_id', 'in', boardIds).orderBy('topic.id').execute()
  return rows.map(topicFrom)
}

export async function topicById(tx: Transaction, id: TopicId): Promise<Topic | null> {
  const row = await selectTopics(tx).where('topic.id', '=', id).executeTakeFirst()
  return row === undefined ? null : topicFrom(row)
}

export interface TopicWritten extends TopicText {
  difficulty: NamedDifficulty | null
  challengeIds: readonly ChallengeId[]
}

export async function insertTopic(
  tx: Transaction,
  actor: Actor,
  { boardId, ...topic }: TopicWritten & { boardId: BoardId },
  at: Date,
): Promise<TopicId> {
  const id = newId<'Topic'>()
  await tx
    .insertInto('topics_topics')
    .values({
      ...columnsOf(topic),
      school_id: actor.schoolId,
      id,
      board_id: boardId,
      proposed_by: actor.personId,
      proposed_at: at,
    })
    .execute()
  await insertTags(tx, actor, id, topic)
  return id
}

export async function rewriteTopic(
  tx: Transaction,
  actor: Actor,
  id: TopicId,
  topic: TopicWritten,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('topics_topics')
    .set({ ...columnsOf(topic), changed_by: actor.personId, changed_at: at })
    .where('id', '=', id)
    .execute()
  await tx.deleteFrom('topics_topic_challenges').where('topic_id', '=', id).execute()
  await tx.deleteFrom('topics_topic_areas').where('topic_id', '=', id).execute()
  await insertTags(tx, actor, id, topic)
}

export async function setWithdrawn(tx: Transaction, id: TopicId, deed: Deed | null): Promise<void> {
  await tx
    .updateTable('topics_topics')
    .set({ withdrawn_by: deed?.by ?? null, withdrawn_at: deed?.at ?? null })
    .where('id', '=', id)
    .execute()
}

export async function setMerged(
  tx: Transaction,
  id: TopicId,
  merged: (Deed & { into: TopicId }) | null,
): Promise<void> {
  await tx
    .updateTable('topics_topics')
    .set({
      merged_into: merged?.into ?? null,
      merged_by: merged?.by ?? null,
      merged_at: merged?.at ?? null,
    })
    .where('id', '=', id)
    .execute()
}

export async function setShortlisted(tx: Transaction, id: TopicId, deed: Deed | null): Promise<void> {
  await tx
    .updateTable('topics_topics')
    .set({ shortlisted_by: deed?.by ?? null, shortlisted_at: deed?.at ?? null })
    .where('id', '=', id)
    .execute()
}

export async function insertChoice(
  tx: Transaction,
  actor: Actor,
  { topic, reasons }: { topic: Topic; reasons: string },
  at: Date,
): Promise<void> {
  await tx
    .insertInto('topics_choices')
    .values({
      school_id: actor.schoolId,
      id: newId(),
      board_id: topic.boardId,
      topic_id: topic.id,
      reasons,
      chosen_by: actor.personId,
      chosen_at: at,
    })
    .execute()
}

export async function withdrawChoice(tx: Transaction, topicId: TopicId, deed: Deed): Promise<void> {
  await tx
    .updateTable('topics_choices')
    .set({ withdrawn_by: deed.by, withdrawn_at: deed.at })
    .where('topic_id', '=', topicId)
    .where('withdrawn_at', 'is', null)
    .execute()
}

function columnsOf(topic: TopicWritten) {
  return {
    title: topic.title,
    why: topic.why,
    evidence: topic.evidence,
    template: topic.template,
    association: topic.association,
    difficulty_id: topic.difficulty?.id ?? null,
    difficulty_name: topic.difficulty?.name ?? null,
  }
}

async function insertTags(
  tx: Transaction,
  actor: Actor,
  id: TopicId,
  { areas, challengeIds }: Pick<TopicWritten, 'areas' | 'challengeIds'>,
): Promise<void> {
  const of = { school_id: actor.schoolId, topic_id: id }
  const [inAreas, answered] = [[...new Set(areas)], [...new Set(challengeIds)]]
  if (inAreas.length > 0)
    await tx
      .insertInto('topics_topic_areas')
      .values(inAreas.map((area) => ({ ...of, area })))
      .execute()
  if (answered.length > 0)
    await tx
      .insertInto('topics_topic_challenges')
      .values(answered.map((challenge_id) => ({ ...of, challenge_id })))
      .execute()
}

function selectTopics(tx: Transaction) {
  return tx
    .selectFrom('topics_topics as topic')
    .leftJoin('topics_choices as choice', (join) =>
      join
        .onRef('choice.school_id', '=', 'topic.school_id')
        .onRef('choice.topic_id', '=', 'topic.id')
        .on('choice.withdrawn_at', 'is', null),
    )
    .selectAll('topic')
    .select([
      'choice.id as choice_id',
      'choice.reasons',
      'choice.chosen_by',
      'choice.chosen_at',
      sql<string[]>`array(select area from topics_topic_areas a
        where a.school_id = topic.school_id and a.topic_id = topic.id)`.as('areas'),
      sql<string[]>`array(select challenge_id::text from topics_topic_challenges c
        where c.school_id = topic.school_id and c.topic_id = topic.id order by challenge_id)`.as(
        'challenges',
      ),
    ])
}

type TopicRow = Awaited<ReturnType<ReturnType<typeof selectTopics>['execute']>>[number]

function topicFrom(row: TopicRow): Topic {
  const difficulty =
    row.difficulty_id && row.difficulty_name
      ? { id: idFrom<'Difficulty'>(row.difficulty_id), name: row.difficulty_name }
      : null
  const merged = deedFrom(row.merged_by, row.merged_at)
  const chosen = deedFrom(row.chosen_by, row.chosen_at)
  return {
    id: idFrom<'Topic'>(row.id),
    boardId: idFrom<'Board'>(row.board_id),
    title: row.title,
    why: row.why,
    evidence: row.evidence,
    template: templateKeys.find((key) => key === row.template) ?? null,
    association: associationFrom(row.association),
    areas: areasFrom(row.areas),
    challengeIds: row.challenges.map((id) => idFrom<'Challenge'>(id)),
    difficulty,
    proposed: { by: person(row.proposed_by), at: row.proposed_at },
    changedAt: row.changed_at,
    withdrawn: deedFrom(row.withdrawn_by, row.withdrawn_at),
    merged: merged && row.merged_into ? { ...merged, into: idFrom<'Topic'>(row.merged_into) } : null,
    shortlisted: deedFrom(row.shortlisted_by, row.shortlisted_at),
    choice: chosen && {
      ...chosen,
      id: idFrom<'Choice'>(row.choice_id ?? ''),
      reasons: row.reasons ?? '',
    },
  }
}

function associationFrom(text: string): Association {
  const found = associations.find((each) => each === text)
  invariant(found !== undefined, 'the table allows the five associations only')
  return found
}

function areasFrom(texts: readonly string[]): ProblemArea[] {
  return problemAreas.filter((area) => texts.includes(area))
}

function person(id: string): PersonId {
  return idFrom<'Person'>(id)
}
