import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import type { LocalDate } from '#base/local-date.ts'
import { useFormats } from '#kit/format.ts'
import { useWords } from '#kit/words.ts'
import styles from '../meetings.module.css'
import type { PlannedDay } from '../shapes.ts'
import { seriesWords } from '../words/series.ts'
import { mayMeet, type SeriesValues } from './use-series.ts'

interface PlannedDaysProps {
  plan: readonly PlannedDay[] | null
  values: SeriesValues
  change: (changes: Partial<SeriesValues>) => void
}

/** Every day of the rhythm: those that can be, and those that are skipped with another day offered. */
export function PlannedDays({ plan, values, change }: PlannedDaysProps): ReactNode {
  const t = useWords(seriesWords)
  const formats = useFormats()
  if (plan === null) return null
  if (plan.length === 0) return <p className="soft">{t.daysNone}</p>
  const toggled = (list: readonly LocalDate[], day: LocalDate) =>
    list.includes(day) ? list.filter((each) => each !== day) : [...list, day]
  const { without, instead } = values
  return (
    <fieldset className={styles.planned}>
      <legend>{t.days}</legend>
      <ul className={styles.days}>
        {plan.map((day) => (
          <li key={day.on}>
            {mayMeet(day) ? (
              <Checkbox
                label={formats.dayInWords(day.on)}
                checked={!without.includes(day.on)}
                onChange={() => change({ without: toggled(without, day.on) })}
              />
            ) : (
              <SkippedDay
                day={day}
                isTaken={day.instead !== null && instead.includes(day.instead)}
                toggle={(offered) => change({ instead: toggled(instead, offered) })}
              />
            )}
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

interface SkippedDayProps {
  day: PlannedDay
  isTaken: boolean
  toggle: (offered: LocalDate) => void
}

function SkippedDay({ day, isTaken, toggle }: SkippedDayProps): ReactNode {
  const t = useWords(seriesWords)
  const formats = useFormats()
  const reasons: Readonly<Record<string, string>> = t.skipped
  const { on, instead } = day
  return (
    <div className={styles.dayOff}>
      <span className="soft">
        {formats.dayInWords(on)}: {t.notSet(reasons[day.studyDay] ?? '')}
      </span>
      {instead !== null && (
        <Checkbox
          label={t.instead(formats.dayInWords(instead))}
          checked={isTaken}
          onChange={() => toggle(instead)}
        />
      )}
    </div>
  )
}
