import type { ReactNode } from 'react'
import { Chip } from '#kit/Chip.tsx'
import { useFormats } from '#kit/format.ts'
import { useWords } from '#kit/words.ts'
import { type Fortnight, leastStudyDays } from '../fortnight.ts'
import { covers, type DayOff } from '../year-dates.ts'
import { words as dateWords } from './words/dates.ts'
import { words } from './words/year.ts'
import styles from './year-strip.module.css'

interface FortnightDetailProps {
  fortnight: Fortnight
  isNow: boolean
  daysOff: readonly DayOff[]
}

/** What one window means, in words: its days, what is expected, and why not. */
export function FortnightDetail({ fortnight, isNow, daysOff }: FortnightDetailProps): ReactNode {
  const t = useWords(words)
  const d = useWords(dateWords)
  const format = useFormats()
  const off = daysOff
    .filter(({ on }) => covers(fortnight, on))
    .map(({ on, kind, title }) => `${format.dayShort(on)} – ${title ?? d.dayOffKinds[kind]}`)
  return (
    <div className={styles.detail} role="status">
      <p className={styles.detailHead}>
        <strong>{t.window(fortnight.number)}</strong>
        <span>{format.days(fortnight.startsOn, fortnight.endsOn)}</span>
        <Chip tone={fortnight.exempt ? 'amber' : 'board'}>{t.studyDays(fortnight.studyDayCount)}</Chip>
        {isNow && <Chip tone="sky">{t.now}</Chip>}
      </p>
      <p className="soft">
        {fortnight.exempt ? t.exemptWhy(leastStudyDays) : t.ordinaryWhy}
        {off.length > 0 && ` ${d.daysOffInside}: ${off.join('; ')}.`}
      </p>
    </div>
  )
}
