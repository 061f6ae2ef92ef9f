import { Button, Title } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { firstOfMonth, type LocalDate, lastOfMonth } from '#base/local-date.ts'
import { useFormats } from '#kit/format.ts'
import { useWords } from '#kit/words.ts'
import styles from './calendar.module.css'
import { EntryList } from './EntryList.tsx'
import { daysWith } from './month.ts'
import type { Entry } from './use-dates.ts'
import { words } from './words.ts'

interface DaysProps {
  month: LocalDate
  today: LocalDate
  entries: readonly Entry[]
}

/** The days of a month that hold something. In the present month it begins with today; what has passed is one press away. */
export function DatedDays({ month, today, entries }: DaysProps): ReactNode {
  const t = useWords(words)
  const formats = useFormats()
  const [showsPast, setShowsPast] = useState(false)
  const first = firstOfMonth(month)
  const hasPast = first < today && today <= lastOfMonth(month)
  const from = hasPast && !showsPast ? today : first
  const days = daysWith(entries, { from, to: lastOfMonth(month) })
  return (
    <div className={styles.days}>
      {hasPast && !showsPast && (
        <Button variant="subtle" className={styles.earlier} onClick={() => setShowsPast(true)}>
          {t.earlier}
        </Button>
      )}
      {days.map(({ day, entries: there }) => {
        const name = formats.dayInWords(day)
        return (
          <section key={day} aria-label={name}>
            <Title order={2} size="h3" className={styles.dayName} data-today={day === today}>
              {day === today ? `${name}, ${t.todayMark}` : name}
            </Title>
            <EntryList entries={there} label={name} />
          </section>
        )
      })}
    </div>
  )
}
