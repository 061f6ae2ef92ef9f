import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { proposedYear } from '../known-years.ts'
import { formOf, formProblems, previewOf } from './dates-form.ts'

const { dates } = proposedYear(2025, 5)
const form = formOf(dates, 1)

test('a form that nobody touched says the same dates and has no problems', () => {
  expect(previewOf(form)).toEqual(dates)
  expect(formProblems(2025, form)).toEqual({})
})

test('every row has a key of its own, and the next one is free', () => {
  const keys = [...form.terms, ...form.holidays, ...form.daysOff].map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys).not.toContain(form.nextKey)
})

test('a day that was cleared is asked for, and the strip is drawn without the row', () => {
  const [first, ...others] = form.terms
  if (first === undefined) throw new Error('a term expected')
  const cleared = { ...form, terms: [{ ...first, endsOn: null }, ...others] }
  expect(formProblems(2025, cleared)).toEqual({ 'terms.0.endsOn': 'missing' })
  expect(previewOf(cleared).terms).toHaveLength(3)
})

test('a title of spaces is no title', () => {
  const dayOff = { key: 99, on: localDate('2026-04-20'), kind: 'other' as const, title: '  ' }
  expect(previewOf({ ...form, daysOff: [dayOff] }).daysOff[0]?.title).toBeNull()
})

test('finished rows are checked by the same rule as on the server', () => {
  const [first, ...others] = form.terms
  if (first === undefined) throw new Error('a term expected')
  const longer = { ...form, terms: [{ ...first, endsOn: localDate('2025-11-05') }, ...others] }
  expect(formProblems(2025, longer)).toMatchObject({ 'terms.1.startsOn': 'overlaps' })
})
