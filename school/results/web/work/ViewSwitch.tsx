import { SegmentedControl } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '#kit/words.ts'
import { useClassLabels } from '../class-labels.ts'
import type { Overview } from '../shapes.ts'
import { workPageWords } from '../words/work-page.ts'
import classes from './work.module.css'

interface Props {
  overview: Overview
  chosen: string | null
  onChoose: (cohortId: string | null) => void
}

/** All pupils or one class; offers only what this person may see. */
export function ViewSwitch({ overview, chosen, onChoose }: Props): ReactNode {
  const t = useWords(workPageWords)
  const label = useClassLabels()
  const shown = overview.cohorts.flatMap(({ cohort }) => (cohort === null ? [] : [cohort]))
  if (shown.length === 0 || (shown.length === 1 && overview.whole === null)) return null
  return (
    <div className={`${classes.scroll} no-print`}>
      <SegmentedControl
        aria-label={t.whose}
        value={chosen ?? ''}
        data={[
          { value: '', label: t.all },
          ...shown.map((cohort) => ({ value: cohort.id, label: label(cohort) })),
        ]}
        onChange={(value) => onChoose(value === '' ? null : value)}
      />
    </div>
  )
}
