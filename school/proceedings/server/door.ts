import { newId } from '#base/id.ts'
import { foundOrRefused, refuse } from '#base/refusal.ts'
import { enterScope, type Transaction } from '#platform/db/database.ts'
import { type Limit, reachedLimit, withinLimit } from '#platform/http/rate-limit.ts'
import { signalRoom } from '#platform/live/room-feed.ts'
import type { Actor, Moment, PersonId, SchoolId } from '#school/access/actor.ts'
import { momentIn, type RouteContext } from '#school/access/server/public.ts'
import type { CommunityFacts } from '#school/communities/community-facts.ts'
import type { Meeting, MeetingId } from '#school/meetings/meeting.ts'
import { meetingFor } from '#school/meetings/server/public.ts'
import { type Participant, presenceAt } from '../presence.ts'
import { codeFrom, type ParticipantId } from '../room.ts'
import { insertParticipant, participantOfDevice, participantsOf, updateSeen } from './participant-store.ts'
import { newPass } from './pass.ts'
import { placeOfCode, roomOf } from './room-store.ts'
import { chairScope } from './standing.ts'

/** Wrong codes only are counted: a whole staff comes in from one address at once. */
const wrongCodes = {
  ofAddress: { most: 20, windowMinutes: 10 },
  ofAll: { most: 1000, windowMinutes: 10 },
} as const

/** The meeting behind a code, read as whoever leads it. */
interface OpenDoor {
  tx: Transaction
  schoolId: SchoolId
  meetingId: MeetingId
  meeting: Meeting
  facts: CommunityFacts
  /** Invited by name. */
  guestNames: string[]
  participants: Participant[]
  moment: Moment
}

/** Names are offered to nobody but who knows the code. */
export function findRoom(context: RouteContext, typed: string) {
  return atDoor(context, typed, async ({ meetingId, meeting, facts, guestNames, participants, moment }) => ({
    meetingId,
    purpose: meeting.purpose,
    community: { id: facts.communityId, name: facts.name },
    members: facts.members
      .map(({ person }) => person)
      .filter(({ id }) => !isHere(participants, id, moment.now)),
    guests: guestNames,
  }))
}

export interface Entering {
  code: string
  personId: PersonId | null
  guestName: string | null
  clientId: string
}

export function enterByCode(context: RouteContext, entering: Entering) {
  return atDoor(context, entering.code, async (door) => {
    const { schoolId, meetingId } = door
    const isSecure = context.installation.url.startsWith('https:')
    const pass = newPass(schoolId, meetingId, isSecure)
    const participantId = await letIn(door, entering, pass.hash)
    context.setCookies([pass.cookie])
    await signalRoom(door.tx, { schoolId, room: meetingId })
    return { meetingId, participantId }
  })
}

/** The same device enters once; a member who is not here any more may come in by another. */
async function letIn(door: OpenDoor, entering: Entering, passHash: string): Promise<ParticipantId> {
  const { tx, schoolId, meetingId, facts, participants, moment } = door
  const { personId, guestName, clientId } = entering
  const at = moment.now
  const pass = { hash: passHash, enteredWith: clientId }
  const device = await participantOfDevice(tx, meetingId, clientId)
  if (device !== null && device.removedAt === null) {
    await updateSeen(tx, device.id, { at, pass })
    return device.id
  }
  if (device !== null) refuse('NOT_FOUND')
  const fresh = { id: newId<'Participant'>(), meetingId, passHash, enteredWith: clientId }
  if (personId === null) {
    if (guestName === null) refuse('name_missing', { guestName: 'name_missing' })
    await insertParticipant(tx, schoolId, { ...fresh, personId, guestName }, at)
    return fresh.id
  }
  foundOrRefused(facts.members.find(({ person }) => person.id === personId))
  if (isHere(participants, personId, at)) refuse('already_here', { personId: 'already_here' })
  const known = participants.find((each) => each.personId === personId && each.removedAt === null)
  if (known !== undefined) {
    await updateSeen(tx, known.id, { at, pass })
    return known.id
  }
  await insertParticipant(tx, schoolId, { ...fresh, personId, guestName: null }, at)
  return fresh.id
}

async function atDoor<Result>(
  context: RouteContext,
  typed: string,
  work: (door: OpenDoor) => Promise<Result>,
): Promise<Result> {
  const limits = limitsOf(context.address)
  const isTooOften = await context.outsideSchool(async (tx, now) => {
    for (const limit of limits) if (await reachedLimit(tx, null, limit, now)) return true
    return false
  })
  if (isTooOften) refuse('TOO_MANY_REQUESTS')
  const code = codeFrom(typed)
  const place = code === null ? null : await context.outsideSchool((tx) => placeOfCode(tx, code))
  if (place === null) {
    // Counted in a transaction of its own, because a refusal takes its own one back.
    await context.outsideSchool(async (tx, now) => {
      for (const limit of limits) await withinLimit(tx, null, limit, now)
    })
    refuse('NOT_FOUND')
  }
  return context.outsideSchool(async (tx, now) => work(await openDoor(tx, place, now)))
}

async function openDoor(
  tx: Transaction,
  { schoolId, meetingId }: { schoolId: SchoolId; meetingId: MeetingId },
  now: Date,
): Promise<OpenDoor> {
  await enterScope(tx, { schoolId, personId: null, roles: [] })
  const moment = foundOrRefused(await momentIn(tx, now))
  const room = foundOrRefused(await roomOf(tx, meetingId))
  const chair: Actor = { ...chairScope(schoolId, room.chairId), schoolId }
  await enterScope(tx, chair)
  const { meeting, facts, guests } = await meetingFor(tx, chair, meetingId, moment)
  const guestNames = guests.flatMap(({ personId, name, withdrawn }) =>
    personId === null && name !== null && withdrawn === null ? [name] : [],
  )
  const participants = await participantsOf(tx, meetingId)
  return { tx, schoolId, meetingId, meeting, facts, guestNames, participants, moment }
}

function isHere(participants: readonly Participant[], personId: string, now: Date): boolean {
  return participants.some(
    (each) => each.personId === personId && each.removedAt === null && presenceAt(each, now) === 'here',
  )
}

function limitsOf(address: string): Limit[] {
  return [
    { key: `proceedings code ${address}`, ...wrongCodes.ofAddress },
    { key: 'proceedings code', ...wrongCodes.ofAll },
  ]
}
