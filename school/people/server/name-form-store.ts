import { newId } from '#base/id.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { PersonId, SchoolId } from '#school/access/actor.ts'
import type { NameForms } from '../oblique-case.ts'

export interface ConfirmedForms {
  forms: NameForms
  by: PersonId
  at: Date
}

/** The forms last confirmed for the name the person bears now; a new family name asks anew. */
export async function confirmedForms(
  tx: Transaction,
  id: PersonId,
  fullName: string,
): Promise<ConfirmedForms | null> {
  const row = await tx
    .selectFrom('people_name_forms')
    .select(['forms', 'confirmed_by', 'confirmed_at'])
    .where('person_id', '=', id)
    .where('full_name', '=', fullName)
    .orderBy('confirmed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  // Written by insertNameForms only, from forms the contract has checked; people_name_forms_in_five_cases guards the cases.
  return { forms: row.forms as unknown as NameForms, by: row.confirmed_by as PersonId, at: row.confirmed_at }
}

/** The forms last confirmed for each of these people, by `confirmationKey`: for the name they bear now and for earlier ones. */
export async function confirmedFormsOf(
  tx: Transaction,
  ids: readonly PersonId[],
): Promise<Map<string, NameForms>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('people_name_forms')
    .select(['person_id', 'full_name', 'forms'])
    .where('person_id', 'in', ids)
    .orderBy('confirmed_at')
    .orderBy('id')
    .execute()
  // As above: written by insertNameForms only. A later row takes the place of an earlier one.
  return new Map(
    rows.map((row) => [confirmationKey(row.person_id, row.full_name), row.forms as unknown as NameForms]),
  )
}

/** Whose present name has been confirmed: pairs of person and full name. */
export async function confirmedNames(tx: Transaction): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('people_name_forms')
    .select(['person_id', 'full_name'])
    .distinct()
    .execute()
  return new Set(rows.map((row) => confirmationKey(row.person_id, row.full_name)))
}

export function confirmationKey(id: string, fullName: string): string {
  return `${id} ${fullName}`
}

/** Adds to the history; an earlier confirmation stays where it is. */
export async function insertNameForms(
  tx: Transaction,
  schoolId: SchoolId,
  confirmation: { person: PersonId; fullName: string; forms: NameForms; by: PersonId },
  at: Date,
): Promise<void> {
  await tx
    .insertInto('people_name_forms')
    .values({
      school_id: schoolId,
      id: newId(),
      person_id: confirmation.person,
      full_name: confirmation.fullName,
      forms: JSON.stringify(confirmation.forms),
      confirmed_by: confirmation.by,
      confirmed_at: at,
    })
    .execute()
}
