import { localDateAt } from '#base/local-date.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import { schoolOf } from '#school/access/server/public.ts'
import { calendarFile } from '#school/calendar/server/public.ts'
import type { MeetingId } from '#school/meetings/meeting.ts'
import { meetingFor } from '#school/meetings/server/public.ts'
import { fileEntryOf } from './file-entry.ts'

/** One meeting for whoever wants it in their own calendar without subscribing. */
export async function meetingFile(
  tx: Transaction,
  actor: Actor,
  { meetingId, url }: { meetingId: MeetingId; url: string },
  moment: Moment,
) {
  const { meeting, facts, view } = await meetingFor(tx, actor, meetingId, moment)
  const seen = { meeting, community: { id: facts.communityId, name: facts.name }, view }
  const { timeZone } = await schoolOf(tx)
  const name = `krug-${localDateAt(meeting.startsAt.getTime(), timeZone)}.ics`
  const text = calendarFile({ name: facts.name, at: moment.now, entries: [fileEntryOf(seen, url)] })
  const body = new File([text], name, { type: 'text/calendar; charset=utf-8' })
  return { headers: { 'content-disposition': `attachment; filename="${name}"` }, body }
}
