import { VisuallyHidden } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { dayOfMonth, isoWeekday, type LocalDate, monthOf } from '#base/local-date.ts'
import { useFormats } from '#kit/format.ts'
import { useWords } from '#kit/words.ts'
import styles from './calendar.module.css'
import { dayByKey, entriesOn, weeksOf } from './month.ts'
import type { Entry } from './use-dates.ts'
import { toneOf, useEntryWords } from './use-entry-words.ts'
import { words } from './words.ts'

interface MonthGridProps {
  month: LocalDate
  chosen: LocalDate
  today: LocalDate
  entries: readonly Entry[]
  choose: (day: LocalDate) => void
}

/** A month in weeks. One day is reached by Tab, the others by arrows, also over the edge of the month. */
export function MonthGrid({ month, chosen, today, entries, choose }: MonthGridProps): ReactNode {
  const t = useWords(words)
  const formats = useFormats()
  const table = useRef<HTMLTableElement>(null)
  const followsKeys = useRef(false)
  // After a key the focus goes along, also when the day stands in a month that is only now drawn.
  useEffect(() => {
    if (!followsKeys.current) return
    followsKeys.current = false
    table.current?.querySelector<HTMLElement>(`[data-day="${chosen}"]`)?.focus()
  }, [chosen])
  const onKeyDown = (event: KeyboardEvent) => {
    const next = dayByKey(chosen, event.key)
    if (next === null) return
    event.preventDefault()
    followsKeys.current = true
    choose(next)
  }
  return (
    <table
      ref={table}
      className={styles.month}
      aria-label={t.monthTable(formats.month(month))}
      onKeyDown={onKeyDown}
    >
      <thead>
        <tr>
          {t.weekdays.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td key={day}>
                <Day
                  day={day}
                  entries={entriesOn(entries, day)}
                  isOutside={monthOf(day) !== monthOf(month)}
                  isChosen={day === chosen}
                  isToday={day === today}
                  choose={() => choose(day)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface DayProps {
  day: LocalDate
  entries: readonly Entry[]
  isOutside: boolean
  isChosen: boolean
  isToday: boolean
  choose: () => void
}

/** As many as fit into a cell; the rest is a number. */
const mostShown = 3

function Day({ day, entries, isOutside, isChosen, isToday, choose }: DayProps): ReactNode {
  const t = useWords(words)
  const formats = useFormats()
  const isFree = isoWeekday(day) > 5 || entries.some(({ kind }) => kind === 'holidays' || kind === 'day_off')
  const label = t.dayLabel(formats.dayInWords(day), entries.length)
  const shown = entries.length > mostShown ? entries.slice(0, mostShown - 1) : entries
  return (
    <button
      type="button"
      className={styles.day}
      data-day={day}
      data-outside={isOutside}
      data-free={isFree}
      aria-pressed={isChosen}
      aria-current={isToday ? 'date' : undefined}
      tabIndex={isChosen ? 0 : -1}
      onClick={choose}
    >
      <VisuallyHidden>{isToday ? `${label}, ${t.todayMark}` : label}</VisuallyHidden>
      <span className={styles.number} aria-hidden>
        {dayOfMonth(day)}
      </span>
      {shown.map((entry) => (
        <Bar key={entry.key} entry={entry} />
      ))}
      {shown.length < entries.length && (
        <span className={styles.rest} aria-hidden>
          {t.more(entries.length - shown.length)}
        </span>
      )}
    </button>
  )
}

function Bar({ entry }: { entry: Entry }): ReactNode {
  const { titleOf, timeOf } = useEntryWords()
  const isOff = entry.kind === 'meeting' && entry.state === 'cancelled'
  return (
    <span className={styles.bar} data-tone={toneOf[entry.kind]} data-off={isOff} aria-hidden>
      {[timeOf(entry), titleOf(entry)].filter(Boolean).join(' ')}
    </span>
  )
}
