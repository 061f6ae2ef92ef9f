import { safe } from '@orpc/client'
import { beforeAll, describe, expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { inScope } from '#platform/db/database.ts'
import { type Client, testSchool } from '#test/support/school.ts'
import { cohortLabel } from '../cohort.ts'
import { fortnightsOf } from '../fortnight.ts'

const school = await testSchool()
const nobody = '01900000-0000-7000-8000-000000000000'

let deputy: Client['calendar']
let teacher: Client['calendar']
let outsider: Client['calendar']

beforeAll(async () => {
  deputy = (await school.as('zam')).calendar
  teacher = (await school.as('lead')).calendar
  outsider = (await school.outsider()).calendar
})

/** The refusal as the page receives it: code and, where there are any, the fields. */
async function refusalOf(call: Promise<unknown>): Promise<{ code: string; fields?: unknown }> {
  const { error } = await safe(call)
  if (error === null || !('code' in error)) throw new Error(`Nothing was refused: ${String(error)}`)
  const { code, data } = error as { code: string; data?: { fields?: unknown } }
  return data?.fields === undefined ? { code } : { code, fields: data.fields }
}

async function yearOf(firstYear: number) {
  const year = (await deputy.years.list()).find((each) => each.firstYear === firstYear)
  if (year === undefined) throw new Error(`${firstYear} is not set up`)
  return year
}

describe('setting up a school year', () => {
  test('a deputy head begins 2025/26 in one step, and everybody sees it', async () => {
    const made = await deputy.years.setUp({ firstYear: 2025, studyWeek: 5 })
    expect(made).toMatchObject({ firstYear: 2025, assumed: false, revision: 1 })
    const [seen] = await teacher.years.list()
    expect(seen).toEqual(made)
    expect(fortnightsOf(2025, made.dates).filter((each) => !each.exempt)).toHaveLength(18)
  })

  test('a year that nobody has published is an assumption until the deputy head has checked it', async () => {
    const year = await deputy.years.setUp({ firstYear: 2026, studyWeek: 5 })
    expect(year.assumed).toBe(true)
    expect((await deputy.years.check({ yearId: year.id })).assumed).toBe(false)
    expect((await yearOf(2026)).assumed).toBe(false)
    expect((await deputy.years.uncheck({ yearId: year.id })).assumed).toBe(true)
    expect((await yearOf(2026)).assumed).toBe(true)
  })

  test('the same year is not begun twice', async () => {
    expect(await refusalOf(deputy.years.setUp({ firstYear: 2025, studyWeek: 6 }))).toEqual({
      code: 'year_exists',
    })
  })

  test('a teacher may not, and another school sees nothing of it', async () => {
    const refused = await refusalOf(teacher.years.setUp({ firstYear: 2027, studyWeek: 5 }))
    expect(refused).toEqual({ code: 'deputy_head_only' })
    expect(await outsider.years.list()).toEqual([])
    expect((await refusalOf(school.stranger.calendar.years.list())).code).toBe('UNAUTHORIZED')
  })

  test('a year out of this age names the field', async () => {
    const refused = await refusalOf(deputy.years.setUp({ firstYear: 1999, studyWeek: 5 }))
    expect(refused).toMatchObject({ code: 'BAD_REQUEST', fields: { firstYear: expect.any(String) } })
  })

  test('a year set up by mistake is taken back, by the deputy head of this school alone', async () => {
    const { id: yearId } = await deputy.years.setUp({ firstYear: 2030, studyWeek: 5 })
    expect(await refusalOf(teacher.years.remove({ yearId }))).toEqual({ code: 'deputy_head_only' })
    expect(await refusalOf(outsider.years.remove({ yearId }))).toEqual(
      await refusalOf(outsider.years.remove({ yearId: nobody })),
    )
    expect(await deputy.years.remove({ yearId })).toEqual({ id: yearId })
    expect((await deputy.years.list()).map((year) => year.firstYear)).toEqual([2026, 2025])
    expect((await refusalOf(deputy.years.remove({ yearId }))).code).toBe('NOT_FOUND')
    expect(await refusalOf(deputy.years.remove({ yearId: 'no-id' }))).toMatchObject({
      fields: { yearId: expect.any(String) },
    })
  })
})

describe('changing the dates', () => {
  test('a longer term makes the exempt fortnight an ordinary one', async () => {
    const { id: yearId, dates, revision } = await yearOf(2025)
    const [first, second, ...others] = dates.terms
    if (first === undefined || second === undefined) throw new Error('two terms expected')
    const terms = [{ ...first, endsOn: localDate('2025-10-30') }, second, ...others]
    const [, ...holidays] = dates.holidays
    const changed = await deputy.years.changeDates({ yearId, revision, dates: { ...dates, terms, holidays } })

    expect(changed.revision).toBe(revision + 1)
    expect(fortnightsOf(2025, changed.dates)[4]).toMatchObject({ studyDayCount: 7, exempt: false })
    expect((await yearOf(2025)).dates).toEqual(changed.dates)
    await deputy.years.changeDates({ yearId, revision: changed.revision, dates })
    expect((await yearOf(2025)).dates).toEqual(dates)
  })

  test('overlapping and disordered dates are refused with the field named, and nothing changes', async () => {
    const { id: yearId, dates, revision } = await yearOf(2025)
    const [first, second, ...others] = dates.terms
    if (first === undefined || second === undefined) throw new Error('two terms expected')
    const overlapping = [first, { ...second, startsOn: first.endsOn }, ...others]
    const refused = deputy.years.changeDates({ yearId, revision, dates: { ...dates, terms: overlapping } })
    expect(await refusalOf(refused)).toMatchObject({
      code: 'dates_do_not_fit',
      fields: { 'dates.terms.1.startsOn': 'overlaps' },
    })
    const disordered = deputy.years.changeDates({
      yearId,
      revision,
      dates: { ...dates, holidays: [], terms: [second, first, ...others] },
    })
    expect(await refusalOf(disordered)).toMatchObject({
      fields: { 'dates.terms.1.startsOn': 'out_of_order' },
    })
    expect(await yearOf(2025)).toMatchObject({ revision, dates })
  })

  test('what is no day names the field', async () => {
    const { id: yearId, dates, revision } = await yearOf(2025)
    const daysOff = [{ on: '2025-02-30', kind: 'other' as const, title: null }]
    const refused = await refusalOf(
      deputy.years.changeDates({ yearId, revision, dates: { ...dates, daysOff } }),
    )
    expect(refused).toMatchObject({
      code: 'BAD_REQUEST',
      fields: { 'dates.daysOff.0.on': expect.any(String) },
    })
  })

  test('a change made on an old revision does not overwrite the newer one', async () => {
    const { id: yearId, dates, revision } = await yearOf(2025)
    await deputy.years.changeDates({ yearId, revision, dates: { ...dates, studyWeek: 6 } })
    expect(await refusalOf(deputy.years.changeDates({ yearId, revision, dates }))).toEqual({
      code: 'changed_meanwhile',
    })
    expect((await yearOf(2025)).dates.studyWeek).toBe(6)
    await deputy.years.changeDates({ yearId, revision: revision + 1, dates })
  })

  test('the database itself refuses terms that overlap', async () => {
    const { id: yearId } = await yearOf(2025)
    const term = {
      school_id: school.schoolId,
      id: nobody,
      school_year_id: yearId,
      starts_on: '2025-09-10',
      ends_on: '2025-09-20',
    }
    const scope = { schoolId: school.schoolId, personId: null, roles: [] }
    const writing = inScope(school.ground.database, scope, (tx) =>
      tx.insertInto('calendar_terms').values(term).execute(),
    )
    await expect(writing).rejects.toThrow('calendar_terms_do_not_overlap')
  })

  test('a teacher and another school are refused as for a year that does not exist', async () => {
    const { id: yearId, dates, revision } = await yearOf(2025)
    for (const stranger of [teacher, outsider]) {
      for (const call of [stranger.years.check, stranger.years.uncheck]) {
        expect(await refusalOf(call({ yearId }))).toEqual(await refusalOf(call({ yearId: nobody })))
      }
      expect(await refusalOf(stranger.years.changeDates({ yearId, dates, revision }))).toEqual(
        await refusalOf(stranger.years.changeDates({ yearId: nobody, dates, revision })),
      )
    }
    expect((await yearOf(2025)).revision).toBe(revision)
    expect(await refusalOf(deputy.years.check({ yearId: 'no-id' }))).toMatchObject({
      fields: { yearId: expect.any(String) },
    })
    expect(await refusalOf(deputy.years.uncheck({ yearId: 'no-id' }))).toMatchObject({
      fields: { yearId: expect.any(String) },
    })
  })
})

describe('classes', () => {
  async function labelsIn(firstYear: number): Promise<string[]> {
    const found = await teacher.cohorts.list({ firstYear })
    return found.filter((each) => each.closedAt === null).map((each) => cohortLabel(firstYear, each))
  }

  async function cohortCalled(label: string) {
    const found = (await deputy.cohorts.list({ firstYear: 2025 })).find(
      (each) => cohortLabel(2025, each) === label,
    )
    if (found === undefined) throw new Error(`There is no ${label}`)
    return found
  }

  test('5А and 5Б of this year are 6А and 6Б of the next, and adding them again changes nothing', async () => {
    const classes = [
      { grade: 5, letter: 'А' },
      { grade: 5, letter: 'Б' },
      { grade: 11, letter: 'А' },
    ]
    expect((await deputy.cohorts.add({ firstYear: 2025, classes })).added).toHaveLength(3)
    expect(await labelsIn(2025)).toEqual(['5А', '5Б', '11А'])
    expect(await labelsIn(2026)).toEqual(['6А', '6Б'])
    const again = await deputy.cohorts.add({ firstYear: 2026, classes: [{ grade: 6, letter: 'a' }] })
    expect(again.added).toEqual([])
  })

  test('a class takes another letter and its size', async () => {
    const { id: cohortId } = await cohortCalled('11А')
    await deputy.cohorts.change({ cohortId, letter: 'гум', size: 24 })
    expect(await cohortCalled('11 гум')).toMatchObject({ id: cohortId, size: 24 })
    await deputy.cohorts.change({ cohortId, letter: 'А', size: null })
  })

  test('two classes of a grade do not share a letter', async () => {
    const { id: cohortId } = await cohortCalled('5Б')
    expect(await refusalOf(deputy.cohorts.change({ cohortId, letter: 'а', size: 22 }))).toEqual({
      code: 'letter_taken',
      fields: { letter: 'letter_taken' },
    })
  })

  test('a class that is closed disappears from the list and can be opened again', async () => {
    const { id: cohortId } = await cohortCalled('5Б')
    expect((await deputy.cohorts.close({ cohortId })).closedAt).not.toBeNull()
    expect(await labelsIn(2025)).toEqual(['5А', '11А'])
    await deputy.cohorts.add({ firstYear: 2025, classes: [{ grade: 5, letter: 'Б' }] })
    expect((await refusalOf(deputy.cohorts.reopen({ cohortId }))).code).toBe('letter_taken')
    const added = (await deputy.cohorts.list({ firstYear: 2025 })).find(
      (each) => each.closedAt === null && each.letter === 'Б',
    )
    await deputy.cohorts.remove({ cohortId: added?.id ?? '' })
    expect((await deputy.cohorts.reopen({ cohortId })).closedAt).toBeNull()
    expect(await labelsIn(2025)).toEqual(['5А', '5Б', '11А'])
  })

  test('a teacher and another school are refused as for a class that does not exist', async () => {
    const { id: cohortId } = await cohortCalled('5А')
    for (const stranger of [teacher, outsider]) {
      for (const call of [stranger.cohorts.close, stranger.cohorts.reopen, stranger.cohorts.remove]) {
        expect(await refusalOf(call({ cohortId }))).toEqual(await refusalOf(call({ cohortId: nobody })))
      }
      const change = { letter: 'Я', size: null }
      expect(await refusalOf(stranger.cohorts.change({ cohortId, ...change }))).toEqual(
        await refusalOf(stranger.cohorts.change({ cohortId: nobody, ...change })),
      )
    }
    expect(
      await refusalOf(teacher.cohorts.add({ firstYear: 2025, classes: [{ grade: 1, letter: 'А' }] })),
    ).toEqual({
      code: 'deputy_head_only',
    })
    expect(await outsider.cohorts.list({ firstYear: 2025 })).toEqual([])
    expect(await labelsIn(2025)).toEqual(['5А', '5Б', '11А'])
  })

  test('wrong input names the field', async () => {
    const wrongGrade = deputy.cohorts.add({ firstYear: 2025, classes: [{ grade: 12, letter: 'А' }] })
    expect(await refusalOf(wrongGrade)).toMatchObject({ fields: { 'classes.0.grade': expect.any(String) } })
    const { id: cohortId } = await cohortCalled('5А')
    const wrongSize = deputy.cohorts.change({ cohortId, letter: 'А', size: 0 })
    expect(await refusalOf(wrongSize)).toMatchObject({ fields: { size: expect.any(String) } })
    expect(await refusalOf(deputy.cohorts.list({ firstYear: 1 }))).toMatchObject({
      fields: { firstYear: expect.any(String) },
    })
    for (const call of [deputy.cohorts.close, deputy.cohorts.reopen, deputy.cohorts.remove]) {
      expect(await refusalOf(call({ cohortId: 'no-id' }))).toMatchObject({
        fields: { cohortId: expect.any(String) },
      })
    }
  })
})

test('each change is announced to the whole school, with ids only', async () => {
  const { id: yearId } = await yearOf(2025)
  const scope = { schoolId: school.schoolId, personId: school.person('lead'), roles: ['teacher'] }
  const events = await inScope(school.ground.database, scope, (tx) =>
    tx.selectFrom('platform_events').select(['name', 'ids']).where('name', 'like', 'calendar.%').execute(),
  )
  expect(events).toContainEqual({ name: 'calendar.school_year_changed', ids: { schoolYearId: yearId } })
  expect(events).toContainEqual({ name: 'calendar.cohorts_changed', ids: {} })
})
