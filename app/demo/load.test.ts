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

test('a step that is not played yet is refused', async () => {
  const school = await testSchool(0)
  await expect(loadDemo(school.ground, furthestStep + 1)).rejects.toThrow('steps 0 to')
})
