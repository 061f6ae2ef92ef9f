import type { RouteContext } from '#school/access/server/public.ts'
import type { MeetingId } from '#school/meetings/meeting.ts'
import { audienceOf, type InMeeting, inMeeting } from './standing.ts'

/** Shorter than a proxy waits for an answer. */
const longestWaitMs = 25_000

/** The present state at once, or the next other one: for browsers whose proxy keeps a stream to itself. */
export async function roomStateFor(
  context: RouteContext,
  { meetingId, after }: { meetingId: MeetingId; after?: string | undefined },
) {
  const standing = await inMeeting(context, meetingId, async (_tx, found) => found)
  const text =
    after === undefined ? await presentText(context, standing) : await otherThan(context, standing, after)
  // Written by the builder of the room, which makes this shape.
  return JSON.parse(text)
}

async function presentText({ rooms }: RouteContext, standing: InMeeting): Promise<string> {
  return (await rooms.present(placeOf(standing), audienceOf(standing))).text
}

async function otherThan(context: RouteContext, standing: InMeeting, after: string): Promise<string> {
  const other = await new Promise<string | null>((resolve) => {
    const timer = setTimeout(() => done(null), longestWaitMs)
    let leave: (() => void) | null = null
    let isOver = false
    const done = (text: string | null) => {
      isOver = true
      clearTimeout(timer)
      leave?.()
      resolve(text)
    }
    leave = context.rooms.join(placeOf(standing), {
      audience: audienceOf(standing),
      who: null,
      onState: ({ version, text }) => {
        if (version !== after && !isOver) done(text)
      },
      onOwn: () => undefined,
    })
    // The present state may have come before joining returned.
    if (isOver) leave()
  })
  return other ?? presentText(context, standing)
}

export function placeOf({ schoolId, meetingId }: InMeeting) {
  return { schoolId, room: meetingId }
}
