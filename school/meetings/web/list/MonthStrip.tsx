import type { ReactNode } from 'react'
import { useFormats } from '#kit/format.ts'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import styles from '../meetings.module.css'
import type { Month } from '../shapes.ts'
import { words } from '../words/meetings.ts'

/** September to May: where a meeting was, is set, or is missing; each says so in words. */
export function MonthStrip({ months }: { months: readonly Month[] }): ReactNode {
  const t = useWords(words)
  const formats = useFormats()
  const nameOf = (month: Month) => formats.month(month.startsOn).split(' ')[0] ?? ''
  const count = (wanted: Month['state']) => months.filter(({ state }) => state === wanted).length
  const [held, set] = [count('held'), count('set')]
  const counted = [
    held === 0 ? t.monthsNone : t.monthsHeld(held, months.length),
    ...(set === 0 ? [] : [t.monthsSet(set)]),
  ].join(' ')
  const warned = months.find(({ state }) => state === 'warned')
  const sentence =
    warned === undefined
      ? counted
      : t.monthWarned(capitalised(nameOf(warned)), formats.dayShort(warned.endsOn))
  return (
    <Panel title={t.months} note={months.length === 0 ? t.monthsUnknown : sentence}>
      {months.length > 0 && (
        <ul className={styles.months} aria-label={t.months}>
          {months.map((month) => (
            <li key={month.startsOn} className={styles.month} data-state={month.state}>
              <span className={styles.monthName}>{capitalised(nameOf(month))}</span>
              <span>{t.monthStates[month.state]}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
