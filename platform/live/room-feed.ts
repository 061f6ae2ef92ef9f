import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Transaction } from '../db/database.ts'
import type { Log } from '../log.ts'
import type { LiveFeed } from './feed.ts'

/** Tells every process, after the commit, that a room is another than before. Nothing is written: not that it happened, nor when. */
export async function signalRoom(
  tx: Transaction,
  { schoolId, room, who }: { schoolId: string; room: string; who?: string },
): Promise<void> {
  const payload = [schoolId, room, ...(who === undefined ? [] : [who])].join(' ')
  await sql`select pg_notify('krug_rooms', ${payload})`.execute(tx)
}

/** Both at once: everybody sees something else, and one of them also what only they see. */
export async function signalRoomAnd(
  tx: Transaction,
  { schoolId, room, who }: { schoolId: string; room: string; who: string },
): Promise<void> {
  await sql`select pg_notify('krug_rooms', ${`${schoolId} ${room}`}),
                   pg_notify('krug_rooms', ${`${schoolId} ${room} ${who}`})`.execute(tx)
}

/** The present state as text, named by its content: two processes name the same state alike. */
export interface RoomState {
  version: string
  text: string
}

export interface BuiltRoom {
  now: string
  /** What these people see; `null` when there is nothing to see. */
  shape(audience: string): unknown
  /** What changes rarely; given back to the next build unless something outside the room has changed. */
  kept: unknown
}

export interface RoomPlace {
  schoolId: string
  room: string
}

export interface RoomListener {
  /** People who see the same. */
  audience: string
  /** Hears of changes that concern this one only. */
  who: string | null
  onState(state: RoomState): void
  onOwn(): void
}

export interface RoomFeed {
  /** From now on hears every other state; returns what ends it. The present one comes first, as soon as it is known. */
  join(place: RoomPlace, listener: RoomListener): () => void
  /** The state as it is now, built anew. */
  present(place: RoomPlace, audience: string): Promise<RoomState>
  close(): void
}

type Build = (place: RoomPlace, kept: unknown) => Promise<BuiltRoom>

interface OpenRoom {
  place: RoomPlace
  listeners: Set<RoomListener>
  last: Map<string, RoomState>
  kept: unknown
  /** How often what is kept was forgotten. */
  forgottenCount: number
  isBuilding: boolean
  isDirty: boolean
  unsubscribe: () => void
}

/** Silence changes a room too: somebody has not been heard of for a while. */
const lookAgainMs = 5000

/** Builds a room once for each change and hands the same bytes to everybody in it; while one is built, later changes wait for one more. */
export function openRoomFeed(live: LiveFeed, build: Build, log: Log): RoomFeed {
  const rooms = new Map<string, OpenRoom>()
  const every = () => [...rooms.values()]
  const stopListening = live.onSignal({
    onSignal: ({ schoolId, room, who }) => {
      const open = rooms.get(keyOf({ schoolId, room }))
      if (open === undefined) return
      if (who === null) return void refresh(open)
      for (const listener of open.listeners) if (listener.who === who) listener.onOwn()
    },
    onGap: () => {
      for (const open of every()) {
        for (const listener of open.listeners) listener.onOwn()
        forget(open)
      }
    },
  })
  const forget = (open: OpenRoom) => {
    open.kept = null
    open.forgottenCount += 1
    void refresh(open)
  }
  const refresh = async (open: OpenRoom) => {
    open.isDirty = true
    if (open.isBuilding) return
    open.isBuilding = true
    try {
      while (open.isDirty && open.listeners.size > 0) {
        open.isDirty = false
        const { kept, forgottenCount } = open
        const built = await build(open.place, kept)
        // What was forgotten meanwhile stays forgotten.
        if (open.forgottenCount === forgottenCount) open.kept = built.kept
        hand(open, built)
      }
    } catch (error) {
      log.warn({ code: 'room_not_built', err: error })
    } finally {
      open.isBuilding = false
    }
  }
  const clock = setInterval(() => {
    for (const open of every()) void refresh(open)
  }, lookAgainMs)
  clock.unref()

  const openRoom = (place: RoomPlace): OpenRoom => {
    const open: OpenRoom = {
      place,
      listeners: new Set(),
      last: new Map(),
      kept: null,
      forgottenCount: 0,
      isBuilding: false,
      isDirty: false,
      unsubscribe: () => undefined,
    }
    open.unsubscribe = live.subscribe(place.schoolId, {
      onEvent: () => forget(open),
      onGap: () => forget(open),
    })
    rooms.set(keyOf(place), open)
    return open
  }
  return {
    join(place, listener) {
      const open = rooms.get(keyOf(place)) ?? openRoom(place)
      open.listeners.add(listener)
      const known = open.last.get(listener.audience)
      if (known === undefined) void refresh(open)
      else listener.onState(known)
      return () => {
        open.listeners.delete(listener)
        if (open.listeners.size > 0 || rooms.get(keyOf(place)) !== open) return
        open.unsubscribe()
        rooms.delete(keyOf(place))
      }
    },
    async present(place, audience) {
      return stateOf(await build(place, null), audience)
    },
    close() {
      clearInterval(clock)
      stopListening()
      for (const open of every()) open.unsubscribe()
      rooms.clear()
    },
  }
}

/** The same state is not sent twice. */
function hand(open: OpenRoom, built: BuiltRoom): void {
  for (const audience of new Set([...open.listeners].map((listener) => listener.audience))) {
    const state = stateOf(built, audience)
    if (open.last.get(audience)?.version === state.version) continue
    open.last.set(audience, state)
    for (const listener of open.listeners) if (listener.audience === audience) listener.onState(state)
  }
}

function stateOf(built: BuiltRoom, audience: string): RoomState {
  const view = JSON.stringify(built.shape(audience))
  const version = createHash('sha256').update(view).digest('base64url').slice(0, 22)
  return { version, text: `{"version":"${version}","now":"${built.now}","view":${view}}` }
}

function keyOf({ schoolId, room }: RoomPlace): string {
  return `${schoolId} ${room}`
}
