import { Client as Connection } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#base/id.ts'
import { startJobs } from '#platform/jobs/jobs.ts'
import type { ItemId } from '#school/meetings/agenda.ts'
import { enterAll, openRoomOf, type RoomSample } from '#test/support/room-sample.ts'
import { type Client, testSchool } from '#test/support/school.ts'
import type { BoxId } from '../box.ts'
import { forgetMoods } from './jobs.ts'

// What a holder of the database, of its dump and of the log can learn of who marked what. It reads as the owner.
const school = await testSchool()
const owner = new Connection({ ...school.ground.owner })
/** Not in the order of their ids, and each with a mark of their own. */
const people = ['m8', 'm3', 'lead', 'm6', 'm2', 'm7', 'm4', 'm5']
const boxTable = 'public.proceedings_boxes'

interface Row {
  table: string
  xmin: string
  xmax: string
  ctid: string
  row: string
}

interface Question {
  name: string
  item: number
  asked: 'vote' | 'mood'
  shown: 'voted' | 'mood_shown'
  marks: (index: number) => Record<string, number>
  sums: Record<string, number>
}

const questions: Question[] = [
  {
    name: 'a mood',
    item: 0,
    asked: 'mood',
    shown: 'mood_shown',
    marks: (index) => ({ [`${1 + (index % 4)}.2`]: 1 }),
    sums: { '1.2': 2, '2.2': 2, '3.2': 2, '4.2': 2 },
  },
  {
    name: 'dots',
    item: 1,
    asked: 'vote',
    shown: 'voted',
    marks: (index) => ({ [String(index % 2)]: 1 + (index % 2) }),
    sums: { 0: 4, 1: 8 },
  },
]

let room: RoomSample
let clients: Map<string, Client>
let lead: Client

beforeAll(async () => {
  await owner.connect()
  // The queue makes its tables when it first runs. It rests while people mark, so that every change is a mark’s.
  const queue = await startJobs(school.ground.logins.jobs, [], school.ground.log)
  await queue.close()
  room = await openRoomOf(school, {
    title: 'Тайна отметок',
    members: people.filter((login) => login !== 'lead'),
    lines: [
      { kind: 'mood', settings: { tool: 'square' } },
      { kind: 'vote', settings: { options: ['Среда', 'Четверг'], dots: 2 } },
    ],
  })
  clients = await enterAll(school, room.meetingId, people)
  lead = await school.as('lead')
})
afterAll(() => owner.end())

/** Every row of every table of every schema with its system columns. */
async function everything(): Promise<Row[]> {
  const tables = await owner.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') order by 1`,
  )
  const rows: Row[] = []
  for (const { name } of tables.rows) {
    const found = await owner.query<Omit<Row, 'table'>>(
      `select xmin::text, xmax::text, ctid::text, to_jsonb(t)::text as row from only ${name} t`,
    )
    rows.push(...found.rows.map((row) => ({ table: name, ...row })))
  }
  return rows
}
const textOf = ({ table, row }: Row) => `${table} ${row}`

describe.each(questions)('$name of eight people', ({ item, asked, shown, marks, sums }) => {
  let before: Row[]
  let during: Row[]
  let boxId: BoxId
  let logLines: [number, number]

  beforeAll(async () => {
    const { meetingId, items } = room
    await lead.proceedings.stage.go({ meetingId, itemId: items[item] as ItemId, phase: asked })
    boxId = (await lead.proceedings.view({ meetingId })).view?.stage?.box?.id ?? newId<'Box'>()
    before = await everything()
    const linesBefore = school.log.length
    for (const [index, login] of people.entries()) {
      const marked = clients.get(login)?.proceedings.boxes.mark({ meetingId, boxId, marks: marks(index) })
      expect(await marked).toEqual({ isCounted: true })
    }
    during = await everything()
    logLines = [linesBefore, school.log.length]
  })

  test('writes one row of the whole database, and no line of the log', () => {
    expect(before.some(({ table }) => table === 'public.platform_events')).toBe(true)
    const known = new Set(before.map(textOf))
    expect(during.filter((row) => !known.has(textOf(row))).map(({ table }) => table)).toEqual([boxTable])
    expect(during).toHaveLength(before.length)
    expect(logLines[1]).toBe(logLines[0])
  })

  test('leaves participants in the order of their ids, and no time', () => {
    const box = during.find(({ table, row }) => table === boxTable && row.includes(boxId))
    const { marked, ...rest } = JSON.parse(box?.row ?? '{}')
    expect(marked).toHaveLength(people.length)
    expect(marked).toEqual([...marked].sort())
    expect(rest.sums).toEqual(sums)
    expect(Object.keys(rest).filter((name) => /_(at|on|since)$/.test(name))).toEqual([])
  })

  test('shares the number of its transaction with no other row', () => {
    const box = during.find(({ table, row }) => table === boxTable && row.includes(boxId))
    const others = during.filter((row) => row !== box)
    const numbers = new Set(others.flatMap(({ xmin, xmax }) => [xmin, xmax]))
    expect(numbers.has(box?.xmin ?? '')).toBe(false)
    expect(box?.xmax === '0' || !numbers.has(box?.xmax ?? '')).toBe(true)
  })

  test('no other row changed its place, so none tells when it was touched', () => {
    const places = new Map(before.map((row) => [`${row.table} ${row.row}`, `${row.ctid} ${row.xmin}`]))
    const others = during.filter(({ table }) => table !== boxTable)
    expect(others.filter((row) => places.get(textOf(row)) !== `${row.ctid} ${row.xmin}`)).toEqual([])
  })

  test('is shown as sums, and nobody is told who else marked what', async () => {
    const { meetingId, items } = room
    await lead.proceedings.stage.go({ meetingId, itemId: items[item] as ItemId, phase: shown })
    for (const client of clients.values()) {
      const { view } = await client.proceedings.view({ meetingId })
      expect(view?.stage?.box).toMatchObject({ sums, markedCount: people.length })
      expect(JSON.stringify(view?.stage?.box)).not.toMatch(/marked"/)
      const own = await client.proceedings.own({ meetingId })
      expect(own.markedBoxes).toContain(boxId)
      expect(JSON.stringify(own)).not.toContain('sums')
    }
  })
})

describe('thirty days later', () => {
  const moods = async () =>
    (await owner.query(`select kind from ${boxTable} where kind in ('square', 'pyramid', 'wheel')`)).rowCount
  const later = (days: number) =>
    school.clock.set(new Date(school.clock.now().getTime() + days * 86_400_000).toISOString())

  test('the mood is gone and its average stays; the dots stay', async () => {
    later(29)
    await forgetMoods(school.ground.database, school.ground.clock)
    expect(await moods()).toBe(1)
    later(2)
    await forgetMoods(school.ground.database, school.ground.clock)
    expect(await moods()).toBe(0)
    const left = await owner.query(`select kind from ${boxTable}`)
    expect(left.rows).toEqual([{ kind: 'dots' }])
    const trend = await lead.proceedings.moods.trend({ communityId: room.communityId })
    expect(trend.moods).toMatchObject([{ answersCount: 8, averages: { pleasantness: 2.5, energy: 2 } }])
  })
})
