import { blank } from '#base/paper/inline.ts'
import type { Inline } from '#base/paper/paper.ts'

const underscoreMm = 2.5

/** What may not be parted by the end of a line: «№ 7», «29 августа», «2025 г.», «г. Светлоречья», «О. С. Мельник». */
const bound: readonly RegExp[] = [
  /(?<=№) (?=\S)/g,
  /(?<=[А-ЯЁ]{2}) (?=№)/g,
  /(?<=\d) (?=(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)(?![а-яё]))/g,
  /(?<=\d{4}) (?=г\.|год|учебн)/g,
  /(?<=(?:^|[\s«(])(?:г|с|п|д|ул|ст|п)\.) (?=[А-ЯЁ\d])/g,
  /(?<=[А-ЯЁ]\.) (?=[А-ЯЁ])/g,
  / (?=[–—](?:\s|$))/g,
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
