/**
 * How long does it take until everybody in a live meeting of sixty has a change, from the press of a button on one phone to
 * the last of sixty parsed views? Against it a bare Node server that passes a message of the same size on to sixty listeners
 * and keeps nothing, in turns. Each of the sixty marks a mood and writes two cards; in the end nothing may be lost or doubled.
 */
import { randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Child, startChild, stopChild } from './support/children.ts'
import { type Listener, listenAt } from './support/listen.ts'
import { median } from './support/load.ts'

const peopleCount = 60
const agent = new Agent({ keepAlive: true, maxSockets: peopleCount })
const folder = mkdtempSync(join(tmpdir(), 'krug-bench-'))
chmodSync(folder, 0o711)
const children: Child[] = []
const listeners: Listener[] = []
try {
  await main()
} finally {
  for (const listener of listeners) listener.close()
  agent.destroy()
  for (const child of children.reverse()) await stopChild(child)
  rmSync(folder, { recursive: true, force: true })
}

interface Told {
  meetingId: string
  moodId: string
  cardsId: string
  leadCookie: string
  people: { cookie: string; participantId: string }[]
}

interface View {
  stage: {
    phase: string
    cardCount: number
    cards: { id: string; text: string }[]
    box: { id: string; markedCount: number; sums: Record<string, number> | null } | null
  } | null
}

interface Took {
  product: number
  bare: number
}

async function main(): Promise<void> {
  const [url = '', told = ''] = (await started('bench/support/room-product.ts', folder, String(peopleCount)))
    .said
  // Written by bench/support/room-product.ts.
  const { meetingId, moodId, cardsId, leadCookie, people } = JSON.parse(told) as Told
  const [bareUrl = ''] = (await started('bench/support/bare-fan-out.ts')).said
  const room = `${url}/api/proceedings/${meetingId}`
  const phones: Listener[] = []
  const bares: Listener[] = []
  for (const { cookie } of people) {
    phones.push(await listenAt(`${room}/stream`, cookie))
    bares.push(await listenAt(bareUrl, ''))
  }
  listeners.push(...phones, ...bares)
  const go = (itemId: string, phase: string) =>
    change(
      phones,
      ({ stage }) => stage?.phase === phase,
      () => send(`${room}/stage`, leadCookie, { itemId, phase }),
    )
  const bare = async (number: number, bytes: number) =>
    (
      await change<{ number: number }>(
        bares,
        (view) => view.number === number,
        () => send(`${bareUrl}/${number}/${bytes}`, '', {}),
      )
    ).milliseconds
  let number = 0
  const inTurns = async (act: () => Promise<{ milliseconds: number; bytes: number }>): Promise<Took> => {
    number += 1
    const { milliseconds, bytes } = await act()
    return { product: milliseconds, bare: await bare(number, bytes) }
  }

  const { last } = await go(moodId, 'mood')
  const boxId = last.stage?.box?.id ?? ''
  const marks: Took[] = []
  for (const [index, { cookie }] of people.entries())
    marks.push(
      await inTurns(() =>
        change(
          phones,
          ({ stage }) => stage?.box?.markedCount === index + 1,
          () => send(`${room}/boxes/${boxId}/mark`, cookie, { marks: { [`${1 + (index % 5)}.3`]: 1 } }),
        ),
      ),
    )
  const shown = await go(moodId, 'mood_shown')
  const sums = Object.values(shown.last.stage?.box?.sums ?? {})
  if (sums.length !== 5 || sums.some((sum) => sum !== peopleCount / 5))
    throw new Error(`Marks lost or doubled: ${JSON.stringify(shown.last.stage?.box)}`)

  await go(cardsId, 'show')
  const written: string[] = []
  const writeOne = (index: number, count: number) => {
    const [id, person] = [randomUUID(), people[index]]
    written.push(id)
    const card = {
      itemId: cardsId,
      text: `Карточка ${index}: читают медленно, слов мало`,
      evidence: null,
      evidenceKind: null,
    }
    return change(
      phones,
      ({ stage }) => (stage?.cardCount ?? 0) >= count,
      () => send(`${room}/cards/${id}`, person?.cookie ?? '', card),
    )
  }
  const cards: Took[] = []
  for (const index of people.keys()) cards.push(await inTurns(() => writeOne(index, index + 1)))
  const burst = await change(
    phones,
    ({ stage }) => stage?.cardCount === 2 * peopleCount,
    async () => {
      await Promise.all(people.map((_, index) => writeOneOfMany(index)))
    },
  )
  async function writeOneOfMany(index: number): Promise<void> {
    const id = randomUUID()
    written.push(id)
    const card = { itemId: cardsId, text: `Вторая карточка ${index}`, evidence: null, evidenceKind: null }
    // A phone that is not sure sends it again.
    await Promise.all([1, 2].map(() => send(`${room}/cards/${id}`, people[index]?.cookie ?? '', card)))
  }
  const ids = (burst.last.stage?.cards ?? []).map(({ id }) => id)
  if (ids.length !== written.length || new Set([...ids, ...written]).size !== written.length)
    throw new Error(`Cards lost or doubled: ${ids.length} of ${written.length}`)
  const bareBurst = await bareTogether(bares, bareUrl, burst.bytes)

  tell('a mark of a mood', marks)
  tell('a card among shown ones', cards)
  tell('both', [...marks, ...cards])
  console.log(
    `sixty cards at once, each sent twice: ${burst.milliseconds.toFixed(0)} ms until everybody has all; bare, sixty messages: ${bareBurst.toFixed(0)} ms; ratio ${(burst.milliseconds / bareBurst).toFixed(2)}`,
  )
  console.log(`nothing lost, nothing doubled: ${peopleCount} marks, ${written.length} cards`)
}

/** Milliseconds until the last listener has parsed a view for which it is so, and the size of that view. */
async function change<Shown = View>(
  all: readonly Listener[],
  isThere: (view: Shown) => boolean,
  act: () => Promise<void>,
): Promise<{ milliseconds: number; bytes: number; last: Shown }> {
  const begun = performance.now()
  const arrived = Promise.all(
    all.map(
      (listener) =>
        new Promise<{ view: Shown; bytes: number }>((resolve, reject) => {
          const timer = setTimeout(() => reject(new Error('A change never came')), 20_000)
          listener.onView = (data, bytes) => {
            // The product wraps its view in a state; the bare message is what it is.
            const view = ((data as { view?: Shown }).view ?? data) as Shown
            if (!isThere(view)) return
            clearTimeout(timer)
            resolve({ view, bytes })
          }
        }),
    ),
  )
  await Promise.all([act(), arrived])
  const milliseconds = performance.now() - begun
  const first = (await arrived)[0]
  if (first === undefined) throw new Error('Nobody listens')
  return { milliseconds, bytes: first.bytes, last: first.view }
}

async function bareTogether(all: readonly Listener[], bareUrl: string, bytes: number): Promise<number> {
  const begun = performance.now()
  const before = all.map(({ viewCount }) => viewCount)
  const everything = Promise.all(
    all.map(
      (listener, index) =>
        new Promise<void>((resolve) => {
          listener.onView = () => {
            if (listener.viewCount - (before[index] ?? 0) === peopleCount) resolve()
          }
        }),
    ),
  )
  await Promise.all(all.map((_, index) => send(`${bareUrl}/${1000 + index}/${bytes}`, '', {})))
  await everything
  return performance.now() - begun
}

function send(url: string, cookie: string, body: object): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { cookie, 'content-type': 'application/json' }
    const asked = request(url, { method: 'PUT', headers, agent }, (response) => {
      response.resume()
      response.once('end', () =>
        response.statusCode === 200 ? resolve() : reject(new Error(`${url} answered ${response.statusCode}`)),
      )
    })
    asked.once('error', reject)
    asked.end(JSON.stringify(body))
  })
}

function tell(what: string, took: readonly Took[]): void {
  const of = (pick: (each: Took) => number) => took.map(pick).toSorted((a, b) => a - b)
  const at = (values: readonly number[], share: number) => values[Math.ceil(values.length * share) - 1] ?? 0
  const [ours, theirs] = [of(({ product }) => product), of(({ bare }) => bare)]
  const line = (values: readonly number[]) =>
    `median ${median(values).toFixed(1)} ms, p99 ${at(values, 0.99).toFixed(1)} ms`
  console.log(`${what}: ${line(ours)}; bare: ${line(theirs)}`)
  console.log(
    `  ratio of medians ${(median(ours) / median(theirs)).toFixed(2)}, of p99 ${(at(ours, 0.99) / at(theirs, 0.99)).toFixed(2)} (aim 2)`,
  )
}

async function started(file: string, ...args: string[]): Promise<Child> {
  const child = await startChild(file, ...args)
  children.push(child)
  return child
}
