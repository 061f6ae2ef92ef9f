import { createContext, useContext, useMemo } from 'react'
import { isLocalDate, type LocalDate } from '#base/local-date.ts'
import type { Language } from '#base/words.ts'
import { units } from './words/units.ts'
import { useLanguage } from './words.ts'

const nbsp = '\u00a0'
const minus = '\u2212'
const locales = { ru: 'ru-RU', en: 'en-GB' } as const

/** Where the clock hangs that instants are told by: that of the school; null takes the zone of the device. */
export const TimeZone = createContext<string | null>(null)

export type Formats = ReturnType<typeof formatsFor>

/** Numbers, shares and days as the language writes them. */
export function useFormats(): Formats {
  const { language } = useLanguage()
  const timeZone = useContext(TimeZone)
  return useMemo(() => formatsFor(language, timeZone), [language, timeZone])
}

/** The same without React: for charts, files and tests. */
export function formatsFor(language: Language, timeZone: string | null = null) {
  const zone = timeZone === null ? {} : { timeZone }
  return {
    /** «1 234,5»: at most so many digits after the comma, thousands apart. */
    number: (value: number, digits = 0) => numberIn(language, value, 0, digits),
    /** «44,0»: exactly so many digits, for columns that line up. */
    fixed: (value: number, digits: number) => numberIn(language, value, digits, digits),
    /** A fraction 0–1 as «44,4 %». */
    share: (fraction: number, digits = 0) => percent(language, fraction * 100, digits),
    /** Already in percent: 44.4 as «44,4 %». */
    percent: (value: number, digits = 0) => percent(language, value, digits),
    /** A difference of shares, in percentage points and always with its sign: «−18 п. п.». */
    points: (difference: number, digits = 0) =>
      `${signed(language, difference, digits)}${units[language].points}`,
    /** «+0,5», «−3», «0». */
    signed: (value: number, digits = 0) => signed(language, value, digits),
    /** «26 августа 2025 г.» */
    day: (date: LocalDate) => dayIn(language, date, { day: 'numeric', month: 'long', year: 'numeric' }),
    /** «вторник, 26 августа» */
    dayInWords: (date: LocalDate) =>
      dayIn(language, date, { weekday: 'long', day: 'numeric', month: 'long' }),
    /** «26 авг.», with the weekday in front when asked for by `shortWithWeekday`. */
    dayShort: (date: LocalDate) => dayIn(language, date, { day: 'numeric', month: 'short' }),
    /** «вт 26 авг.» */
    dayWithWeekday: (date: LocalDate) =>
      `${dayIn(language, date, { weekday: 'short' })}${nbsp}${dayIn(language, date, { day: 'numeric', month: 'short' })}`,
    /** «26.08.2025», as documents and tables write it. */
    dayInDigits: (date: LocalDate) =>
      dayIn(language, date, { day: '2-digit', month: '2-digit', year: 'numeric' }),
    /** «сентябрь 2025» */
    month: (date: LocalDate) => monthIn(language, date),
    /** «1–14 сентября 2025 г.»; both days included. */
    days: (from: LocalDate, to: LocalDate) => daysIn(language, from, to),
    /** «26 авг. 2025 г., 09:00» by the clock of the school. */
    instant: (iso: string) =>
      instantIn(language, iso, {
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        ...zone,
      }),
    /** «26 августа 2025 г.»: the day of an instant by the clock of the school. */
    dayOf: (iso: string) =>
      instantIn(language, iso, { day: 'numeric', month: 'long', year: 'numeric', ...zone }),
    /** «09:00» by the clock of the school. */
    time: (iso: string) => instantIn(language, iso, { hour: '2-digit', minute: '2-digit', ...zone }),
    /** «6, 10 и 11» */
    list: (parts: readonly string[]) =>
      new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(parts),
    /** «1,4 МБ» */
    size: (bytes: number) => sizeIn(language, bytes),
  }
}

function numberIn(language: Language, value: number, least: number, most: number): string {
  const text = new Intl.NumberFormat(locales[language], {
    minimumFractionDigits: least,
    maximumFractionDigits: most,
    // Four digits stay together in Russian print: «1500», but «12 500».
    useGrouping: 'min2',
  }).format(Object.is(value, -0) ? 0 : value)
  return text.replace('-', minus)
}

function percent(language: Language, value: number, digits: number): string {
  return `${numberIn(language, value, 0, digits)}${units[language].percent}`
}

function signed(language: Language, value: number, digits: number): string {
  const text = numberIn(language, value, 0, digits)
  const isZero = !/[1-9]/.test(text)
  if (isZero) return text.replace(minus, '')
  return value > 0 ? `+${text}` : text
}

function dayIn(language: Language, date: LocalDate, options: Intl.DateTimeFormatOptions): string {
  return formatOf(language, { ...options, timeZone: 'UTC' }).format(noonOf(date))
}

/** Russian dates end in an abbreviated «year»; a heading needs the month and the number only. */
function monthIn(language: Language, date: LocalDate): string {
  const parts = formatOf(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).formatToParts(
    noonOf(date),
  )
  const part = (type: 'month' | 'year') => parts.find((each) => each.type === type)?.value ?? ''
  return `${part('month')} ${part('year')}`
}

function daysIn(language: Language, from: LocalDate, to: LocalDate): string {
  const format = formatOf(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  return format.formatRange(noonOf(from), noonOf(to))
}

function instantIn(language: Language, iso: string, options: Intl.DateTimeFormatOptions): string {
  return formatOf(language, options).format(Date.parse(iso))
}

function noonOf(date: LocalDate): number {
  if (!isLocalDate(date)) throw new RangeError(`Not a day: ${date}`)
  return Date.parse(`${date}T12:00:00Z`)
}

function sizeIn(language: Language, bytes: number): string {
  const names = units[language]
  const steps = [names.bytes, names.kilobytes, names.megabytes, names.gigabytes]
  const power = Math.min(steps.length - 1, bytes < 1 ? 0 : Math.floor(Math.log(bytes) / Math.log(1024)))
  return `${numberIn(language, bytes / 1024 ** power, 0, power > 1 ? 1 : 0)}${nbsp}${steps[power]}`
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a format costs a hundred times more than using one, and a table has hundreds of days. */
function formatOf(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options)
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locales[language], options)
  formats.set(key, known)
  return known
}
