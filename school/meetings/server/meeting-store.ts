import { type Selectable, sql } from 'kysely'
import { idFrom, newId } from '#base/id.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { MeetingsMeetings } from '#platform/db/types.ts'
import type { Actor, PersonId } from '#school/access/actor.ts'
import { type Deed, deedFrom } from '#school/access/deed.ts'
import type { CommunityYearId } from '#school/communities/community.ts'
import { type Meeting, type MeetingId, meetingTemplates } from '../meeting.ts'

// Row-level security shows a meeting to those inside, to its guests and to the administration; no query here asks who reads.

export type NewMeeting = Pick<
  Meeting,
  | 'id'
  | 'yearId'
  | 'seriesId'
  | 'number'
  | 'template'
  | 'purpose'
  | 'startsAt'
  | 'lengthMinutes'
  | 'place'
  | 'link'
  | 'facilitatorId'
  | 'secretaryId'
>

/** Whoever changes the meetings of one year does so one after the other. */
export async function lockMeetings(tx: Transaction, yearId: CommunityYearId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`meetings ${yearId}`}, 0))`.execute(tx)
}

export async function meetingById(tx: Transaction, id: MeetingId): Promise<Meeting | null> {
  const row = await tx.selectFrom('meetings_meetings').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : meetingFrom(row)
}

/** In order of time; called-off ones too. */
export async function meetingsOfYear(tx: Transaction, yearId: CommunityYearId): Promise<Meeting[]> {
  const rows = await tx
    .selectFrom('meetings_meetings')
    .selectAll()
    .where('year_id', '=', yearId)
    .orderBy('starts_at')
    .orderBy('number')
    .execute()
  return rows.map(meetingFrom)
}

/** Every meeting the scope shows that begins within the time. */
export async function meetingsBetween(tx: Transaction, from: Date, until: Date): Promise<Meeting[]> {
  const rows = await tx
    .selectFrom('meetings_meetings')
    .selectAll()
    .where('starts_at', '>=', from)
    .where('starts_at', '<', until)
    .orderBy('starts_at')
    .orderBy('id')
    .execute()
  return rows.map(meetingFrom)
}

export async function insertMeeting(
  tx: Transaction,
  actor: Actor,
  meeting: NewMeeting,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('meetings_meetings')
    .values({
      school_id: actor.schoolId,
      id: meeting.id,
      year_id: meeting.yearId,
      series_id: meeting.seriesId,
      number: meeting.number,
      template: meeting.template,
      ...columnsOf(meeting),
      set_by: actor.personId,
      set_at: at,
      changed_at: at,
      revision: 0,
    })
    .execute()
}

type Fields = Pick<
  Meeting,
  'purpose' | 'startsAt' | 'lengthMinutes' | 'place' | 'link' | 'facilitatorId' | 'secretaryId'
>

export async function updateMeeting(tx: Transaction, id: MeetingId, fields: Fields, at: Date): Promise<void> {
  await tx
    .updateTable('meetings_meetings')
    .set((row) => ({ ...columnsOf(fields), changed_at: at, revision: row('revision', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Each of these is a fact with who and when; `null` takes it back. */
export async function enterMeetingFact(
  tx: Transaction,
  id: MeetingId,
  fact:
    | { cancelled: (Deed & { words: string | null }) | null }
    | { opened: Deed | null }
    | { ended: Deed | null },
  at: Date,
): Promise<void> {
  await tx
    .updateTable('meetings_meetings')
    .set((row) => ({ ...factColumns(fact), changed_at: at, revision: row('revision', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export interface Move {
  meetingId: MeetingId
  fromAt: Date
  toAt: Date
  words: string | null
  moved: Deed
}

export async function insertMove(
  tx: Transaction,
  actor: Actor,
  move: Omit<Move, 'moved'>,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('meetings_moves')
    .values({
      school_id: actor.schoolId,
      id: newId(),
      meeting_id: move.meetingId,
      from_at: move.fromAt,
      to_at: move.toAt,
      words: move.words,
      moved_by: actor.personId,
      moved_at: at,
    })
    .execute()
}

export async function movesOf(tx: Transaction, meetingId: MeetingId): Promise<Move[]> {
  const rows = await tx
    .selectFrom('meetings_moves')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('moved_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    meetingId,
    fromAt: row.from_at,
    toAt: row.to_at,
    words: row.words,
    moved: { by: idFrom<'Person'>(row.moved_by), at: row.moved_at },
  }))
}

export interface Busy {
  meetingId: MeetingId
  person: PersonId
  startsAt: Date
  lengthMinutes: number
}

/** When these people are taken by a meeting of whatever community. */
export async function busyPeople(
  tx: Transaction,
  people: readonly PersonId[],
  { from, until }: { from: Date; until: Date },
): Promise<Busy[]> {
  const { rows } = await sql<{
    meeting_id: string
    person_id: string
    starts_at: Date
    length_minutes: number
  }>`
    select * from meetings_busy(${sql.val([...people])}::uuid[], ${from}, ${until}) order by starts_at, meeting_id
  `.execute(tx)
  return rows.map((row) => ({
    meetingId: idFrom<'Meeting'>(row.meeting_id),
    person: idFrom<'Person'>(row.person_id),
    startsAt: row.starts_at,
    lengthMinutes: row.length_minutes,
  }))
}

function columnsOf(fields: Fields) {
  return {
    purpose: fields.purpose,
    starts_at: fields.startsAt,
    length_minutes: fields.lengthMinutes,
    place: fields.place,
    link: fields.link,
    facilitator_id: fields.facilitatorId,
    secretary_id: fields.secretaryId,
  }
}

function factColumns(fact: Parameters<typeof enterMeetingFact>[2]) {
  if ('opened' in fact) return { opened_by: fact.opened?.by ?? null, opened_at: fact.opened?.at ?? null }
  if ('ended' in fact) return { ended_by: fact.ended?.by ?? null, ended_at: fact.ended?.at ?? null }
  const { cancelled } = fact
  return {
    cancelled_by: cancelled?.by ?? null,
    cancelled_at: cancelled?.at ?? null,
    cancelled_words: cancelled?.words ?? null,
  }
}

function meetingFrom(row: Selectable<MeetingsMeetings>): Meeting {
  const cancelled = deedFrom(row.cancelled_by, row.cancelled_at)
  return {
    id: idFrom<'Meeting'>(row.id),
    yearId: idFrom<'CommunityYear'>(row.year_id),
    seriesId: row.series_id === null ? null : idFrom<'MeetingSeries'>(row.series_id),
    number: row.number,
    template: meetingTemplates.find((each) => each === row.template) ?? 'free',
    purpose: row.purpose,
    startsAt: row.starts_at,
    lengthMinutes: row.length_minutes,
    place: row.place,
    link: row.link,
    facilitatorId: personOr(row.facilitator_id),
    secretaryId: personOr(row.secretary_id),
    revision: row.revision,
    changedAt: row.changed_at,
    set: { by: idFrom<'Person'>(row.set_by), at: row.set_at },
    cancelled: cancelled && { ...cancelled, words: row.cancelled_words },
    opened: deedFrom(row.opened_by, row.opened_at),
    ended: deedFrom(row.ended_by, row.ended_at),
  }
}

export function personOr(id: string | null): PersonId | null {
  return id === null ? null : idFrom<'Person'>(id)
}
