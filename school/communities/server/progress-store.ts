import { idFrom, newId } from '#base/id.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { PersonId, SchoolId } from '#school/access/actor.ts'
import { type RatingOccasion, ratingOccasions } from '../area-rating.ts'
import type { CommunityYearId, Entered } from '../community.ts'
import type { StoredMeeting } from '../first-meeting.ts'
import { communityStates, type EnteredState } from '../state.ts'

type Year = { schoolId: SchoolId; yearId: CommunityYearId }

/** What was entered and not taken back, by year, in the order of time. */
export async function enteredIn(
  tx: Transaction,
  yearIds: readonly CommunityYearId[],
): Promise<Map<string, Entered[]>> {
  if (yearIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('communities_states')
    .select(['year_id', 'state', 'words', 'entered_by', 'entered_at'])
    .where('year_id', 'in', [...yearIds])
    .where('withdrawn_at', 'is', null)
    .orderBy('entered_at')
    .orderBy('id')
    .execute()
  const byYear = new Map<string, Entered[]>()
  for (const row of rows) {
    const state = communityStates.find((each) => each === row.state)
    if (state === undefined || state === 'preparing') continue
    const entered = { state, words: row.words, by: idFrom<'Person'>(row.entered_by), at: row.entered_at }
    byYear.set(row.year_id, [...(byYear.get(row.year_id) ?? []), entered])
  }
  return byYear
}

export async function insertState(
  tx: Transaction,
  { schoolId, yearId }: Year,
  entered: { state: EnteredState; words: string | null; by: PersonId },
  at: Date,
): Promise<void> {
  const { state, words, by } = entered
  await tx
    .insertInto('communities_states')
    .values({
      school_id: schoolId,
      id: newId(),
      year_id: yearId,
      state,
      words,
      entered_by: by,
      entered_at: at,
    })
    .execute()
}

export async function withdrawState(
  tx: Transaction,
  yearId: CommunityYearId,
  state: EnteredState,
  by: PersonId,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('communities_states')
    .set({ withdrawn_by: by, withdrawn_at: at })
    .where('year_id', '=', yearId)
    .where('state', '=', state)
    .where('withdrawn_at', 'is', null)
    .execute()
}

export async function firstMeetingsIn(
  tx: Transaction,
  yearIds: readonly CommunityYearId[],
): Promise<Map<string, StoredMeeting>> {
  if (yearIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('communities_first_meetings')
    .select(['year_id', 'starts_at', 'length_minutes', 'link', 'place', 'set_at'])
    .where('year_id', 'in', [...yearIds])
    .execute()
  return new Map(
    rows.map((row) => [
      row.year_id,
      {
        startsAt: row.starts_at,
        lengthMinutes: row.length_minutes,
        link: row.link,
        place: row.place,
        setAt: row.set_at,
      },
    ]),
  )
}

export async function writeFirstMeeting(
  tx: Transaction,
  { schoolId, yearId }: Year,
  meeting: Omit<StoredMeeting, 'setAt'> & { by: PersonId },
  at: Date,
): Promise<void> {
  const values = {
    starts_at: meeting.startsAt,
    length_minutes: meeting.lengthMinutes,
    link: meeting.link,
    place: meeting.place,
    set_by: meeting.by,
    set_at: at,
  }
  await tx
    .insertInto('communities_first_meetings')
    .values({ school_id: schoolId, year_id: yearId, ...values })
    .onConflict((conflict) => conflict.columns(['school_id', 'year_id']).doUpdateSet(values))
    .execute()
}

export async function deleteFirstMeeting(tx: Transaction, yearId: CommunityYearId): Promise<void> {
  await tx.deleteFrom('communities_first_meetings').where('year_id', '=', yearId).execute()
}

export interface AreaRating {
  occasion: RatingOccasion
  area: string
  severity: number
  by: PersonId
  at: Date
}

export async function ratingsOf(tx: Transaction, yearId: CommunityYearId): Promise<AreaRating[]> {
  const rows = await tx
    .selectFrom('communities_area_ratings')
    .select(['occasion', 'area', 'severity', 'rated_by', 'rated_at'])
    .where('year_id', '=', yearId)
    .orderBy('area')
    .orderBy('occasion')
    .execute()
  return rows.flatMap((row) => {
    const occasion = ratingOccasions.find((each) => each === row.occasion)
    const rated = { by: idFrom<'Person'>(row.rated_by), at: row.rated_at }
    return occasion === undefined ? [] : [{ occasion, area: row.area, severity: row.severity, ...rated }]
  })
}

export async function writeRating(
  tx: Transaction,
  { schoolId, yearId }: Year,
  rating: Omit<AreaRating, 'at'>,
  at: Date,
): Promise<void> {
  const values = { severity: rating.severity, rated_by: rating.by, rated_at: at }
  await tx
    .insertInto('communities_area_ratings')
    .values({
      school_id: schoolId,
      year_id: yearId,
      occasion: rating.occasion,
      area: rating.area,
      ...values,
    })
    .onConflict((conflict) =>
      conflict.columns(['school_id', 'year_id', 'occasion', 'area']).doUpdateSet(values),
    )
    .execute()
}

export async function deleteRating(
  tx: Transaction,
  yearId: CommunityYearId,
  rating: { occasion: RatingOccasion; area: string },
): Promise<void> {
  await tx
    .deleteFrom('communities_area_ratings')
    .where('year_id', '=', yearId)
    .where('occasion', '=', rating.occasion)
    .where('area', '=', rating.area)
    .execute()
}
