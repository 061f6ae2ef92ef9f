import { Client, type ClientConfig } from 'pg'
import type { Log } from '../log.ts'

/** Tells listeners of a school that an event was written. It carries no content: whoever listens reads it as themselves. */
export interface LiveFeed {
  /** Returns the function that ends the subscription. `onGap` is called when events may have been missed. */
  subscribe(schoolId: string, listener: { onEvent: (eventId: number) => void; onGap: () => void }): () => void
  /** Signals of rooms (`signalRoom`): what changed is written elsewhere, and the signal itself nowhere. */
  onSignal(listener: { onSignal: (signal: RoomSignal) => void; onGap: () => void }): () => void
  close(): Promise<void>
}

/** Something in a room is another than before; with `who` it concerns only that one. */
export interface RoomSignal {
  schoolId: string
  room: string
  who: string | null
}

type SignalListener = Parameters<LiveFeed['onSignal']>[0]

type Listener = Parameters<LiveFeed['subscribe']>[1]

/** Listens on one connection of its own and comes back by itself when the database was away. */
export async function openLiveFeed(connection: ClientConfig, log: Log, retryMs = 1000): Promise<LiveFeed> {
  const listeners = new Map<string, Set<Listener>>()
  const signalListeners = new Set<SignalListener>()
  let client: Client | null = null
  let isClosed = false
  let retry: NodeJS.Timeout | undefined

  const everyone = () => [...listeners.values()].flatMap((set) => [...set])
  const hear = (payload: string) => {
    const [schoolId = '', room = '', who = null] = payload.split(' ')
    for (const listener of signalListeners) listener.onSignal({ schoolId, room, who })
  }
  const connect = async () => {
    const next = new Client(connection)
    next.on('notification', ({ channel, payload = '' }) => {
      if (channel === 'krug_rooms') return hear(payload)
      const [schoolId = '', eventId] = payload.split(' ')
      for (const listener of listeners.get(schoolId) ?? []) listener.onEvent(Number(eventId))
    })
    next.on('error', () => comeBack(next))
    next.on('end', () => comeBack(next))
    await next.connect()
    await next.query('listen krug_rooms')
    await next.query('listen krug_events')
    client = next
  }
  const comeBack = (lost: Client) => {
    if (isClosed || client !== lost) return
    client = null
    log.warn({ code: 'live_connection_lost' })
    const attempt = () => {
      connect().then(
        () => {
          for (const listener of [...everyone(), ...signalListeners]) listener.onGap()
        },
        () => {
          if (!isClosed) retry = setTimeout(attempt, retryMs)
        },
      )
    }
    retry = setTimeout(attempt, retryMs)
  }
  await connect()

  return {
    subscribe(schoolId, listener) {
      const set = listeners.get(schoolId) ?? new Set()
      listeners.set(schoolId, set.add(listener))
      return () => {
        set.delete(listener)
        if (set.size === 0) listeners.delete(schoolId)
      }
    },
    onSignal(listener) {
      signalListeners.add(listener)
      return () => signalListeners.delete(listener)
    },
    async close() {
      isClosed = true
      clearTimeout(retry)
      await client?.end()
    },
  }
}
