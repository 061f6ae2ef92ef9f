import { randomUUID } from 'node:crypto'
import { newId } from '#base/id.ts'
import type { PersonId } from '#school/access/actor.ts'
import type { CommunityId } from '#school/communities/community.ts'
import type { ItemId, ItemKind, ItemSettings } from '#school/meetings/agenda.ts'
import type { MeetingId } from '#school/meetings/meeting.ts'
import type { ParticipantId } from '#school/proceedings/room.ts'
import { communityOf, joinAs } from './community-sample.ts'
import { meetingOf } from './meeting-sample.ts'
import type { Client as ApiClient } from './school.ts'
import { clientWith, type TestSchool } from './school.ts'

type Fetch = TestSchool['fetch']

export interface RoomSample {
  communityId: CommunityId
  meetingId: MeetingId
  code: string
  /** One line for each kind that was asked for, by its kind and place: `cards`, `vote`. */
  items: ItemId[]
}

interface Line {
  kind: ItemKind
  settings?: ItemSettings
}

/** A community of `lead` and the others, and a meeting of it with these lines, opened by `lead`. */
export async function openRoomOf(
  school: TestSchool,
  { title, members, lines }: { title: string; members: readonly string[]; lines: readonly Line[] },
): Promise<RoomSample> {
  const { meetingId, communityId, items } = await meetingWith(school, { title, members, lines })
  const lead = await school.as('lead')
  const { view } = await lead.proceedings.room.open({ meetingId })
  return { communityId, meetingId, items, code: view?.code ?? '' }
}

export async function meetingWith(
  school: TestSchool,
  { title, members, lines }: { title: string; members: readonly string[]; lines: readonly Line[] },
): Promise<Omit<RoomSample, 'code'>> {
  const lead = await school.as('lead')
  const communityId = await communityOf(lead, title)
  await joinAs(school, communityId, ...members)
  const { now } = await lead.access.me()
  const startsAt = new Date(Date.parse(now) + 3_600_000).toISOString()
  const meeting = await meetingOf(lead, communityId, startsAt)
  const items: ItemId[] = []
  for (const { kind, settings = {} } of lines) {
    const line = {
      kind,
      block: null,
      title: `Пункт: ${kind}`,
      note: null,
      lengthMinutes: 10,
      speakerId: null,
    }
    const changed = await lead.meetings.items.add({ meetingId: meeting.id, ...line, settings })
    const added = changed.items.filter(({ removed }) => removed === null).at(-1)
    if (added !== undefined) items.push(added.id)
  }
  return { communityId, meetingId: meeting.id, items }
}

/** Members come in by their own accounts, one tap each. */
export async function enterAll(
  school: TestSchool,
  meetingId: MeetingId,
  logins: readonly string[],
): Promise<Map<string, ApiClient>> {
  const clients = new Map<string, ApiClient>()
  for (const login of logins) {
    const client = await school.as(login)
    await client.proceedings.presence.enter({ meetingId })
    clients.set(login, client)
  }
  return clients
}

export interface AtDoor {
  client: ApiClient
  cookie: string
  participantId: ParticipantId
}

/** Somebody types the code and a name; what they get is a cookie. */
export async function enterByCode(
  fetchFrom: Fetch,
  {
    code,
    personId = null,
    guestName = null,
  }: { code: string; personId?: PersonId | null; guestName?: string | null },
): Promise<AtDoor> {
  const response = await fetchFrom('/api/proceedings/door/entrance', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code, personId, guestName, clientId: randomUUID() }),
  })
  if (!response.ok) throw new Error(`The door: ${response.status} ${await response.text()}`)
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const { participantId } = await response.json()
  return { client: clientWith(fetchFrom, cookie), cookie, participantId }
}

export interface Heard {
  event: string
  data: unknown
}

export interface Listening {
  heard: Heard[]
  /** The first message from now on, or among those heard, for which it is so. */
  until(isIt: (message: Heard) => boolean): Promise<Heard>
  close(): Promise<void>
}

/** Listens to the stream of a room as a browser does. */
export async function listenTo(fetchFrom: Fetch, meetingId: MeetingId, cookie: string): Promise<Listening> {
  const response = await fetchFrom(`/api/proceedings/${meetingId}/stream`, { headers: { cookie } })
  if (!response.ok || response.body === null) throw new Error(`The stream: ${response.status}`)
  const reader = response.body.getReader()
  const heard: Heard[] = []
  const waiting = new Set<() => void>()
  const read = async () => {
    const decoder = new TextDecoder()
    let rest = ''
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      rest += decoder.decode(value, { stream: true })
      const blocks = rest.split('\n\n')
      rest = blocks.pop() ?? ''
      for (const block of blocks) heard.push(messageIn(block))
      for (const look of waiting) look()
    }
  }
  const reading = read().catch(() => undefined)
  return {
    heard,
    until(isIt) {
      return new Promise((resolve, reject) => {
        const timer = setTimeout(
          () => reject(new Error(`Never heard; last: ${JSON.stringify(heard.at(-1))}`)),
          8000,
        )
        const look = () => {
          const found = heard.find(isIt)
          if (found === undefined) return
          clearTimeout(timer)
          waiting.delete(look)
          resolve(found)
        }
        waiting.add(look)
        look()
      })
    },
    async close() {
      await reader.cancel()
      await reading
    },
  }
}

function messageIn(block: string): Heard {
  const lines = block.split('\n')
  const fieldOf = (name: string) =>
    lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? ''
  return { event: fieldOf('event'), data: JSON.parse(fieldOf('data') || '{}') }
}

export function newCardId() {
  return newId<'Card'>()
}
