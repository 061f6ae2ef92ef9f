import { dayOfMonth, type LocalDate, lastOfMonth, monthOf, yearOf } from '#base/local-date.ts'

const monthNames = [
  ['январь', 'января'],
  ['февраль', 'февраля'],
  ['март', 'марта'],
  ['апрель', 'апреля'],
  ['май', 'мая'],
  ['июнь', 'июня'],
  ['июль', 'июля'],
  ['август', 'августа'],
  ['сентябрь', 'сентября'],
  ['октябрь', 'октября'],
  ['ноябрь', 'ноября'],
  ['декабрь', 'декабря'],
] as const

/** «29 августа 2025 г.»: the form of a day inside a sentence. */
export function longDate(date: LocalDate): string {
  return `${dayOfMonth(date)} ${monthName(date, 'genitive')} ${yearOf(date)} г.`
}

/** «29.08.2025»: the form of a requisite and of a table. */
export function shortDate(date: LocalDate): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(dayOfMonth(date))}.${two(monthOf(date))}.${yearOf(date)}`
}

/** «сентябрь 2025 г.» */
export function monthOfYear(date: LocalDate): string {
  return `${monthName(date, 'nominative')} ${yearOf(date)} г.`
}

/** «26.08–29.08.2025», or the one day. */
export function shortSpan(from: LocalDate, to: LocalDate): string {
  if (from === to) return shortDate(from)
  const isOneYear = yearOf(from) === yearOf(to)
  return `${isOneYear ? shortDate(from).slice(0, 'dd.mm'.length) : shortDate(from)}–${shortDate(to)}`
}

/** «31 мая 2026 г.» for any day of that May. */
export function longMonthEnd(date: LocalDate): string {
  return longDate(lastOfMonth(date))
}

function monthName(date: LocalDate, wanted: 'nominative' | 'genitive'): string {
  return monthNames[monthOf(date) - 1]?.[wanted === 'nominative' ? 0 : 1] ?? ''
}
