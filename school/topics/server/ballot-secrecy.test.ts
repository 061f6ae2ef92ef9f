import { Client as Connection } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startJobs } from '#platform/jobs/jobs.ts'
import { type Client, testSchool } from '#test/support/school.ts'
import type { TopicId } from '../topic.ts'

// What a holder of the database, of its dump and of the log can learn of who gave what. It reads as the owner.
const school = await testSchool()
const owner = new Connection({ ...school.ground.owner })

/** Not in the order of their ids, and each with a ballot of their own. */
const voters = ['m8', 'dir', 'm3', 'lead', 'm6', 'zam', 'm2', 'm7', 'm4', 'm5']

interface Row {
  table: string
  xmin: string
  xmax: string
  ctid: string
  row: string
}

interface Everything {
  tables: string[]
  rows: Row[]
  /** How many lines the log of the server has. */
  log: number
}

let topicIds: TopicId[]
let before: Everything
let during: Everything
let afterwards: Everything
let answers: string[]

beforeAll(async () => {
  await owner.connect()
  // The queue makes its tables when it first runs. It rests while people vote, so that every change is a ballot’s.
  const queue = await startJobs(school.ground.logins.jobs, [], school.ground.log)
  await queue.close()
  const clients = new Map<string, Client>()
  for (const login of voters) clients.set(login, await school.as(login))
  const lead = await school.as('lead')
  const { id: boardId } = await lead.topics.boards.open({ title: 'Тайное голосование' })
  for (const title of ['Чтение', 'Оценивание', 'Общение']) {
    const text = { title, why: '', evidence: null, template: null, association: 'community' } as const
    await lead.topics.topics.propose({ boardId, ...text, areas: [], challengeIds: [], difficultyId: null })
  }
  const { now } = await lead.access.me()
  const closesAt = new Date(Date.parse(now) + 3_600_000).toISOString()
  const board = await lead.topics.boards.openVoting({ boardId, closesAt, dotsPerPerson: 3 })
  topicIds = board.topics.map(({ id }) => id)

  before = await everything()
  for (const [number, login] of voters.entries()) {
    const topicId = topicIds[number % 3] as TopicId
    await clients.get(login)?.topics.ballots.cast({ boardId, dots: [{ topicId, dots: 1 + (number % 3) }] })
  }
  during = await everything()
  await lead.topics.boards.close({ boardId })
  await lead.topics.topics.choose({ topicId: topicIds[0] as TopicId, reasons: 'Больше всего голосов' })
  afterwards = await everything()
  answers = []
  for (const client of clients.values()) {
    answers.push(JSON.stringify(await client.topics.boards.get({ boardId })))
    answers.push(JSON.stringify(await client.topics.boards.list({})))
  }
}, 120_000)
afterAll(() => owner.end())

/** Every row of every table of every schema with its system columns. */
async function everything(): Promise<Everything> {
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
  return { tables: tables.rows.map(({ name }) => name), rows, log: school.log.length }
}

const boxTable = 'public.topics_ballot_boxes'
const boxIn = ({ rows }: Everything) => {
  const box = rows.filter(({ table }) => table === boxTable)
  expect(box).toHaveLength(1)
  return box[0] as Row
}
const textOf = ({ table, row }: Row) => `${table} ${row}`

describe('ten people have voted', () => {
  test('the tables of every schema were read, or the rest means nothing', () => {
    const schemas = new Set(during.tables.map((name) => name.split('.')[0]))
    expect([...schemas].sort()).toEqual(['auth', 'jobs', 'public'])
    expect(during.rows.some(({ table }) => table === 'public.access_log')).toBe(true)
    expect(during.rows.some(({ table }) => table === 'public.platform_events')).toBe(true)
    expect(during.rows.some(({ table }) => table === 'public.notices_notices')).toBe(true)
  })

  test('exactly one row of the whole database is another than before, and the log has no new line', () => {
    const known = new Set(before.rows.map(textOf))
    const changed = during.rows.filter((row) => !known.has(textOf(row)))
    expect(changed.map(({ table }) => table)).toEqual([boxTable])
    expect(during.rows).toHaveLength(before.rows.length)
    expect(during.log).toBe(before.log)
  })

  test('that row says who took part, in the order of ids, and sums; nothing of when or how much each', () => {
    // to_jsonb of the row, so an object of its columns.
    const box = JSON.parse(boxIn(during).row) as { voters: string[]; dots: Record<string, number> }
    expect(Object.keys(box).sort()).toEqual(['board_id', 'dots', 'school_id', 'voters'])
    const people = voters.map((login) => school.person(login))
    expect(box.voters).toEqual([...people].sort())
    expect(box.voters).not.toEqual(people)
    expect(box.dots).toEqual({
      [topicIds[0] as TopicId]: 4,
      [topicIds[1] as TopicId]: 6,
      [topicIds[2] as TopicId]: 9,
    })
  })

  test('no other row was written by the transaction of the last ballot, nor carries its number', () => {
    const box = boxIn(during)
    const others = during.rows.filter(({ table }) => table !== boxTable)
    const marks = new Set(others.flatMap(({ xmin, xmax }) => [xmin, xmax]))
    expect(marks.has(box.xmin)).toBe(false)
    expect(box.xmax === '0' || !marks.has(box.xmax)).toBe(true)
  })

  test('the server keeps no times of transactions', async () => {
    const { rows } = await owner.query('show track_commit_timestamp')
    expect(rows).toEqual([{ track_commit_timestamp: 'off' }])
  })
})

describe('the vote has ended and a topic is chosen', () => {
  test('the box is as the last ballot left it, in the system columns too', () => {
    expect(boxIn(afterwards)).toEqual(boxIn(during))
  })

  test('what was told and announced since names the proposer and the keeper, and dots of nobody', () => {
    const known = new Set(during.rows.map(textOf))
    const written = afterwards.rows.filter((row) => !known.has(textOf(row)))
    expect(written.map(({ table }) => table).sort()).toEqual([
      'public.platform_events',
      'public.platform_events',
      'public.topics_boards',
      'public.topics_choices',
    ])
    const lead = school.person('lead')
    const named = voters
      .map((login) => school.person(login))
      .filter((id) => written.some(({ row }) => row.includes(id)))
    expect(named).toEqual([lead])
  })

  test('no row of any table but the box names a voter beside a topic, other than who proposed or chose it', () => {
    const lead = school.person('lead')
    const people = voters.map((login) => school.person(login)).filter((id) => id !== lead)
    const linking = afterwards.rows.filter(
      ({ table, row }) =>
        table !== boxTable &&
        people.some((id) => row.includes(id)) &&
        topicIds.some((id) => row.includes(id)),
    )
    expect(linking).toEqual([])
  })

  test('no answer tells anybody who else voted', () => {
    const people = voters.map((login) => school.person(login)).filter((id) => id !== school.person('lead'))
    expect(answers.filter((answer) => people.some((id) => answer.includes(id)))).toEqual([])
  })
})
