import { normalLetter } from '#school/people/class-letter.ts'
import { type FileCell, textOf } from './file-table.ts'

/** What a file says of a class: «а» only the letter, «5» for a school with one class a year only the grade. */
export interface WrittenClass {
  grade: number | null
  letter: string | null
}

const gradeThenLetter = /^(\d{1,2})\s*[-–—]?\s*[«"]?\s*([а-яёa-z][^»"]*?)\s*[»"]?$/i

/** Null when the file does not say the class: an empty cell or «нет». */
export function classIn(cell: FileCell | undefined): WrittenClass | null {
  const text = textOf(cell)
  if (text === '' || /^нет$/i.test(text)) return null
  const both = gradeThenLetter.exec(text)
  if (both !== null) return { grade: Number(both[1]), letter: normalLetter(both[2] ?? '') }
  const number = /^(\d{1,2})(?:[.,]0)?$/.exec(text)
  if (number !== null) return { grade: Number(number[1]), letter: null }
  return { grade: null, letter: normalLetter(text) }
}
