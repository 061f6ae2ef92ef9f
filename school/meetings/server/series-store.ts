import type { Selectable } from 'kysely'
import { idFrom } from '#base/id.ts'
import type { IsoWeekday, LocalDate } from '#base/local-date.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { MeetingsSeries } from '#platform/db/types.ts'
import type { Actor } from '#school/access/actor.ts'
import { type Deed, deedFrom } from '#school/access/deed.ts'
import type { CommunityYearId } from '#school/communities/community.ts'
import { meetingTemplates, type SeriesId } from '../meeting.ts'
import { minuteOf, rhythms, type Series, timeOf, type WeekOfMonth } from '../series.ts'

/** The newest first; ended ones too. */
export async function seriesOf(tx: Transaction, yearId: CommunityYearId): Promise<Series[]> {
  const rows = await tx
    .selectFrom('meetings_series')
    .selectAll()
    .where('year_id', '=', yearId)
    .orderBy('set_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(seriesFrom)
}

export async function seriesById(tx: Transaction, id: SeriesId): Promise<Series | null> {
  const row = await tx.selectFrom('meetings_series').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : seriesFrom(row)
}

export async function insertSeries(
  tx: Transaction,
  actor: Actor,
  series: Omit<Series, 'set' | 'ended'>,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('meetings_series')
    .values({
      school_id: actor.schoolId,
      id: series.id,
      year_id: series.yearId,
      purpose: series.purpose,
      template: series.template,
      rhythm: series.rhythm,
      weekday: series.weekday,
      week_of_month: series.weekOfMonth,
      starts_minute: minuteOf(series.startsAt),
      length_minutes: series.lengthMinutes,
      place: series.place,
      link: series.link,
      from_on: series.fromOn,
      until_on: series.untilOn,
      set_by: actor.personId,
      set_at: at,
    })
    .execute()
}

export async function updateSeries(
  tx: Transaction,
  id: SeriesId,
  { ended }: { ended: Deed | null },
): Promise<void> {
  await tx
    .updateTable('meetings_series')
    .set({ ended_by: ended?.by ?? null, ended_at: ended?.at ?? null })
    .where('id', '=', id)
    .execute()
}

function seriesFrom(row: Selectable<MeetingsSeries>): Series {
  return {
    id: idFrom<'MeetingSeries'>(row.id),
    yearId: idFrom<'CommunityYear'>(row.year_id),
    purpose: row.purpose,
    template: meetingTemplates.find((each) => each === row.template) ?? 'free',
    rhythm: rhythms.find((each) => each === row.rhythm) ?? 'monthly',
    // A constraint of the table keeps it from 1 to 7.
    weekday: row.weekday as IsoWeekday,
    // A constraint of the table keeps it from 1 to 5.
    weekOfMonth: row.week_of_month as WeekOfMonth | null,
    startsAt: timeOf(row.starts_minute),
    lengthMinutes: row.length_minutes,
    place: row.place,
    link: row.link,
    // The column is a date; the compiler knows only that it is text.
    fromOn: row.from_on as LocalDate,
    // The column is a date; the compiler knows only that it is text.
    untilOn: row.until_on as LocalDate,
    set: { by: idFrom<'Person'>(row.set_by), at: row.set_at },
    ended: deedFrom(row.ended_by, row.ended_at),
  }
}
