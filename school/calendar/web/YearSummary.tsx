import type { ReactNode } from 'react'
import { addDays } from '#base/local-date.ts'
import { useFormats } from '#kit/format.ts'
import { useWords } from '#kit/words.ts'
import { fortnightsOf } from '../fortnight.ts'
import { lessonsEndOn } from '../study-days.ts'
import type { YearDates } from '../year-dates.ts'
import { words } from './words/year.ts'

/** The strip in one or two sentences, before the eye has to read it. */
export function YearSummary({ firstYear, dates }: { firstYear: number; dates: YearDates }): ReactNode {
  const t = useWords(words)
  const format = useFormats()
  const fortnights = fortnightsOf(firstYear, dates)
  const exempt = fortnights.filter((each) => each.exempt)
  const numbers = format.list(exempt.map(({ number }) => String(number)))
  const last = fortnights.at(-1)
  const end = lessonsEndOn(dates)
  const hasTail = last !== undefined && end !== null && end > last.endsOn
  return (
    <p>
      {exempt.length === 0
        ? t.summaryAll(fortnights.length)
        : `${t.summary(fortnights.length, fortnights.length - exempt.length)} ${t.exemptSome(numbers, exempt.length)}`}
      {hasTail && ` ${t.tail(format.days(addDays(last.endsOn, 1), end))}`}
    </p>
  )
}
