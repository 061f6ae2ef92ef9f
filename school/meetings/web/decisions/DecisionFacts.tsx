import type { ReactNode } from 'react'
import type { LocalDate } from '#base/local-date.ts'
import { Chip } from '#kit/Chip.tsx'
import { useFormats } from '#kit/format.ts'
import { useWords } from '#kit/words.ts'
import { shortName } from '#school/access/web/public.tsx'
import styles from '../meetings.module.css'
import type { Person } from '../shapes.ts'
import { decisionWords } from '../words/decisions.ts'

interface DecisionFactsProps {
  owner: Person | null
  dueOn: LocalDate | null
  isOverdue: boolean
  children?: ReactNode
}

/** Who takes it on, and by when. */
export function DecisionFacts({ owner, dueOn, isOverdue, children }: DecisionFactsProps): ReactNode {
  const t = useWords(decisionWords)
  const formats = useFormats()
  return (
    <div className={styles.decisionFacts}>
      <span>{owner === null ? t.noOwner : shortName(owner)}</span>
      <span>{dueOn === null ? t.noDay : t.until(formats.dayShort(dueOn))}</span>
      {isOverdue && <Chip tone="amber">{t.overdue}</Chip>}
      {children}
    </div>
  )
}
