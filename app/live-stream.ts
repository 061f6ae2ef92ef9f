import { setTimeout as pause } from 'node:timers/promises'
import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import { inScope } from '#platform/db/database.ts'
import type { LiveFeed } from '#platform/live/feed.ts'
import type { RequestParts, requestContext } from './request-context.ts'

/** A proxy closes what is silent for a minute. */
const heartbeatMs = 25_000

/** Sends each event the person may know, read as that person. After a gap the client is told to ask for everything anew. */
export async function liveStream(
  c: Context,
  parts: RequestParts & { live: LiveFeed },
  { membership, context }: ReturnType<typeof requestContext>,
): Promise<Response> {
  const { actor } = await membership().catch(() => ({ actor: null }))
  if (actor === null) return c.json({ code: 'UNAUTHORIZED' }, 401)
  const read = (id: number) =>
    inScope(parts.database, actor, (tx) =>
      tx.selectFrom('platform_events').select(['id', 'name', 'ids']).where('id', '=', id).executeTakeFirst(),
    )
  return streamSSE(c, async (stream) => {
    // One after another, so that events leave in the order they came.
    let line = Promise.resolve()
    const send = (message: { event: string; data: string; id?: string }) => {
      line = line.then(() => stream.writeSSE(message)).catch(() => stream.abort())
    }
    const unsubscribe = parts.live.subscribe(actor.schoolId, {
      onEvent: (id) => {
        line = line
          .then(async () => {
            const event = await read(id)
            if (event !== undefined)
              await stream.writeSSE({
                event: 'change',
                id: String(event.id),
                data: JSON.stringify({ name: event.name, ids: event.ids }),
              })
          })
          .catch(() => stream.abort())
      },
      onGap: () => send({ event: 'gap', data: '{}' }),
    })
    const gone = new AbortController()
    stream.onAbort(() => gone.abort())
    send({ event: 'hello', data: '{}' })
    while (await nextBeat(gone.signal)) {
      // A session that was ended elsewhere stops hearing at the next beat.
      if ((await parts.accounts.accountOf(context.headers)) === null) break
      send({ event: 'beat', data: '{}' })
    }
    unsubscribe()
  })
}

/** True at the next beat, false as soon as the client has gone: a server that stops waits for nobody and asks its database nothing. */
function nextBeat(gone: AbortSignal): Promise<boolean> {
  return pause(heartbeatMs, true, { signal: gone, ref: false }).catch(() => false)
}
