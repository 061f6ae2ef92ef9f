import { newId } from '#base/id.ts'
import type { IsoWeekday, LocalDate } from '#base/local-date.ts'
import { foundOrRefused, refuse } from '#base/refusal.ts'
import { instantOf } from '#base/wall-clock.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import { schoolOf } from '#school/access/server/public.ts'
import type { CommunityId } from '#school/communities/community.ts'
import type { CommunityFacts } from '#school/communities/community-facts.ts'
import { guestPeople } from '../guest.ts'
import { type Meeting, type MeetingTemplate, type SeriesId, stateOfMeeting } from '../meeting.ts'
import { minuteOf, planDays, type Rhythm, type Series, type WeekOfMonth } from '../series.ts'
import { mayMeetOn } from '../study-day.ts'
import { announceMeetings, insiders } from './announce.ts'
import { bringForward } from './bring-forward.ts'
import { resumeMeeting } from './change-meeting.ts'
import { guestsIn } from './guest-store.ts'
import { meetingsKeptBy } from './load-meeting.ts'
import { enterMeetingFact, meetingById, meetingsOfYear } from './meeting-store.ts'
import { remindGuests, remindMembers } from './remind.ts'
import { insertSeries, seriesById, updateSeries } from './series-store.ts'
import { addMeeting } from './set-meeting.ts'
import { studyDaysIn } from './study-days.ts'
import { type Told, tellOfMeeting, tellOfMeetings } from './tell.ts'

export interface SeriesRequest {
  communityId: CommunityId
  purpose: string
  template: MeetingTemplate
  rhythm: Rhythm
  weekday: IsoWeekday
  weekOfMonth: WeekOfMonth | null
  startsAt: string
  lengthMinutes: number
  place: string | null
  link: string | null
  fromOn: LocalDate
  untilOn: LocalDate
}

/** On which days the rhythm would fall. Days without lessons are shown with the next study day instead of being left out. */
export async function planSeries(tx: Transaction, actor: Actor, request: SeriesRequest, moment: Moment) {
  await meetingsKeptBy(tx, actor, request.communityId, moment)
  const studyDay = await studyDaysIn(tx, request)
  const days = planDays(request, (day) => mayMeetOn(studyDay(day)))
  return {
    days: days.map(({ on, blocked }) => ({ on, studyDay: studyDay(on), instead: blocked?.instead ?? null })),
  }
}

/** The days are those the plan offered, as they were chosen from it. */
export async function beginSeries(
  tx: Transaction,
  actor: Actor,
  request: SeriesRequest & { days: readonly LocalDate[]; itemTitles: readonly string[] },
  moment: Moment,
): Promise<{ series: Series; facts: CommunityFacts; meetings: Meeting[] }> {
  const facts = await meetingsKeptBy(tx, actor, request.communityId, moment)
  const { timeZone } = await schoolOf(tx)
  const id = newId<'MeetingSeries'>()
  await insertSeries(tx, actor, { ...request, id, yearId: facts.yearId }, moment.now)
  const meetings: Meeting[] = []
  for (const date of [...new Set(request.days)].sort()) {
    const startsAt = instantOf({ date, minute: minuteOf(request.startsAt) }, timeZone)
    const fields = { ...request, startsAt, seriesId: id, facilitatorId: null, secretaryId: null }
    meetings.push(await addMeeting(tx, actor, facts, fields, moment))
  }
  const params = { purpose: request.purpose, count: meetings.length, time: request.startsAt }
  await settle(tx, actor, facts, moment, { kind: 'meetings.series_begun', params })
  return { series: await seriesNow(tx, id), facts, meetings }
}

/** Its meetings ahead are called off with it; what was held stays. */
export async function endSeries(
  tx: Transaction,
  actor: Actor,
  { seriesId, words }: { seriesId: SeriesId; words: string | null },
  moment: Moment,
): Promise<{ series: Series; facts: CommunityFacts; meetings: Meeting[] }> {
  const { series, facts } = await seriesKeptBy(tx, actor, seriesId, moment)
  if (series.ended !== null) refuse('already_ended')
  const by = { by: actor.personId, at: moment.now }
  await updateSeries(tx, seriesId, { ended: by })
  const ahead = (await meetingsOfSeries(tx, series)).filter(
    (meeting) => stateOfMeeting(meeting) === 'set' && meeting.startsAt > moment.now,
  )
  for (const { id } of ahead) await enterMeetingFact(tx, id, { cancelled: { ...by, words } }, moment.now)
  const toGuests = { kind: 'meetings.cancelled', params: { words: words ?? '' } }
  const meetings = await meetingsNow(tx, actor, { facts, meetings: ahead, toGuests }, moment)
  const params = { purpose: series.purpose, count: meetings.length, words: words ?? '' }
  await settle(tx, actor, facts, moment, { kind: 'meetings.series_ended', params })
  return { series: await seriesNow(tx, seriesId), facts, meetings }
}

/** The meetings that were called off with the end, and not by themselves, take place after all. */
export async function resumeSeries(
  tx: Transaction,
  actor: Actor,
  { seriesId }: { seriesId: SeriesId },
  moment: Moment,
): Promise<{ series: Series; facts: CommunityFacts; meetings: Meeting[] }> {
  const { series, facts } = await seriesKeptBy(tx, actor, seriesId, moment)
  const { ended } = series
  if (ended === null) refuse('not_ended')
  await updateSeries(tx, seriesId, { ended: null })
  const called = (await meetingsOfSeries(tx, series)).filter(
    ({ cancelled, startsAt }) =>
      cancelled?.at.getTime() === ended.at.getTime() && startsAt.getTime() > moment.now.getTime(),
  )
  for (const { id } of called) await resumeMeeting(tx, actor, id, moment)
  const toGuests = { kind: 'meetings.restored' }
  const meetings = await meetingsNow(tx, actor, { facts, meetings: called, toGuests }, moment)
  const params = { purpose: series.purpose, count: meetings.length }
  await settle(tx, actor, facts, moment, { kind: 'meetings.series_resumed', params })
  return { series: await seriesNow(tx, seriesId), facts, meetings }
}

async function meetingsOfSeries(tx: Transaction, { id, yearId }: Series): Promise<Meeting[]> {
  return (await meetingsOfYear(tx, yearId)).filter(({ seriesId }) => seriesId === id)
}

async function seriesNow(tx: Transaction, id: SeriesId): Promise<Series> {
  return foundOrRefused(await seriesById(tx, id))
}

async function seriesKeptBy(
  tx: Transaction,
  actor: Actor,
  id: SeriesId,
  moment: Moment,
): Promise<{ series: Series; facts: CommunityFacts }> {
  const { yearId } = await seriesNow(tx, id)
  const facts = await meetingsKeptBy(tx, actor, { yearId }, moment)
  return { series: await seriesNow(tx, id), facts }
}

/** The meetings as they are now, with their reminders set or forgotten, and their guests told. */
async function meetingsNow(
  tx: Transaction,
  actor: Actor,
  of: { facts: CommunityFacts; meetings: readonly Meeting[]; toGuests: Omit<Told, 'to'> },
  moment: Moment,
): Promise<Meeting[]> {
  const { facts, toGuests } = of
  const ids = of.meetings.map(({ id }) => id)
  const all = await guestsIn(tx, ids)
  const now: Meeting[] = []
  for (const id of ids) {
    const meeting = foundOrRefused(await meetingById(tx, id))
    const guests = all.filter(({ meetingId }) => meetingId === id)
    await remindMembers(tx, actor, { meeting, facts, to: insiders(facts) }, moment)
    await remindGuests(tx, actor, { meeting, facts, guests }, moment)
    await tellOfMeeting(tx, actor, { meeting, facts }, { ...toGuests, to: guestPeople(guests) }, moment)
    now.push(meeting)
  }
  return now
}

async function settle(
  tx: Transaction,
  actor: Actor,
  facts: CommunityFacts,
  moment: Moment,
  told: Omit<Told, 'to'>,
): Promise<void> {
  await bringForward(tx, actor, facts, moment)
  await announceMeetings(tx, actor, { facts }, moment)
  await tellOfMeetings(tx, actor, facts, { ...told, to: insiders(facts) }, moment)
}
