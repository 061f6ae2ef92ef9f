import { sql } from 'kysely'
import { newId } from '#base/id.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { PersonId, SchoolId } from '#school/access/actor.ts'
import type { Deed } from '#school/access/deed.ts'
import { type Member, memberById, membersOf } from '#school/access/server/public.ts'
import { classKey, classNameOf } from '../class-name.ts'
import type { Gender } from '../gender.ts'
import { type PositionType, positionTypes } from '../position.ts'
import type { StaffMember, StaffRecord } from '../staff.ts'
import { sortedTeachings, type Teaching } from '../teaching.ts'
import { subjectIdsFor } from './subject-store.ts'

/** Everybody of the school with what the staff list says in the given school year, in the order of a Russian register. */
export async function staffIn(tx: Transaction, schoolYear: number): Promise<StaffMember[]> {
  const [members, facts] = [await membersOf(tx), await factsIn(tx, schoolYear)]
  return members.map((member) => staffMember(member, facts))
}

export async function staffMemberById(
  tx: Transaction,
  id: PersonId,
  schoolYear: number,
): Promise<StaffMember | null> {
  const member = await memberById(tx, id)
  return member === null ? null : staffMember(member, await factsIn(tx, schoolYear, id))
}

/** What the staff list says beside the name; who writes it and when stands beside it. */
export async function writeFacts(
  tx: Transaction,
  schoolId: SchoolId,
  id: PersonId,
  record: Omit<StaffRecord, 'name' | 'email' | 'teachings'>,
  written: { by: PersonId | null; at: Date },
): Promise<void> {
  const facts = {
    gender: record.gender,
    position_types: [...record.positionTypes],
    position_wording: record.positionWording,
    experience_since: record.experienceSince,
    phone: record.phone,
    changed_by: written.by,
    changed_at: written.at,
  }
  await tx
    .insertInto('people_staff')
    .values({ school_id: schoolId, id, ...facts })
    .onConflict((conflict) => conflict.columns(['school_id', 'id']).doUpdateSet(facts))
    .execute()
  const subjects = await subjectIdsFor(tx, schoolId, record.subjects)
  await tx.deleteFrom('people_staff_subjects').where('person_id', '=', id).execute()
  if (subjects.size === 0) return
  const rows = [...new Set(subjects.values())].map((subject_id) => ({
    school_id: schoolId,
    person_id: id,
    subject_id,
  }))
  await tx.insertInto('people_staff_subjects').values(rows).execute()
}

/** A row to hang teachings on, for somebody about whom nothing has been written yet. */
export async function ensureFacts(
  tx: Transaction,
  schoolId: SchoolId,
  id: PersonId,
  written: { by: PersonId | null; at: Date },
): Promise<void> {
  await tx
    .insertInto('people_staff')
    .values({ school_id: schoolId, id, position_types: [], changed_by: written.by, changed_at: written.at })
    .onConflict((conflict) => conflict.columns(['school_id', 'id']).doNothing())
    .execute()
}

/** Only the gender, which is asked together with the cases of a name. */
export async function writeGender(
  tx: Transaction,
  schoolId: SchoolId,
  id: PersonId,
  gender: Gender,
  written: Deed,
): Promise<void> {
  const change = { gender, changed_by: written.by, changed_at: written.at }
  await tx
    .insertInto('people_staff')
    .values({ school_id: schoolId, id, position_types: [], ...change })
    .onConflict((conflict) => conflict.columns(['school_id', 'id']).doUpdateSet(change))
    .execute()
}

/** Replaces what somebody teaches in one school year; other years stay as they were. */
export async function writeTeachings(
  tx: Transaction,
  schoolId: SchoolId,
  id: PersonId,
  schoolYear: number,
  teachings: readonly Teaching[],
): Promise<void> {
  await tx
    .deleteFrom('people_teachings')
    .where('person_id', '=', id)
    .where('school_year', '=', schoolYear)
    .execute()
  const once = sortedTeachings(teachings)
  if (once.length === 0) return
  const subjects = await subjectIdsFor(
    tx,
    schoolId,
    once.flatMap(({ subject }) => (subject === null ? [] : [subject])),
  )
  const rows = once.map((teaching) => ({
    school_id: schoolId,
    id: newId(),
    person_id: id,
    school_year: schoolYear,
    entered_year: classKey(teaching, schoolYear).enteredYear,
    letter: teaching.letter,
    subject_id: teaching.subject === null ? null : (subjects.get(teaching.subject) ?? null),
  }))
  await tx
    .insertInto('people_teachings')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

interface Facts {
  staff: Map<string, StaffRow>
  subjects: Map<string, string[]>
  teachings: Map<string, Teaching[]>
}

interface StaffRow {
  gender: string | null
  position_types: string[]
  position_wording: string | null
  experience_since: number | null
  phone: string | null
}

async function factsIn(tx: Transaction, schoolYear: number, only?: PersonId): Promise<Facts> {
  const staff = await tx
    .selectFrom('people_staff')
    .select(['id', 'gender', 'position_types', 'position_wording', 'experience_since', 'phone'])
    .$if(only !== undefined, (query) => query.where('id', '=', only ?? ''))
    .execute()
  const subjects = await tx
    .selectFrom('people_staff_subjects as taught')
    .innerJoin('people_subjects as subject', (join) =>
      join.onRef('subject.school_id', '=', 'taught.school_id').onRef('subject.id', '=', 'taught.subject_id'),
    )
    .select(['taught.person_id', 'subject.name'])
    .$if(only !== undefined, (query) => query.where('taught.person_id', '=', only ?? ''))
    .orderBy(sql`subject.name collate "ru-x-icu"`)
    .execute()
  return {
    staff: new Map(staff.map((row) => [row.id, row])),
    subjects: grouped(
      subjects,
      (row) => row.person_id,
      (row) => row.name,
    ),
    teachings: await teachingsIn(tx, schoolYear, only),
  }
}

async function teachingsIn(
  tx: Transaction,
  schoolYear: number,
  only?: PersonId,
): Promise<Map<string, Teaching[]>> {
  const rows = await tx
    .selectFrom('people_teachings as teaching')
    .leftJoin('people_subjects as subject', (join) =>
      join
        .onRef('subject.school_id', '=', 'teaching.school_id')
        .onRef('subject.id', '=', 'teaching.subject_id'),
    )
    .select(['teaching.person_id', 'teaching.entered_year', 'teaching.letter', 'subject.name'])
    .where('teaching.school_year', '=', schoolYear)
    .$if(only !== undefined, (query) => query.where('teaching.person_id', '=', only ?? ''))
    .execute()
  return grouped(
    rows,
    (row) => row.person_id,
    (row) => ({
      ...classNameOf({ enteredYear: row.entered_year, letter: row.letter }, schoolYear),
      subject: row.name,
    }),
  )
}

function staffMember(member: Member, facts: Facts): StaffMember {
  const row = facts.staff.get(member.id)
  return {
    id: member.id,
    name: { familyName: member.familyName, givenName: member.givenName, patronymic: member.patronymic },
    gender: row?.gender === 'female' || row?.gender === 'male' ? row.gender : null,
    positionTypes: positionTypesFrom(row?.position_types ?? []),
    positionWording: row?.position_wording ?? null,
    subjects: facts.subjects.get(member.id) ?? [],
    teachings: sortedTeachings(facts.teachings.get(member.id) ?? []),
    experienceSince: row?.experience_since ?? null,
    phone: row?.phone ?? null,
    email: member.email,
    login: member.login,
    endsOn: member.endsOn,
  }
}

function positionTypesFrom(texts: readonly string[]): PositionType[] {
  return positionTypes.filter((type) => texts.includes(type))
}

function grouped<Row, Value>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  valueIn: (row: Row) => Value,
): Map<string, Value[]> {
  const groups = new Map<string, Value[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), valueIn(row)])
  return groups
}

/** What a class's teacher may see, results decide; here stands who teaches it. */
export async function teachingsOfPerson(
  tx: Transaction,
  id: PersonId,
  schoolYear: number,
): Promise<{ enteredYear: number; letter: string; subject: string | null }[]> {
  const teachings = (await teachingsIn(tx, schoolYear, id)).get(id) ?? []
  return sortedTeachings(teachings).map((teaching) => ({
    ...classKey(teaching, schoolYear),
    subject: teaching.subject,
  }))
}

/** A new departure takes the place of the one that stood. */
export async function writeDeparture(
  tx: Transaction,
  schoolId: SchoolId,
  departure: { person: PersonId; leftOn: string; by: PersonId },
  at: Date,
): Promise<void> {
  await withdrawDepartures(tx, departure.person, departure.by, at)
  await tx
    .insertInto('people_departures')
    .values({
      school_id: schoolId,
      id: newId(),
      person_id: departure.person,
      left_on: departure.leftOn,
      recorded_by: departure.by,
      recorded_at: at,
    })
    .execute()
}

export async function withdrawDepartures(
  tx: Transaction,
  person: PersonId,
  by: PersonId,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('people_departures')
    .set({ withdrawn_by: by, withdrawn_at: at })
    .where('person_id', '=', person)
    .where('withdrawn_at', 'is', null)
    .execute()
}
