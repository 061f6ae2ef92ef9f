import { sql } from 'kysely'
import { newId } from '#base/id.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { SchoolId } from '#school/access/actor.ts'
import { subjectKey, subjectNamed } from '../subject.ts'

/** The school's list of subjects, in the order of the alphabet. */
export async function subjectsOfSchool(tx: Transaction): Promise<string[]> {
  const rows = await tx
    .selectFrom('people_subjects')
    .select('name')
    .orderBy(sql`name collate "ru-x-icu"`)
    .orderBy('id')
    .execute()
  return rows.map((row) => row.name)
}

/** The id of each subject by the name it was asked with; a subject the school did not have joins its list. */
export async function subjectIdsFor(
  tx: Transaction,
  schoolId: SchoolId,
  names: readonly string[],
): Promise<Map<string, string>> {
  if (names.length === 0) return new Map()
  const wanted = new Map(names.map((name) => [name, subjectNamed(name)]))
  const rows = [...new Map([...wanted.values()].map((name) => [subjectKey(name), name]))].map(
    ([key, name]) => ({
      school_id: schoolId,
      id: newId(),
      name,
      key,
    }),
  )
  await tx
    .insertInto('people_subjects')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['school_id', 'key']).doNothing())
    .execute()
  const stored = await tx
    .selectFrom('people_subjects')
    .select(['id', 'key'])
    .where(
      'key',
      'in',
      rows.map((row) => row.key),
    )
    .execute()
  const idByKey = new Map(stored.map((row) => [row.key, row.id]))
  return new Map([...wanted].map(([asked, name]) => [asked, idByKey.get(subjectKey(name)) ?? '']))
}
