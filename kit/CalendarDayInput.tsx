import '@mantine/dates/styles.layer.css'
import 'dayjs/locale/ru'
import { DateInput } from '@mantine/dates'
import type { ReactNode } from 'react'
import { isLocalDate, type LocalDate } from '#base/local-date.ts'
import type { DayInputProps } from './DayInput.tsx'
import styles from './day-input.module.css'
import { words as dayWords } from './words/day.ts'
import { words } from './words/kit.ts'
import { useLanguage, useWords } from './words.ts'

/** A day: typed as 26.08.2025 or picked from a calendar in the language of the page, which begins on Monday. */
export default function CalendarDayInput(props: DayInputProps): ReactNode {
  const { label, description, value, change, error, from, to, optional = false, disabled = false } = props
  const t = useWords(words)
  const d = useWords(dayWords)
  const { language } = useLanguage()
  return (
    <DateInput
      label={label}
      description={description}
      locale={language}
      valueFormat="DD.MM.YYYY"
      placeholder={t.dayShape}
      value={value}
      error={error}
      disabled={disabled}
      clearable={optional}
      clearButtonProps={{ 'aria-label': t.clear }}
      {...(from === undefined ? {} : { minDate: from })}
      {...(to === undefined ? {} : { maxDate: to })}
      dateParser={dayIn}
      onChange={(day) => change(day !== null && isLocalDate(day) ? day : null)}
      classNames={{ day: styles.day ?? '' }}
      ariaLabels={{
        previousMonth: d.previousMonth,
        nextMonth: d.nextMonth,
        previousYear: d.previousYear,
        nextYear: d.nextYear,
        previousDecade: d.previousDecade,
        nextDecade: d.nextDecade,
      }}
      popoverProps={{ withinPortal: true }}
    />
  )
}

/** 26.08.2025, 26/8/25 and 2025-08-26 alike; anything else is no day, and the field keeps what it had. */
export function dayIn(text: string): LocalDate | null {
  const iso = text.trim()
  if (isLocalDate(iso)) return iso
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{2}|\d{4})$/.exec(iso) ?? []
  const written = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isLocalDate(written) ? written : null
}
