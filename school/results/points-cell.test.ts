import { describe, expect, test } from 'vitest'
import { pointsIn } from './points-cell.ts'

describe('a cell of points', () => {
  test.each([
    [2, 2],
    ['2', 2],
    [' 2 ', 2],
    ['2,0', 2],
    ['2.0', 2],
    [0, 0],
    ['1_x0002_', 1],
    ['\u00a03', 3],
  ])('%j says %i', (cell, points) => {
    expect(pointsIn(cell)).toEqual({ kind: 'points', points })
  })

  test.each(['X', 'x', 'Х', 'х', ' Х '])('«%s» means that the pupil did not try', (cell) => {
    expect(pointsIn(cell)).toEqual({ kind: 'not_attempted' })
  })

  test.each(['не пройд.', 'Не пройд', 'НЕ ПРОЙДЕНО'])('«%s» means that the topic was not taught', (cell) => {
    expect(pointsIn(cell)).toEqual({ kind: 'not_taught' })
  })

  test.each([null, '', '  ', undefined])('%j is blank', (cell) => {
    expect(pointsIn(cell)).toEqual({ kind: 'blank' })
  })

  test.each([
    ['два', 'points_unreadable'],
    ['-', 'points_unreadable'],
    [true, 'points_unreadable'],
    ['1 2', 'points_unreadable'],
    ['1,5', 'points_not_whole'],
    [0.5, 'points_not_whole'],
    [-1, 'points_negative'],
  ] as const)('%j is wrong: %s', (cell, problem) => {
    expect(pointsIn(cell)).toEqual({ kind: 'wrong', problem })
  })
})
