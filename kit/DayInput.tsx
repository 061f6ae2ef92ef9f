import { TextInput } from '@mantine/core'
import { lazy, type ReactNode, Suspense } from 'react'
import type { LocalDate } from '#base/local-date.ts'
import { formatsFor } from './format.ts'
import { useLanguage } from './words.ts'

export interface DayInputProps {
  label: string
  description?: string
  value: LocalDate | null
  change: (day: LocalDate | null) => void
  error?: string | undefined
  from?: LocalDate
  to?: LocalDate
  /** Where a day may be left out. */
  optional?: boolean
  disabled?: boolean
}

const CalendarDayInput = lazy(() => import('./CalendarDayInput.tsx'))

/** A day: typed as 26.08.2025 or picked from a calendar. The calendar is heavy, so it comes after the page, into a field that already stands. */
export function DayInput(props: DayInputProps): ReactNode {
  const { language } = useLanguage()
  const { label, description, value, error } = props
  const shown = value === null ? '' : formatsFor(language).dayInDigits(value)
  return (
    <Suspense
      fallback={<TextInput readOnly label={label} description={description} error={error} value={shown} />}
    >
      <CalendarDayInput {...props} />
    </Suspense>
  )
}
