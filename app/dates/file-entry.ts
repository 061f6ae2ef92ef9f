import type { FileEntry } from '#school/calendar/server/public.ts'
import { endsAt, stateOfMeeting } from '#school/meetings/meeting.ts'
import { meetingPath } from '#school/meetings/paths.ts'
import type { SeenMeeting } from '#school/meetings/server/public.ts'

/**
 * A meeting as calendar programs outside get it: when, whose and what for. What is talked about stays in the program, and
 * the administration is told no place where it could be listened to.
 */
export function fileEntryOf({ meeting, community, view }: SeenMeeting, url: string): FileEntry {
  return {
    uid: `meeting-${meeting.id}@krug`,
    title: `${community.name}: ${meeting.purpose}`,
    startsAt: meeting.startsAt,
    endsAt: endsAt(meeting),
    place: view === 'administration' ? null : (meeting.place ?? meeting.link),
    url: url + meetingPath(meeting.id),
    revision: meeting.revision,
    changedAt: meeting.changedAt,
    isCancelled: stateOfMeeting(meeting) === 'cancelled',
  }
}
