import { type FileCell, numberIn, textOf } from './file-table.ts'

export type PointsCell =
  | { kind: 'points'; points: number }
  /** The pupil left the item out: 0 points, and counted apart. */
  | { kind: 'not_attempted' }
  /** The class had not had the topic: no points, and out of the denominator. */
  | { kind: 'not_taught' }
  | { kind: 'blank' }
  | { kind: 'wrong'; problem: 'points_unreadable' | 'points_not_whole' | 'points_negative' }

/** Protocols hold Latin and Cyrillic crosses side by side, typed with whatever keyboard was on. */
const cross = /^[xх]$/i

export function pointsIn(cell: FileCell | undefined): PointsCell {
  // Most of a million cells are plain numbers.
  if (typeof cell === 'number') return pointsOf(cell)
  const text = textOf(cell)
  if (text === '') return { kind: 'blank' }
  if (cross.test(text)) return { kind: 'not_attempted' }
  if (/^не\s*пройд/i.test(text)) return { kind: 'not_taught' }
  return pointsOf(numberIn(cell))
}

function pointsOf(points: number | null): PointsCell {
  if (points === null || !Number.isFinite(points)) return { kind: 'wrong', problem: 'points_unreadable' }
  if (points < 0) return { kind: 'wrong', problem: 'points_negative' }
  return Number.isInteger(points)
    ? { kind: 'points', points }
    : { kind: 'wrong', problem: 'points_not_whole' }
}
