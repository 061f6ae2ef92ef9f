import { safe } from '@orpc/client'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Client, testSchool } from '#test/support/school.ts'
import type { BoardId } from '../board.ts'
import type { ChallengeId } from '../challenge.ts'
import type { TopicId } from '../topic.ts'

// The second step of the year has results, and so difficulties to propose from.
const school = await testSchool(2)
const nobody = '01900000-0000-7000-8000-000000000000'
const absentBoard = nobody as BoardId
const absentTopic = nobody as TopicId

type Topics = Client['topics']
let lead: Topics
let colleague: Topics
let deputy: Topics
let guest: Topics
let outsider: Topics

beforeAll(async () => {
  lead = (await school.as('lead')).topics
  colleague = (await school.as('m3')).topics
  deputy = (await school.as('zam')).topics
  guest = (await school.as('guest')).topics
  outsider = (await school.outsider()).topics
})

const topic = {
  title: 'Понимание прочитанного на любом уроке',
  why: 'Ученики пересказывают текст и не видят, что из него следует.',
  evidence: null,
  template: null,
  association: 'community',
  areas: ['deficits', 'motivation'],
  challengeIds: [],
  difficultyId: null,
} as const
const writtenTopic = (title: string) => ({ ...topic, title, areas: [...topic.areas], challengeIds: [] })

async function refusalOf(call: Promise<unknown>): Promise<{ code: string; fields?: unknown }> {
  const { error } = await safe(call)
  if (error === null || !('code' in error)) throw new Error(`Nothing was refused: ${String(error)}`)
  const { code, data } = error as { code: string; data?: { fields?: unknown } }
  return data?.fields === undefined ? { code } : { code, fields: data.fields }
}

async function codesOf(calls: readonly Promise<unknown>[]): Promise<string[]> {
  return (await Promise.all(calls.map(refusalOf))).map(({ code }) => code)
}

async function refusedAsAbsent(...calls: Promise<unknown>[]): Promise<void> {
  expect(await codesOf(calls)).toEqual(calls.map(() => 'NOT_FOUND'))
}

async function boardWith(...titles: string[]) {
  const { id: boardId } = await lead.boards.open({ title: 'Над чем работать в этом году' })
  for (const title of titles) await lead.topics.propose({ boardId, ...writtenTopic(title) })
  const board = await lead.boards.get({ boardId })
  const id = (title: string) => board.topics.find((each) => each.title === title)?.id ?? absentTopic
  return { boardId, id }
}

/** What the demo school's clock shows, so many hours later. */
async function hoursFromNow(hours: number): Promise<string> {
  const { now } = await (await school.as('lead')).access.me()
  return new Date(Date.parse(now) + hours * 3_600_000).toISOString()
}

describe('challenges', () => {
  test('are written down by whoever takes part, from the general to the regional', async () => {
    await colleague.challenges.add({ level: 'regional', wording: 'Низкие результаты по литературе' })
    const added = await lead.challenges.add({ level: 'general', wording: 'Последствия дистанта' })
    expect(added).toMatchObject({ addedBy: { familyName: 'Мельник' }, retiredAt: null })
    expect((await deputy.challenges.list()).map(({ level }) => level)).toEqual(['general', 'regional'])
  })

  test('are changed, retired and restored by their author and the deputy head', async () => {
    const { id: challengeId } = await colleague.challenges.add({ level: 'sectoral', wording: 'Равные шансы' })
    const worded = { challengeId, level: 'sectoral', wording: 'Равные шансы для каждого' } as const
    expect((await colleague.challenges.change(worded)).wording).toBe('Равные шансы для каждого')
    expect((await deputy.challenges.retire({ challengeId })).retiredAt).not.toBeNull()
    expect((await colleague.challenges.restore({ challengeId })).retiredAt).toBeNull()
    const byAnother = [
      lead.challenges.change(worded),
      lead.challenges.retire({ challengeId }),
      lead.challenges.restore({ challengeId }),
    ]
    expect(new Set(await codesOf(byAnother))).toEqual(new Set(['author_only']))
    const seen = (await lead.challenges.list()).find(({ id }) => id === challengeId)
    expect(seen?.actions.change).toBe('author_only')
  })

  test('a retired one is offered to no new topic', async () => {
    const { id } = await deputy.challenges.add({ level: 'general', wording: 'Прошлогодний вызов' })
    await deputy.challenges.retire({ challengeId: id })
    const { boardId } = await boardWith()
    const proposing = lead.topics.propose({ boardId, ...writtenTopic('Тема'), challengeIds: [id] })
    expect(await refusalOf(proposing)).toEqual({
      code: 'challenge_unknown',
      fields: { challengeIds: 'challenge_unknown' },
    })
  })

  test('a guest and another school find none', async () => {
    const [{ id } = { id: nobody as ChallengeId }] = await lead.challenges.list()
    const worded = { challengeId: id, level: 'general', wording: 'Чужое' } as const
    for (const stranger of [guest, outsider]) {
      await refusedAsAbsent(
        stranger.challenges.change(worded),
        stranger.challenges.retire({ challengeId: id }),
        stranger.challenges.restore({ challengeId: id }),
      )
    }
    await refusedAsAbsent(guest.challenges.list(), guest.challenges.add(worded))
    expect(await outsider.challenges.list()).toEqual([])
  })

  test('wrong input names the field', async () => {
    expect(await refusalOf(lead.challenges.add({ level: 'general', wording: ' ' }))).toMatchObject({
      fields: { wording: 'too_small' },
    })
  })
})

describe('problem areas', () => {
  test('are called by the school’s own name, and by their usual one again', async () => {
    await deputy.areas.rename({ area: 'parents', name: 'Семьи далеко от школы' })
    const { areas, actions } = await lead.areas.list()
    expect(areas).toHaveLength(7)
    expect(areas.find(({ area }) => area === 'parents')?.name).toBe('Семьи далеко от школы')
    expect(actions.rename).toBe('deputy_head_only')
    expect(await deputy.areas.rename({ area: 'parents', name: null })).toEqual({
      area: 'parents',
      name: null,
    })
    expect((await lead.areas.list()).areas.every(({ name }) => name === null)).toBe(true)
  })

  test('only the deputy head names them; a guest finds none, another school names its own', async () => {
    const naming = { area: 'conflicts', name: 'Ссоры' } as const
    expect((await refusalOf(lead.areas.rename(naming))).code).toBe('deputy_head_only')
    await refusedAsAbsent(guest.areas.list(), guest.areas.rename(naming))
    await outsider.areas.rename(naming)
    expect((await lead.areas.list()).areas.every(({ name }) => name === null)).toBe(true)
    // The compiler refuses an area that does not exist, so it is told that this is one.
    const strange = { area: 'weather' as 'parents', name: 'Погода' }
    expect(await refusalOf(deputy.areas.rename(strange))).toMatchObject({ fields: { area: 'invalid_value' } })
  })
})

describe('a board', () => {
  test('is opened by whoever takes part, found in the list and retitled while topics are collected', async () => {
    const board = await colleague.boards.open({ title: 'Август', dotsPerPerson: 5 })
    expect(board).toMatchObject({
      schoolYear: 2025,
      phase: 'collecting',
      dotsPerPerson: 5,
      isKeeper: true,
      participation: null,
      sums: 'no_vote',
    })
    expect(board.actions).toMatchObject({ propose: null, openVoting: 'too_few_topics', vote: 'not_voting' })
    const changed = await colleague.boards.change({
      boardId: board.id,
      title: 'Август 2025',
      dotsPerPerson: 3,
    })
    expect(changed).toMatchObject({ title: 'Август 2025', dotsPerPerson: 3 })
    const { boards, actions } = await lead.boards.list({})
    expect(boards[0]).toMatchObject({ title: 'Август 2025', topicCount: 0, chosen: [] })
    expect(actions.open).toBeNull()
  })

  test('pages of the list do not overlap', async () => {
    await boardWith()
    const first = await lead.boards.list({ limit: 1 })
    const second = await lead.boards.list({ limit: 1, after: first.next ?? absentBoard })
    expect(second.boards[0]?.id).not.toBe(first.boards[0]?.id)
  })

  test('is kept by who opened it and by a deputy head, by no other colleague', async () => {
    const { boardId } = await boardWith('Первая', 'Вторая')
    const closesAt = await hoursFromNow(1)
    const seen = await colleague.boards.get({ boardId })
    expect(seen).toMatchObject({ isKeeper: false, actions: { openVoting: 'keeper_only', propose: null } })
    const byAnother = [
      colleague.boards.change({ boardId, title: 'Моя', dotsPerPerson: 1 }),
      colleague.boards.openVoting({ boardId, closesAt, dotsPerPerson: 3 }),
      colleague.boards.extendVoting({ boardId, closesAt }),
      colleague.boards.cancelVoting({ boardId }),
      colleague.boards.close({ boardId }),
      colleague.boards.reopen({ boardId, closesAt: null }),
    ]
    expect(new Set(await codesOf(byAnother))).toEqual(new Set(['keeper_only']))
    expect((await deputy.boards.close({ boardId })).closed?.by.familyName).toBe('Соколова')
  })

  test('a guest and another school find no board and open none here', async () => {
    const { boardId } = await boardWith('Первая', 'Вторая')
    const closesAt = await hoursFromNow(1)
    for (const stranger of [guest, outsider]) {
      await refusedAsAbsent(
        stranger.boards.get({ boardId }),
        stranger.boards.change({ boardId, title: 'Чужая', dotsPerPerson: 1 }),
        stranger.boards.openVoting({ boardId, closesAt, dotsPerPerson: 3 }),
        stranger.boards.extendVoting({ boardId, closesAt }),
        stranger.boards.cancelVoting({ boardId }),
        stranger.boards.close({ boardId }),
        stranger.boards.reopen({ boardId, closesAt: null }),
        stranger.topics.propose({ boardId, ...writtenTopic('Чужая') }),
        stranger.ballots.cast({ boardId, dots: [{ topicId: absentTopic, dots: 1 }] }),
      )
    }
    await refusedAsAbsent(guest.boards.list({}), guest.boards.open({ title: 'Гостевая' }))
    await refusedAsAbsent(lead.boards.get({ boardId: absentBoard }))
    expect((await outsider.boards.list({})).boards).toEqual([])
  })

  test('wrong input names the field', async () => {
    expect(await refusalOf(lead.boards.open({ title: '', dotsPerPerson: 3 }))).toMatchObject({
      fields: { title: 'too_small' },
    })
    const { boardId } = await boardWith('Первая', 'Вторая')
    const past = { boardId, closesAt: '2025-01-01T00:00:00Z', dotsPerPerson: 3 }
    expect(await refusalOf(lead.boards.openVoting(past))).toEqual({
      code: 'closes_in_past',
      fields: { closesAt: 'closes_in_past' },
    })
  })

  test('may be closed without a vote, and opened again', async () => {
    const { boardId, id } = await boardWith('Одна тема')
    const closed = await lead.boards.close({ boardId })
    expect(closed).toMatchObject({ phase: 'closed', sums: 'no_vote', participation: null })
    expect((await refusalOf(lead.boards.close({ boardId }))).code).toBe('already_closed')
    const proposing = colleague.topics.propose({ boardId, ...writtenTopic('Опоздавшая') })
    expect((await refusalOf(proposing)).code).toBe('not_collecting')
    await lead.topics.choose({ topicId: id('Одна тема'), reasons: 'Других не предложили' })
    expect((await refusalOf(lead.boards.reopen({ boardId, closesAt: null }))).code).toBe('topic_chosen')
    await lead.topics.unchoose({ topicId: id('Одна тема') })
    expect((await lead.boards.reopen({ boardId, closesAt: null })).phase).toBe('collecting')
  })
})

describe('a topic', () => {
  test('is proposed from a difficulty and keeps the name it had', async () => {
    const [difficulty] = (await (await school.as('lead')).results.difficulties.list({})).difficulties
    const challenge = await lead.challenges.add({ level: 'regional', wording: 'Чтение' })
    const { boardId } = await boardWith()
    const written = {
      ...writtenTopic('Из результатов'),
      difficultyId: difficulty?.id ?? null,
      challengeIds: [challenge.id],
    }
    const [proposed] = (await lead.topics.propose({ boardId, ...written })).topics
    expect(proposed).toMatchObject({
      difficulty: { id: difficulty?.id, name: difficulty?.name },
      challenges: [{ level: 'regional', wording: 'Чтение' }],
      areas: ['motivation', 'deficits'],
      proposed: { by: { familyName: 'Мельник' } },
      dots: null,
    })
  })

  test('a difficulty that nobody sees is named as the wrong field', async () => {
    const { boardId } = await boardWith()
    const absent = nobody as NonNullable<Parameters<Topics['topics']['propose']>[0]['difficultyId']>
    expect(
      await refusalOf(lead.topics.propose({ boardId, ...writtenTopic('Тема'), difficultyId: absent })),
    ).toEqual({ code: 'difficulty_unknown', fields: { difficultyId: 'difficulty_unknown' } })
    expect(await refusalOf(lead.topics.propose({ boardId, ...writtenTopic('') }))).toMatchObject({
      fields: { title: 'too_small' },
    })
  })

  test('is changed, withdrawn and restored by its proposer alone', async () => {
    const { boardId, id } = await boardWith('Своя')
    const topicId = id('Своя')
    const renamed = await lead.topics.change({ topicId, ...writtenTopic('Своя, уточнённая') })
    expect(renamed.topics[0]).toMatchObject({ title: 'Своя, уточнённая', changedAt: expect.any(String) })
    const withdrawn = await lead.topics.withdraw({ topicId })
    expect(withdrawn.topics[0]).toMatchObject({
      withdrawn: { by: { familyName: 'Мельник' } },
      actions: { withdraw: 'not_live', restore: null },
    })
    expect((await refusalOf(lead.topics.change({ topicId, ...writtenTopic('Ещё') }))).code).toBe('not_live')
    expect((await lead.topics.restore({ topicId })).topics[0]?.withdrawn).toBeNull()
    expect((await refusalOf(lead.topics.restore({ topicId }))).code).toBe('not_withdrawn')
    const byAnother = [
      colleague.topics.change({ topicId, ...writtenTopic('Чужая') }),
      deputy.topics.withdraw({ topicId }),
      deputy.topics.restore({ topicId }),
    ]
    expect(new Set(await codesOf(byAnother))).toEqual(new Set(['proposer_only']))
    expect((await lead.boards.get({ boardId })).topics[0]?.title).toBe('Своя, уточнённая')
  })

  test('is merged into another, keeps its text and is parted again', async () => {
    const { boardId, id } = await boardWith('Чтение', 'Смысловое чтение', 'Третья')
    const topicId = id('Смысловое чтение')
    const merged = await lead.topics.merge({ topicId, into: id('Чтение') })
    expect(merged.topics.find((each) => each.id === topicId)).toMatchObject({
      why: topic.why,
      merged: { into: { title: 'Чтение' }, by: { familyName: 'Мельник' } },
      actions: { withdraw: 'not_live', unmerge: null },
    })
    expect(merged.topics[0]).toMatchObject({
      title: 'Чтение',
      holds: [{ title: 'Смысловое чтение' }],
      actions: { withdraw: 'holds_others', merge: 'holds_others' },
    })
    const holder = lead.topics.merge({ topicId: id('Чтение'), into: id('Третья') })
    expect((await refusalOf(holder)).code).toBe('holds_others')
    expect((await refusalOf(lead.topics.merge({ topicId: id('Третья'), into: topicId }))).code).toBe(
      'not_live',
    )
    const itself = lead.topics.merge({ topicId: id('Третья'), into: id('Третья') })
    expect((await refusalOf(itself)).code).toBe('into_itself')
    expect((await refusalOf(colleague.topics.unmerge({ topicId }))).code).toBe('keeper_only')
    await lead.topics.unmerge({ topicId })
    expect((await refusalOf(lead.topics.unmerge({ topicId }))).code).toBe('not_merged')
    expect((await lead.boards.get({ boardId })).topics.every(({ merged }) => merged === null)).toBe(true)
  })

  test('is not merged across boards', async () => {
    const [one, other] = [await boardWith('Здесь'), await boardWith('Там')]
    await refusedAsAbsent(lead.topics.merge({ topicId: one.id('Здесь'), into: other.id('Там') }))
  })

  test('is put on the short list, chosen with reasons, and both are taken back', async () => {
    const { boardId, id } = await boardWith('Первая', 'Вторая')
    const [topicId, second] = [id('Первая'), id('Вторая')]
    expect((await refusalOf(lead.topics.choose({ topicId, reasons: 'Рано' }))).code).toBe('not_closed')
    await lead.boards.close({ boardId })
    await lead.topics.shortlist({ topicId })
    expect((await refusalOf(lead.topics.shortlist({ topicId }))).code).toBe('already_shortlisted')
    const chosen = await deputy.topics.choose({ topicId, reasons: 'Касается всех предметов' })
    expect(chosen.topics[0]).toMatchObject({
      shortlisted: { by: { familyName: 'Мельник' } },
      choice: { reasons: 'Касается всех предметов', by: { familyName: 'Соколова' } },
      actions: { choose: 'topic_chosen', unshortlist: 'topic_chosen' },
    })
    expect((await refusalOf(lead.topics.choose({ topicId, reasons: 'Ещё раз' }))).code).toBe('topic_chosen')
    await lead.topics.choose({ topicId: second, reasons: 'Хватит и на вторую' })
    const { boards } = await lead.boards.list({})
    expect(boards[0]?.chosen.map(({ title }) => title)).toEqual(['Первая', 'Вторая'])
    await lead.topics.unchoose({ topicId })
    expect((await refusalOf(lead.topics.unchoose({ topicId }))).code).toBe('not_chosen')
    expect((await lead.topics.unshortlist({ topicId })).topics[0]).toMatchObject({
      choice: null,
      shortlisted: null,
    })
    expect((await refusalOf(lead.topics.unshortlist({ topicId }))).code).toBe('not_shortlisted')
    expect(await refusalOf(lead.topics.choose({ topicId, reasons: ' ' }))).toMatchObject({
      fields: { reasons: 'too_small' },
    })
  })

  test('a guest and another school find no topic', async () => {
    const { id } = await boardWith('Первая', 'Вторая')
    const [topicId, into] = [id('Первая'), id('Вторая')]
    for (const stranger of [guest, outsider]) {
      await refusedAsAbsent(
        stranger.topics.change({ topicId, ...writtenTopic('Чужая') }),
        stranger.topics.withdraw({ topicId }),
        stranger.topics.restore({ topicId }),
        stranger.topics.merge({ topicId, into }),
        stranger.topics.unmerge({ topicId }),
        stranger.topics.shortlist({ topicId }),
        stranger.topics.unshortlist({ topicId }),
        stranger.topics.choose({ topicId, reasons: 'Чужое' }),
        stranger.topics.unchoose({ topicId }),
      )
    }
    await refusedAsAbsent(lead.topics.withdraw({ topicId: absentTopic }))
  })
})
