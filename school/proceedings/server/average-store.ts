import { sql } from 'kysely'
import { idFrom } from '#base/id.ts'
import type { LocalDate } from '#base/local-date.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { SchoolId } from '#school/access/actor.ts'
import type { CommunityYearId } from '#school/communities/community.ts'
import type { MeetingId } from '#school/meetings/meeting.ts'
import { type Mood, type MoodAverages, moodTools } from '../mood.ts'

export interface KeptMood {
  meetingId: MeetingId
  yearId: CommunityYearId
  tool: Mood
  occasion: string
  on: LocalDate
  answersCount: number
  averages: MoodAverages
}

/** What is shown once does not change any more. */
export async function keepAverages(tx: Transaction, schoolId: SchoolId, mood: KeptMood): Promise<void> {
  await tx
    .insertInto('proceedings_mood_averages')
    .values({
      school_id: schoolId,
      meeting_id: mood.meetingId,
      tool: mood.tool,
      occasion: mood.occasion,
      year_id: mood.yearId,
      on_day: mood.on,
      answers_count: mood.answersCount,
      averages: JSON.stringify(mood.averages),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** In the order of the meetings. Row-level security shows them to those inside. */
export async function averagesOfYear(tx: Transaction, yearId: CommunityYearId): Promise<KeptMood[]> {
  return averagesWhere(tx, 'year_id', yearId)
}

export async function averagesOfMeeting(tx: Transaction, meetingId: MeetingId): Promise<KeptMood[]> {
  return averagesWhere(tx, 'meeting_id', meetingId)
}

async function averagesWhere(
  tx: Transaction,
  column: 'year_id' | 'meeting_id',
  id: string,
): Promise<KeptMood[]> {
  const rows = await tx
    .selectFrom('proceedings_mood_averages')
    .selectAll()
    .where(column, '=', id)
    .orderBy('on_day')
    .orderBy('meeting_id')
    // Before stands before after.
    .orderBy('occasion', 'desc')
    .execute()
  return rows.map((row) => ({
    meetingId: idFrom<'Meeting'>(row.meeting_id),
    yearId: idFrom<'CommunityYear'>(row.year_id),
    tool: moodTools.find((each) => each === row.tool) ?? 'square',
    occasion: row.occasion,
    // The column is a date; the compiler knows only that it is text.
    on: row.on_day as LocalDate,
    answersCount: row.answers_count,
    // Written by keepAverages only, which takes this type.
    averages: row.averages as MoodAverages,
  }))
}

/** Sums of moods of rooms opened before the moment. Nothing but the boxes is looked at: averages were kept when they were shown. */
export async function deleteMoodsBefore(tx: Transaction, before: Date): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('proceedings_boxes')
    .where('kind', 'in', [...moodTools])
    .where(
      sql<boolean>`exists (select from proceedings_rooms as room
        where room.meeting_id = proceedings_boxes.meeting_id and room.opened_at < ${before})`,
    )
    .executeTakeFirst()
  return Number(numDeletedRows)
}
