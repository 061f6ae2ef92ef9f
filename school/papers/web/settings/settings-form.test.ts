import { expect, test } from 'vitest'
import type { SettingsPage } from '../shapes.ts'
import { fieldsOf, formOf, sameForm, written } from './settings-form.ts'

const page: SettingsPage = {
  given: {
    letterhead: null,
    place: 'g. Svetlorechye',
    fullName: null,
    shortName: null,
    genitiveName: null,
    approvalBlock: 'by_order',
    keptLong: 'usual',
    siteKeeper: null,
  },
  proposed: {
    letterhead: 'MBOU',
    place: null,
    fullName: 'Full',
    shortName: 'Short',
    genitiveName: 'Genitive',
  },
  siteKeeper: null,
  changedBy: null,
  changedAt: null,
  mayChange: true,
}

test('an empty field keeps what is proposed, and is sent as not given', () => {
  const form = formOf(page)
  expect(written(form, page.proposed, 'letterhead')).toBe('MBOU')
  expect(written(form, page.proposed, 'place')).toBe('g. Svetlorechye')
  expect(fieldsOf({ ...form, place: '  ' }).place).toBeNull()
})

test('spaces alone change nothing', () => {
  const form = formOf(page)
  expect(sameForm(form, { ...form, shortName: '  ' })).toBe(true)
  expect(sameForm(form, { ...form, keptLong: 'over_ten_years' })).toBe(false)
})
