import { idFrom } from '#base/id.ts'
import type { Clock } from '#platform/clock.ts'
import { type Database, enterScope, inScope } from '#platform/db/database.ts'
import type { BuiltRoom, RoomPlace } from '#platform/live/room-feed.ts'
import type { SchoolId } from '#school/access/actor.ts'
import { momentIn } from '#school/access/server/public.ts'
import type { MeetingId } from '#school/meetings/meeting.ts'
import { frameOf, type RoomFrame } from './room-frame.ts'
import { motionOf } from './room-motion.ts'
import { roomOf } from './room-store.ts'
import { type Audience, roomView } from './room-view.ts'
import { chairScope } from './standing.ts'

/** Builds the room once for everybody, read with the eyes of who leads it. What other capabilities keep is taken over from before. */
export function roomBuilder(database: Database, clock: Clock) {
  return async (place: RoomPlace, kept: unknown): Promise<BuiltRoom> => {
    const schoolId: SchoolId = idFrom<'School'>(place.schoolId)
    const meetingId: MeetingId = idFrom<'Meeting'>(place.room)
    const nobody = { schoolId, personId: null, roles: [] }
    return inScope(database, nobody, async (tx) => {
      const moment = await momentIn(tx, clock.now())
      const room = moment === null ? null : await roomOf(tx, meetingId)
      if (moment === null || room === null) return emptyRoom((moment?.now ?? clock.now()).toISOString())
      const chair = { ...chairScope(schoolId, room.chairId), schoolId }
      await enterScope(tx, chair)
      // What is kept was given by this function, to the same room.
      const frame = (kept as RoomFrame | null) ?? (await frameOf(tx, chair, meetingId, moment))
      const motion = await motionOf(tx, meetingId, 'of_stage')
      const now = moment.now.toISOString()
      if (motion === null) return emptyRoom(now)
      // A guest of another audience than those named does not exist.
      const shape = (audience: string) => roomView(frame, motion, audience as Audience, moment.now)
      return { now, kept: frame, shape }
    })
  }
}

function emptyRoom(now: string): BuiltRoom {
  return { now, kept: null, shape: () => null }
}
