import { safe } from '@orpc/client'
import { beforeAll, describe, expect, test } from 'vitest'
import { inScope } from '#platform/db/database.ts'
import { type Client, testSchool } from '#test/support/school.ts'
import type { BoardId } from '../board.ts'
import type { TopicId } from '../topic.ts'
import { tellOfEndedVotes } from './jobs.ts'
import { chosenTopic } from './public.ts'

const school = await testSchool()
const everybody = ['dir', 'zam', 'lead', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8']
const clients = new Map<string, Client>()

beforeAll(async () => {
  for (const login of [...everybody, 'guest']) clients.set(login, await school.as(login))
})

function by(login: string): Client['topics'] {
  const client = clients.get(login)
  if (client === undefined) throw new Error(`${login} is not signed in`)
  return client.topics
}

async function codeOf(call: Promise<unknown>): Promise<string> {
  const { error } = await safe(call)
  if (error === null || !('code' in error)) throw new Error(`Nothing was refused: ${String(error)}`)
  return String(error.code)
}

async function schoolNow(): Promise<number> {
  const { now } = await (clients.get('lead') as Client).access.me()
  return Date.parse(now)
}

/** The clock of the demo school runs on with the real one. */
function passHours(hours: number): void {
  school.clock.set(new Date(school.clock.now().getTime() + hours * 3_600_000).toISOString())
}

/** A board with two topics of different people, on which a vote runs for two hours. */
async function runningVote(dotsPerPerson = 3) {
  const { id: boardId } = await by('lead').boards.open({ title: 'Тема года' })
  const written = {
    why: '',
    evidence: null,
    template: null,
    association: 'community',
    areas: [],
    challengeIds: [],
    difficultyId: null,
  } as const
  const text = (title: string) => ({ ...written, title, areas: [], challengeIds: [] })
  await by('m3').topics.propose({ boardId, ...text('Чтение') })
  const { topics } = await by('m4').topics.propose({ boardId, ...text('Оценивание') })
  const closesAt = new Date((await schoolNow()) + 2 * 3_600_000).toISOString()
  await by('lead').boards.openVoting({ boardId, closesAt, dotsPerPerson })
  // Both were just proposed.
  const [reading, marking] = topics.map(({ id }) => id) as [TopicId, TopicId]
  return { boardId, reading, marking, closesAt }
}

async function vote(boardId: BoardId, topicId: TopicId, logins: readonly string[]): Promise<void> {
  for (const login of logins) await by(login).ballots.cast({ boardId, dots: [{ topicId, dots: 2 }] })
}

const noticesOf = async (login: string, kind: string) =>
  (await (clients.get(login) as Client).notices.list({ limit: 100 })).notices.filter(
    (notice) => notice.kind === kind,
  )

describe('a vote that runs', () => {
  test('says how many took part and no sums, to nobody', async () => {
    const { boardId, reading, marking } = await runningVote()
    const dots = [
      { topicId: reading, dots: 2 },
      { topicId: marking, dots: 1 },
    ]
    const cast = await by('m5').ballots.cast({ boardId, dots })
    expect(cast).toEqual({ voted: 1, electorate: 10, hasVoted: true })
    for (const login of ['m5', 'lead', 'zam']) {
      const board = await by(login).boards.get({ boardId })
      expect(board).toMatchObject({ phase: 'voting', sums: 'voting', participation: { voted: 1 } })
      expect(board.topics.map((topic) => topic.dots)).toEqual([null, null])
    }
    expect((await by('m5').boards.get({ boardId })).actions.vote).toBe('already_voted')
    expect((await by('m6').boards.get({ boardId })).participation?.hasVoted).toBe(false)
  })

  test('takes one ballot of a person, of as many dots as there are, for topics that are live', async () => {
    const { boardId, reading, marking } = await runningVote()
    const { boardId: elsewhere, reading: foreign } = await runningVote()
    const cast = (...dots: { topicId: TopicId; dots: number }[]) =>
      codeOf(by('m2').ballots.cast({ boardId, dots }))
    expect(await cast({ topicId: reading, dots: 4 })).toBe('too_many_dots')
    expect(await cast({ topicId: reading, dots: 1 }, { topicId: reading, dots: 1 })).toBe('topic_twice')
    expect(await cast({ topicId: foreign, dots: 1 })).toBe('topic_not_live')
    await by('m2').ballots.cast({ boardId, dots: [{ topicId: marking, dots: 3 }] })
    expect(await cast({ topicId: reading, dots: 1 })).toBe('already_voted')
    expect((await by('m2').boards.get({ boardId: elsewhere })).participation?.voted).toBe(0)
    const { error } = await safe(by('m3').ballots.cast({ boardId, dots: [{ topicId: reading, dots: 0 }] }))
    expect(error).toMatchObject({ code: 'BAD_REQUEST', data: { fields: { 'dots.0.dots': 'too_small' } } })
  })

  test('lets nobody change topics, nor vote before or after it', async () => {
    const { boardId, reading } = await runningVote()
    expect(await codeOf(by('m3').topics.withdraw({ topicId: reading }))).toBe('not_collecting')
    expect(await codeOf(by('lead').boards.change({ boardId, title: 'Другая', dotsPerPerson: 1 }))).toBe(
      'not_collecting',
    )
    await by('lead').boards.cancelVoting({ boardId })
    const cast = () => by('m2').ballots.cast({ boardId, dots: [{ topicId: reading, dots: 1 }] })
    expect(await codeOf(cast())).toBe('not_voting')
    const closesAt = new Date((await schoolNow()) + 3_600_000).toISOString()
    await by('lead').boards.openVoting({ boardId, closesAt, dotsPerPerson: 1 })
    passHours(2)
    expect(await codeOf(cast())).toBe('not_voting')
    expect((await by('m2').boards.get({ boardId })).phase).toBe('closed')
  })

  test('runs longer when the keeper says so, never shorter', async () => {
    const { boardId, closesAt } = await runningVote()
    const later = new Date(Date.parse(closesAt) + 3_600_000).toISOString()
    expect(await codeOf(by('lead').boards.extendVoting({ boardId, closesAt }))).toBe('closes_not_later')
    expect((await by('zam').boards.extendVoting({ boardId, closesAt: later })).votingClosesAt).toBe(later)
    passHours(2.5)
    expect((await by('lead').boards.get({ boardId })).phase).toBe('voting')
    passHours(1)
    expect(await codeOf(by('lead').boards.extendVoting({ boardId, closesAt: later }))).toBe('not_voting')
  })

  test('is cancelled while nobody has voted, and not afterwards', async () => {
    const { boardId, reading } = await runningVote()
    expect((await by('lead').boards.cancelVoting({ boardId })).phase).toBe('collecting')
    expect(await codeOf(by('lead').boards.cancelVoting({ boardId }))).toBe('not_voting')
    const closesAt = new Date((await schoolNow()) + 3_600_000).toISOString()
    await by('lead').boards.openVoting({ boardId, closesAt, dotsPerPerson: 2 })
    await vote(boardId, reading, ['m7'])
    expect(await codeOf(by('lead').boards.cancelVoting({ boardId }))).toBe('ballots_cast')
  })

  test('is told to everybody who may vote, and to nobody else', async () => {
    const { boardId } = await runningVote()
    for (const login of ['dir', 'zam', 'm8']) {
      const [notice] = await noticesOf(login, 'topics.voting_opened')
      expect(notice).toMatchObject({ path: `/topics/boards/${boardId}`, params: { board: 'Тема года' } })
    }
    expect(await noticesOf('guest', 'topics.voting_opened')).toEqual([])
  })
})

describe('a vote that ended', () => {
  test('shows its sums when five took part, the widest first', async () => {
    const { boardId, reading, marking } = await runningVote()
    await vote(boardId, marking, ['m2', 'm5', 'm6', 'm7'])
    await vote(boardId, reading, ['dir'])
    const board = await by('lead').boards.close({ boardId })
    expect(board).toMatchObject({
      sums: 'shown',
      participation: { voted: 5, electorate: 10, hasVoted: false },
      votingEndedAt: board.closed?.at,
    })
    expect(board.topics.map(({ title, dots }) => [title, dots])).toEqual([
      ['Оценивание', 8],
      ['Чтение', 2],
    ])
  })

  test('shows none when four did, and may go on: nobody has seen anything', async () => {
    const { boardId, reading } = await runningVote()
    await vote(boardId, reading, ['m2', 'm5', 'm6', 'm7'])
    const closed = await by('lead').boards.close({ boardId })
    expect(closed).toMatchObject({ sums: 'too_few', participation: { voted: 4 }, actions: { reopen: null } })
    expect(closed.topics.every(({ dots }) => dots === null)).toBe(true)
    expect((await by('lead').boards.reopen({ boardId, closesAt: null })).phase).toBe('voting')
    expect(await codeOf(by('m2').ballots.cast({ boardId, dots: [{ topicId: reading, dots: 1 }] }))).toBe(
      'already_voted',
    )
    await vote(boardId, reading, ['m8'])
    passHours(3)
    expect(await by('m4').boards.get({ boardId })).toMatchObject({
      sums: 'shown',
      participation: { voted: 5 },
    })
  })

  test('is not opened again once its sums could be seen', async () => {
    const { boardId, reading } = await runningVote()
    await vote(boardId, reading, ['m2', 'm5', 'm6', 'm7', 'm8'])
    expect(await codeOf(by('lead').boards.reopen({ boardId, closesAt: null }))).toBe('not_closed')
    passHours(3)
    const closesAt = new Date((await schoolNow()) + 3_600_000).toISOString()
    expect(await codeOf(by('zam').boards.reopen({ boardId, closesAt }))).toBe('sums_shown')
  })

  test('is opened again only until a later moment', async () => {
    const { boardId } = await runningVote()
    passHours(3)
    expect(await codeOf(by('lead').boards.reopen({ boardId, closesAt: null }))).toBe('closes_in_past')
    const closesAt = new Date((await schoolNow()) + 3_600_000).toISOString()
    expect(await by('lead').boards.reopen({ boardId, closesAt })).toMatchObject({
      phase: 'voting',
      votingClosesAt: closesAt,
    })
  })

  test('justifies the chosen topic, which other capabilities read', async () => {
    const { boardId, reading, marking } = await runningVote()
    await vote(boardId, reading, ['m2', 'm5', 'm6', 'm7', 'm8'])
    await by('lead').boards.close({ boardId })
    await by('lead').topics.choose({ topicId: reading, reasons: 'Нужно на каждом уроке' })
    const read = (topicId: TopicId) =>
      inScope(school.ground.database, { schoolId: school.schoolId, personId: null, roles: [] }, (tx) =>
        chosenTopic(tx, topicId),
      )
    const today = (await (clients.get('lead') as Client).access.me()).today
    expect(await read(reading)).toMatchObject({
      title: 'Чтение',
      association: 'community',
      votes: { dots: 10, voters: 5, electorate: 10, votingClosedOn: today },
      reasons: 'Нужно на каждом уроке',
      boardId,
      schoolYear: 2025,
    })
    expect(await read(marking)).toBeNull()
    expect((await noticesOf('m3', 'topics.topic_chosen'))[0]?.params).toMatchObject({ topic: 'Чтение' })
  })
})

describe('the end by the clock', () => {
  test('is told once to the keeper and to those whose topics were voted for', async () => {
    const { boardId, reading } = await runningVote()
    await vote(boardId, reading, ['m2', 'm5'])
    await tellOfEndedVotes(school.ground.database, school.ground.clock)
    const told = async (login: string) =>
      (await noticesOf(login, 'topics.voting_ended')).filter(({ path }) => path.endsWith(boardId))
    expect(await told('lead')).toEqual([])
    passHours(3)
    await tellOfEndedVotes(school.ground.database, school.ground.clock)
    await tellOfEndedVotes(school.ground.database, school.ground.clock)
    for (const login of ['lead', 'm3', 'm4']) {
      const notices = await told(login)
      expect(notices.map(({ params }) => params)).toEqual([{ board: 'Тема года', voted: 2, electorate: 10 }])
    }
    expect(await told('m5')).toEqual([])
  })

  test('keeps how many could have voted, whoever leaves afterwards', async () => {
    const { boardId, reading } = await runningVote()
    await vote(boardId, reading, ['m2', 'm5', 'm6', 'm7', 'm8'])
    passHours(3)
    await tellOfEndedVotes(school.ground.database, school.ground.clock)
    const technician = (clients.get('m2') as Client).access.accounts
    await technician.end({ memberId: school.person('m4'), endsOn: '2025-08-25' })
    expect((await by('lead').boards.get({ boardId })).participation).toMatchObject({
      voted: 5,
      electorate: 10,
    })
  })
})
