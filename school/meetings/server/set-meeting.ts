import { newId } from '#base/id.ts'
import { foundOrRefused, refuse } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment, PersonId } from '#school/access/actor.ts'
import type { CommunityId } from '#school/communities/community.ts'
import type { CommunityFacts } from '#school/communities/community-facts.ts'
import { templateItems } from '../agenda.ts'
import type { Meeting, MeetingId, MeetingTemplate, SeriesId } from '../meeting.ts'
import { announceMeetings, insiders } from './announce.ts'
import { bringForward } from './bring-forward.ts'
import { insertItems, type NewItem } from './item-store.ts'
import { meetingsKeptBy, refuseStrangers } from './load-meeting.ts'
import { insertMeeting, meetingById, meetingsOfYear, type NewMeeting } from './meeting-store.ts'
import { remindMembers } from './remind.ts'
import { tellOfMeeting } from './tell.ts'

interface Agenda {
  template: MeetingTemplate
  /** The lines of the template, in the language of whoever sets the meeting. */
  itemTitles: readonly string[]
}

export interface NewMeetingRequest extends Agenda {
  communityId: CommunityId
  purpose: string
  startsAt: string
  lengthMinutes: number
  place: string | null
  link: string | null
  facilitatorId: PersonId | null
  secretaryId: PersonId | null
}

export async function setMeeting(
  tx: Transaction,
  actor: Actor,
  request: NewMeetingRequest,
  moment: Moment,
): Promise<MeetingId> {
  const facts = await meetingsKeptBy(tx, actor, request.communityId, moment)
  return setAndTell(tx, actor, facts, request, moment)
}

/** What was agreed while the community gathered becomes its meeting No 1. */
export async function setFirstMeeting(
  tx: Transaction,
  actor: Actor,
  request: Pick<NewMeetingRequest, 'communityId' | 'purpose' | 'facilitatorId' | 'itemTitles'>,
  moment: Moment,
): Promise<MeetingId> {
  const facts = await meetingsKeptBy(tx, actor, request.communityId, moment)
  const { firstMeeting } = facts
  if (firstMeeting === null) refuse('no_first_meeting')
  if ((await meetingsOfYear(tx, facts.yearId)).length > 0) refuse('already_set')
  const { startsAt, lengthMinutes, place, link } = firstMeeting
  const when = { startsAt, lengthMinutes, place, link }
  const whole = { ...request, ...when, template: 'start_online', secretaryId: null } as const
  return setAndTell(tx, actor, facts, whole, moment)
}

async function setAndTell(
  tx: Transaction,
  actor: Actor,
  facts: CommunityFacts,
  request: NewMeetingRequest,
  moment: Moment,
): Promise<MeetingId> {
  const { facilitatorId, secretaryId } = request
  refuseStrangers({ facilitatorId, secretaryId }, { facts })
  const fields = { ...request, startsAt: new Date(request.startsAt), seriesId: null }
  const meeting = await addMeeting(tx, actor, facts, fields, moment)
  await bringForward(tx, actor, facts, moment)
  await announceMeetings(tx, actor, { facts, meetingId: meeting.id }, moment)
  await tellOfMeeting(tx, actor, { meeting, facts }, { kind: 'meetings.set', to: insiders(facts) }, moment)
  return meeting.id
}

type Fields = Omit<NewMeeting, 'id' | 'yearId' | 'number'> & Agenda & { seriesId: SeriesId | null }

/** One meeting with its agenda and reminders. Telling is the business of who calls: a series tells once. */
export async function addMeeting(
  tx: Transaction,
  actor: Actor,
  facts: CommunityFacts,
  fields: Fields,
  moment: Moment,
): Promise<Meeting> {
  const { yearId } = facts
  const items = beginningOf(fields)
  const numbers = (await meetingsOfYear(tx, yearId)).map(({ number }) => number)
  const id = newId<'Meeting'>()
  await insertMeeting(tx, actor, { ...fields, id, yearId, number: Math.max(0, ...numbers) + 1 }, moment.now)
  await insertItems(tx, actor, { meetingId: id, items, after: -1 }, moment.now)
  const meeting = foundOrRefused(await meetingById(tx, id))
  await remindMembers(tx, actor, { meeting, facts, to: insiders(facts) }, moment)
  return meeting
}

function beginningOf({ template, itemTitles }: Agenda): NewItem[] {
  const lines = templateItems[template]
  if (lines.length !== itemTitles.length) refuse('other_template', { itemTitles: 'other_template' })
  return lines.map(({ kind, block, lengthMinutes, settings }, index) => ({
    id: newId<'AgendaItem'>(),
    ...{ kind, block, lengthMinutes, settings },
    title: itemTitles[index] ?? '',
    note: null,
    speakerId: null,
    decisionId: null,
    carriedFrom: null,
  }))
}
