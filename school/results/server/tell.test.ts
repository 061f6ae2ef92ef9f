import { beforeAll, expect, test } from 'vitest'
import type { CohortId } from '#school/calendar/cohort.ts'
import {
  codedSheets,
  importSheets,
  russianItems,
  russianWork,
  twoClasses,
} from '#test/support/import-sample.ts'
import { type Client, testSchool } from '#test/support/school.ts'
import type { WorkId } from '../work.ts'

const school = await testSchool()
let deputy: Client
let workId: WorkId
let classes: { a: CohortId; b: CohortId }

beforeAll(async () => {
  deputy = await school.as('zam')
  classes = await twoClasses(deputy)
  const work = await deputy.results.works.create(russianWork)
  workId = work.id
  await deputy.results.works.describe({ workId, items: russianItems })
  await importSheets(deputy, workId, await codedSheets(deputy, 'vpr_ru4_2025_protokol.csv', classes))
})

const newsOf = async (login: string) => (await (await school.as(login)).notices.list({})).notices

test('an import is told to the director and to the teachers of its classes, not to who made it', async () => {
  const [told] = await newsOf('dir')
  expect(told).toMatchObject({
    kind: 'results.import_completed',
    params: { work: russianWork.title, pupils: 45 },
    path: `/results/works/${workId}`,
    readAt: null,
  })
  expect((await newsOf('lead')).map(({ kind }) => kind)).toEqual(['results.import_completed'])
  expect(await newsOf('zam')).toEqual([])
})

test('a psychologist who teaches no class of it is not troubled', async () => {
  expect(await newsOf('m7')).toEqual([])
})

test('a confirmed difficulty is told to everybody who sees results, a rejected one to nobody', async () => {
  const [first, second] = (await deputy.results.difficulties.list({})).difficulties
  await deputy.results.difficulties.judge({ difficultyId: first?.id ?? '', verdict: 'confirmed' })
  await deputy.results.difficulties.judge({
    difficultyId: second?.id ?? '',
    verdict: 'rejected',
    reason: 'Тему ещё не проходили',
  })
  const confirmations = (await newsOf('m7')).filter(({ kind }) => kind === 'results.difficulty_confirmed')
  expect(confirmations).toHaveLength(1)
  expect(confirmations[0]).toMatchObject({
    params: { name: first?.name },
    path: `/results/difficulties/${first?.id}`,
  })
})
