import { expect, test } from 'vitest'
import { fortnightsOf } from '#school/calendar/fortnight.ts'
import { testSchool } from '#test/support/school.ts'
import { furthestStep, loadDemo } from './load.ts'

test('step 0 has people and nothing else', async () => {
  const school = await testSchool(0)
  expect(await (await school.as('zam')).calendar.years.list()).toEqual([])
})

test('after step 1 the year of the script stands with its 19 windows, the fifth exempt', async () => {
  const school = await testSchool(1)
  const [year] = await (await school.as('lead')).calendar.years.list()
  const windows = year === undefined ? [] : fortnightsOf(year.firstYear, year.dates)
  expect(windows).toHaveLength(19)
  expect(windows.filter((window) => window.exempt).map((window) => window.number)).toEqual([5])
})

test('after step 2 the national test is read as the script says, and exactly items 6, 10 and 11 are hard', async () => {
  const { results } = await (await testSchool(2)).as('zam')
  const [work] = (await results.works.list({})).works
  const { imports } = await results.works.get({ workId: work?.id ?? '' })
  expect(imports).toMatchObject([{ fileRows: 46, rowsInError: 0, worked: 45, absent: 1, mayUndo: true }])
  const { difficulties } = await results.difficulties.list({})
  const labels = difficulties.flatMap(({ evidence }) => evidence.map(({ item }) => item.label))
  expect(labels.toSorted()).toEqual(['10', '11', '6'])
})

test('the codes of the demo are the same every time', async () => {
  const { results } = await (await testSchool(2)).as('zam')
  const [work] = (await results.works.list({})).works
  const [first] = work?.cohorts ?? []
  const { sheets } = await results.works.sheets({
    workId: work?.id ?? '',
    ...(first && { cohortId: first.id }),
  })
  expect(sheets.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 24 }, (_, index) => index + 1).filter((number) => number !== 17),
  )
  expect(sheets.find(({ number }) => number === 1)?.total).toBe(23)
})

test('after step 3 five topics were voted on and the one about reading is chosen, sums only', async () => {
  const { topics } = await (await testSchool(3)).as('m5')
  const [listed] = (await topics.boards.list({})).boards
  const board = await topics.boards.get({ boardId: listed?.id ?? '' })
  expect(board.participation).toMatchObject({ voted: 10, electorate: 10, hasVoted: true })
  expect(board.topics.map(({ title, dots }) => [title, dots])).toEqual([
    ['Понимание прочитанного на любом уроке', 16],
    ['От условия задачи к решению', 4],
    ['Оценивание, которое помогает учиться', 4],
    ['Меньше рассказывать, больше исследовать', 3],
    ['Спокойный разговор в классе', 3],
  ])
  expect(board.topics[0]?.difficulty?.name).toMatch(/вывод/i)
  expect(board.topics[0]?.choice?.reasons).toContain('каждый предмет')
})

test('after step 5 eight people have joined on their own days and agreed on a leader', async () => {
  const school = await testSchool(5)
  const { communities } = await school.as('m5')
  const [card] = (await communities.list({})).communities
  const people = await communities.people({ communityId: card?.id ?? '' })
  expect(people.members).toHaveLength(8)
  expect(people.members.map(({ joinedAt }) => joinedAt.slice(0, 10)).toSorted()).toEqual([
    '2025-08-26',
    '2025-08-26',
    '2025-08-26',
    '2025-08-27',
    '2025-08-27',
    '2025-08-28',
    '2025-08-28',
    '2025-08-28',
  ])
  expect(card).toMatchObject({ name: 'Понимание прочитанного', state: 'preparing' })
})

test('after step 6 the order is approved with the regulation, and the road map is still a draft', async () => {
  const school = await testSchool(6)
  const { communities, papers } = await school.as('lead')
  const [card] = (await communities.list({})).communities
  expect(card?.state).toBe('ordered')
  const { documents } = await papers.ofCommunity({ communityId: card?.id ?? '' })
  const register = { number: '145-О', on: '2025-08-29' }
  expect(documents).toMatchObject([
    { document: 'order', state: 'approved', register },
    { document: 'regulation', state: 'approved', register },
    { document: 'road_map', state: 'draft', register: null },
    { state: 'not_yet' },
    { state: 'not_yet' },
    { state: 'not_yet' },
  ])
})

test('a step that is not played yet is refused', async () => {
  const school = await testSchool(0)
  await expect(loadDemo(school.ground, furthestStep + 1)).rejects.toThrow('steps 0 to')
})
