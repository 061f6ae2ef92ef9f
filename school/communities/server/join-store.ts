import { idFrom } from '#base/id.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { PersonId, SchoolId } from '#school/access/actor.ts'
import type { CommunityYearId } from '../community.ts'
import { type JoinId, type JoinKind, joinKinds, type Settlement, settlements } from '../join.ts'

/** A line of the register. */
export interface Entry {
  id: JoinId
  yearId: CommunityYearId
  kind: JoinKind
  person: PersonId | null
  /** As a stranger has written it; missing where somebody was signed in. */
  name: string | null
  contact: string | null
  words: string | null
  askedAt: Date
  settledAs: Settlement | null
  settledBy: PersonId | null
  settledAt: Date | null
  answer: string | null
}

/** Newest first. Whoever does not settle gets the own ones only; the policy of the table says so. */
export async function entriesOf(
  tx: Transaction,
  yearId: CommunityYearId,
  only: { person?: PersonId; id?: JoinId } = {},
): Promise<Entry[]> {
  const rows = await tx
    .selectFrom('communities_joins')
    .selectAll()
    .where('year_id', '=', yearId)
    .$if(only.person !== undefined, (query) => query.where('person_id', '=', only.person ?? ''))
    .$if(only.id !== undefined, (query) => query.where('id', '=', only.id ?? ''))
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(entryFrom)
}

/** Sent twice it stands once. Without a column to conflict on, because a visitor may not read the register. */
export async function insertEntry(
  tx: Transaction,
  schoolId: SchoolId,
  entry: Pick<Entry, 'id' | 'yearId' | 'kind' | 'person' | 'name' | 'contact' | 'words'>,
  at: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('communities_joins')
    .values({
      school_id: schoolId,
      id: entry.id,
      year_id: entry.yearId,
      kind: entry.kind,
      person_id: entry.person,
      name: entry.name,
      contact: entry.contact,
      words: entry.words,
      asked_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

export interface Settled {
  as: Settlement
  by: PersonId | null
  at: Date
  answer: string | null
}

/** A stranger gets the person that was confirmed, and loses it when that is taken back. */
export async function setSettled(
  tx: Transaction,
  entry: Pick<Entry, 'id' | 'name' | 'person'>,
  settled: (Settled & { person?: PersonId }) | null,
): Promise<void> {
  const isStranger = entry.name !== null
  await tx
    .updateTable('communities_joins')
    .set({
      settled_as: settled?.as ?? null,
      settled_by: settled?.by ?? null,
      settled_at: settled?.at ?? null,
      answer: settled?.answer ?? null,
      person_id: isStranger ? (settled?.person ?? null) : entry.person,
    })
    .where('id', '=', entry.id)
    .execute()
}

function entryFrom(row: {
  id: string
  year_id: string
  kind: string
  person_id: string | null
  name: string | null
  contact: string | null
  words: string | null
  asked_at: Date
  settled_as: string | null
  settled_by: string | null
  settled_at: Date | null
  answer: string | null
}): Entry {
  const personIn = (id: string | null) => (id === null ? null : idFrom<'Person'>(id))
  return {
    id: idFrom<'Join'>(row.id),
    yearId: idFrom<'CommunityYear'>(row.year_id),
    kind: joinKinds.find((kind) => kind === row.kind) ?? 'join',
    person: personIn(row.person_id),
    name: row.name,
    contact: row.contact,
    words: row.words,
    askedAt: row.asked_at,
    settledAs: settlements.find((as) => as === row.settled_as) ?? null,
    settledBy: personIn(row.settled_by),
    settledAt: row.settled_at,
    answer: row.answer,
  }
}
