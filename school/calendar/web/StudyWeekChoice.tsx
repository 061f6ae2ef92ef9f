import { Input, SegmentedControl } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { useWords } from '#kit/words.ts'
import type { StudyWeek } from '../year-dates.ts'
import { words } from './words/year.ts'

interface StudyWeekChoiceProps {
  value: StudyWeek
  change: (week: StudyWeek) => void
}

/** Whether Saturdays are taught. */
export function StudyWeekChoice({ value, change }: StudyWeekChoiceProps): ReactNode {
  const t = useWords(words)
  const id = useId()
  return (
    <div>
      <Input.Label labelElement="div" id={id}>
        {t.week}
      </Input.Label>
      <div>
        <SegmentedControl
          aria-labelledby={id}
          value={String(value)}
          onChange={(chosen) => change(chosen === '6' ? 6 : 5)}
          data={[
            { value: '5', label: t.weekChoice[5] },
            { value: '6', label: t.weekChoice[6] },
          ]}
        />
      </div>
    </div>
  )
}
