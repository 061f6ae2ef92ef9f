import { idFrom } from '#base/id.ts'
import { foundOrRefused } from '#base/refusal.ts'
import type { Clock } from '#platform/clock.ts'
import { type Database, inScope } from '#platform/db/database.ts'
import type { BuiltRoom, RoomPlace } from '#platform/live/room-feed.ts'
import type { PersonId, SchoolId } from '#school/access/actor.ts'
import { momentIn } from '#school/access/server/public.ts'
import type { MeetingId } from '#school/meetings/meeting.ts'
import { frameOf, type RoomFrame } from './room-frame.ts'
import { motionOf } from './room-motion.ts'
import { roomOf } from './room-store.ts'
import { type Audience, roomView } from './room-view.ts'
import { chairScope } from './standing.ts'

/** Builds the room once for everybody, read with the eyes of who leads it. What other capabilities keep is taken over from before. */
export function roomBuilder(database: Database, clock: Clock) {
  const build = async (place: RoomPlace, kept: unknown): Promise<BuiltRoom> => {
    const schoolId: SchoolId = idFrom<'School'>(place.schoolId)
    const meetingId: MeetingId = idFrom<'Meeting'>(place.room)
    // What is kept was given by this function, to the same room.
    const before = kept as Kept | null
    const chairId = before?.chairId ?? (await chairOf(database, schoolId, meetingId))
    if (chairId === null) return emptyRoom(clock.now().toISOString())
    const chair = { ...chairScope(schoolId, chairId), schoolId }
    const built = await inScope(database, chair, async (tx) => {
      const moment = foundOrRefused(await momentIn(tx, clock.now()))
      const frame = before?.frame ?? (await frameOf(tx, chair, meetingId, moment))
      return { frame, moment, motion: await motionOf(tx, meetingId, 'of_stage') }
    })
    const { frame, motion, moment } = built
    if (motion === null) return emptyRoom(moment.now.toISOString())
    // Somebody else leads by now, so the room is read with their eyes.
    if (motion.room.chairId !== chairId) return build(place, { frame, chairId: motion.room.chairId })
    return {
      now: moment.now.toISOString(),
      kept: { frame, chairId },
      // An audience other than those named does not exist.
      shape: (audience) => roomView(frame, motion, audience as Audience, moment.now),
    }
  }
  return build
}

interface Kept {
  frame: RoomFrame
  chairId: PersonId
}

async function chairOf(
  database: Database,
  schoolId: SchoolId,
  meetingId: MeetingId,
): Promise<PersonId | null> {
  const nobody = { schoolId, personId: null, roles: [] }
  return (await inScope(database, nobody, (tx) => roomOf(tx, meetingId)))?.chairId ?? null
}

function emptyRoom(now: string): BuiltRoom {
  return { now, kept: null, shape: () => null }
}
