import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import { idFrom } from '#base/id.ts'
import { Refused } from '#base/refusal.ts'
import { openRoomFeed, type RoomFeed, type RoomListener, type RoomState } from '#platform/live/room-feed.ts'
import type { RouteContext } from '#school/access/server/public.ts'
import type { MeetingId } from '#school/meetings/meeting.ts'
import { audienceOf, inMeeting, ownPart, roomBuilder } from '#school/proceedings/server/public.ts'
import type { ProductParts } from './product.ts'

/** A client that hears nothing for longer than two of these reads the room by asking. */
const beatMs = 10_000
const ownDelayMs = 40
/** How many beats pass until it is asked again whether they may still listen. */
const beatsUntilAsked = 3

export function openRooms({ live, database, clock, log }: Omit<ProductParts, 'rooms'>): RoomFeed {
  return openRoomFeed(live, roomBuilder(database, clock), log)
}

/** A room as it changes: its view for everybody alike, and the own part of who listens. See school/proceedings/README.md. */
export async function roomStream(c: Context, asking: () => RouteContext): Promise<Response> {
  const meetingId = idFrom<'Meeting'>(c.req.param('meetingId') ?? '')
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(meetingId))
    return c.json({ code: 'NOT_FOUND' }, 404)
  // A fresh context each time: a session that was ended elsewhere stops hearing.
  const first = await ownIn(asking(), meetingId).catch((problem: unknown) => problem)
  if (!isOwn(first)) {
    const isAbsent = first instanceof Refused
    return isAbsent ? c.json({ code: 'NOT_FOUND' }, 404) : c.json({ code: 'UNAUTHORIZED' }, 401)
  }
  const { rooms } = asking()
  c.header('x-accel-buffering', 'no')
  return streamSSE(c, async (stream) => {
    const waiting: { state: RoomState | null; isOwnDue: boolean; wake: () => void } = {
      state: null,
      isOwnDue: false,
      wake: () => undefined,
    }
    const listener: RoomListener = {
      audience: first.audience,
      who: first.who,
      // Only the newest is kept for who is slow.
      onState: (state) => {
        waiting.state = state
        waiting.wake()
      },
      // What everybody waits for goes first.
      onOwn: () => {
        setTimeout(() => {
          waiting.isOwnDue = true
          waiting.wake()
        }, ownDelayMs).unref()
      },
    }
    const leave = rooms.join({ schoolId: first.schoolId, room: meetingId }, listener)
    stream.onAbort(() => waiting.wake())
    try {
      await stream.writeSSE({ event: 'own', data: JSON.stringify(first.own) })
      await pump(stream, waiting, async () => {
        const own = await ownIn(asking(), meetingId).catch(() => null)
        if (own !== null) listener.who = own.who
        return own?.own ?? null
      })
    } finally {
      leave()
    }
  })
}

interface Waiting {
  state: RoomState | null
  isOwnDue: boolean
  wake: () => void
}

type Stream = Parameters<Parameters<typeof streamSSE>[1]>[0]

/** Sends what has come, and a beat when nothing has; ends when the client has gone or may not listen any more. */
async function pump(stream: Stream, waiting: Waiting, own: () => Promise<unknown>): Promise<void> {
  let silentBeats = 0
  while (!stream.aborted && !stream.closed) {
    const { state, isOwnDue } = waiting
    waiting.state = null
    waiting.isOwnDue = false
    if (state !== null) await stream.write(viewMessage(state))
    if (isOwnDue || silentBeats >= beatsUntilAsked) {
      silentBeats = 0
      const part = await own()
      if (part === null) return void (await stream.writeSSE({ event: 'gone', data: '{}' }))
      await stream.writeSSE({ event: 'own', data: JSON.stringify(part) })
    }
    if (waiting.state !== null || waiting.isOwnDue) continue
    if (await isWoken(waiting)) continue
    silentBeats += 1
    await stream.writeSSE({ event: 'beat', data: '{}' })
  }
}

function isWoken(waiting: Waiting): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), beatMs)
    timer.unref()
    waiting.wake = () => {
      clearTimeout(timer)
      resolve(true)
    }
  })
}

const messages = new WeakMap<RoomState, Uint8Array>()
const encoder = new TextEncoder()

/** The bytes are made once for everybody. */
function viewMessage(state: RoomState): Uint8Array {
  const known = messages.get(state)
  if (known !== undefined) return known
  const bytes = encoder.encode(`event: view\nid: ${state.version}\ndata: ${state.text}\n\n`)
  messages.set(state, bytes)
  return bytes
}

interface Own {
  schoolId: string
  audience: string
  who: string | null
  own: Awaited<ReturnType<typeof ownPart>>
}

function ownIn(context: RouteContext, meetingId: MeetingId): Promise<Own> {
  return inMeeting(context, meetingId, async (tx, standing) => ({
    schoolId: standing.schoolId,
    audience: audienceOf(standing),
    who: standing.participant?.id ?? standing.personId,
    own: await ownPart(tx, standing),
  }))
}

function isOwn(found: unknown): found is Own {
  return typeof found === 'object' && found !== null && 'own' in found
}
