import { blank } from '#base/paper/inline.ts'
import type { Inline } from '#base/paper/paper.ts'

const underscoreMm = 2.5

/** What these papers keep on one line beside what every paper does: «29 августа», «СОШ № 7», «2025/2026 учебный год». */
const bound: readonly RegExp[] = [
  /(?<=\d) (?=(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)(?![а-яё]))/g,
  /(?<=[А-ЯЁ]{2}) (?=№)/g,
  /(?<=\d{4}) (?=учебн)/g,
]

/** The text of a clause as it is set: underscores become places to write on, and what belongs together stays on one line. */
export function paperInlines(text: string): Inline[] {
  return text
    .split(/(_{3,})/)
    .filter((part) => part !== '')
    .map((part) =>
      /^_{3,}$/.test(part) ? blank(part.length * underscoreMm) : { kind: 'run', text: kept(part) },
    )
}

function kept(text: string): string {
  return bound.reduce((done, space) => done.replace(space, '\u00a0'), text)
}
