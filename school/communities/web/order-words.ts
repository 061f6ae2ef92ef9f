import { localDate } from '#base/local-date.ts'
import type { Language } from '#base/words.ts'
import { formatsFor } from '#kit/format.ts'

const shapes = [
  /^(?:приказ\s+)?№\s*(?<number>\S+)\s+от\s+(?<day>\d\d)\.(?<month>\d\d)\.(?<year>\d{4})$/,
  /^(?:приказ\s+)?от\s+(?<day>\d\d)\.(?<month>\d\d)\.(?<year>\d{4})\s+№\s*(?<number>\S+)$/,
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
