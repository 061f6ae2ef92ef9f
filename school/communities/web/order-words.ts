import { localDate } from '#base/local-date.ts'
import type { Language } from '#base/words.ts'
import { formatsFor } from '#kit/format.ts'

/** Number and day with a word or two before the day, in either order. */
const shapes = [
  /^(?:\p{L}+\s+)?№\s*(?<number>\S+)\s+\p{L}+\s+(?<day>\d\d)\.(?<month>\d\d)\.(?<year>\d{4})$/u,
  /^(?:\p{L}+\s+){1,2}(?<day>\d\d)\.(?<month>\d\d)\.(?<year>\d{4})\s+№\s*(?<number>\S+)$/u,
]

/** The number and day of an order, which stands in the office in Russian, as the language of the page writes them. */
export function orderWords(stored: string, language: Language): string {
  const found = shapes
    .map((shape) => shape.exec(stored.trim())?.groups)
    .find((groups) => groups !== undefined)
  if (language === 'ru' || found === undefined) return stored
  const { number, day, month, year } = found
  return `${number} of ${formatsFor(language).day(localDate(`${year}-${month}-${day}`))}`
}
