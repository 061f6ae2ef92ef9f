import { useWords } from '#kit/words.ts'
import type { Part } from '../shapes.ts'
import { editWords } from '../words/edit.ts'
import { indicatorNumber, lineOf } from './wording-edits.ts'

/** What a part is called where it is pressed: its own words, and a blank row by its place. */
export function usePartName(parts: readonly Part[]): (part: Part) => string {
  const t = useWords(editWords)
  return (part) => {
    const line = lineOf(part)
    if (line !== '') return line
    const number = indicatorNumber(parts, part)
    return number === null ? t.blankRow : t.blankIndicator(number)
  }
}
