import { expect, test } from 'vitest'
import { type Sheet, whySheetInvalid } from './sheet.ts'

const sheet: Sheet = {
  cohortId: null,
  number: 1,
  standing: 'worked',
  points: [2, null, 0],
  notAttempted: [2],
  total: 2,
  mark: null,
  journalMark: null,
  variant: null,
  testScore: null,
}

test('a sheet within the maxima is valid, an absent pupil has none', () => {
  expect(whySheetInvalid(sheet, [2, 1, 3])).toBeNull()
  expect(
    whySheetInvalid({ ...sheet, standing: 'absent', points: [], notAttempted: [], total: null }, [2, 1, 3]),
  ).toBeNull()
})

test.each([
  [{ points: [3, null, 0], total: 3 }, 'above_maximum', 0],
  [{ points: [2, null] }, 'item_count', null],
  [{ points: [2, null, 1], total: 3 }, 'not_attempted_with_points', 2],
  [{ notAttempted: [7] }, 'not_attempted_with_points', 7],
  [{ total: 5 }, 'total_differs', null],
  [{ standing: 'absent' as const }, 'absent_with_points', null],
])('%j is refused: %s', (change, problem, item) => {
  expect(whySheetInvalid({ ...sheet, ...change }, [2, 1, 3])).toEqual({ problem, item })
})

test('a work without items is known by its totals and marks', () => {
  expect(whySheetInvalid({ ...sheet, points: [], notAttempted: [], total: null, mark: 4 }, [])).toBeNull()
})
