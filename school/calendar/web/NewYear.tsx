import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { EmptyState } from '#kit/EmptyState.tsx'
import { Panel } from '#kit/Panel.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { proposedYear } from '../known-years.ts'
import { type SchoolYear, yearLabel } from '../school-year.ts'
import type { StudyWeek } from '../year-dates.ts'
import { calendarApi } from './api.ts'
import styles from './new-year.module.css'
import { StudyWeekChoice } from './StudyWeekChoice.tsx'
import { useRefresh } from './use-refresh.ts'
import { words } from './words/year.ts'

interface NewYearProps {
  firstYear: number
  years: readonly SchoolYear[]
  mayKeep: boolean
  show: (done: Done) => void
}

/** A year that is not there yet, and one button that sets it up. */
export function NewYear({ firstYear, years, mayKeep, show }: NewYearProps): ReactNode {
  const t = useWords(words)
  const label = yearLabel(firstYear)
  const isAssumption = proposedYear(firstYear, 5).assumed
  const text = isAssumption ? t.setUpNextText(label) : t.emptyText
  return (
    <Panel>
      <EmptyState
        title={t.emptyTitle(label)}
        text={mayKeep ? text : t.emptyForOthers}
        action={mayKeep && <SetUpForm firstYear={firstYear} years={years} show={show} />}
      />
    </Panel>
  )
}

function SetUpForm({ firstYear, years, show }: Omit<NewYearProps, 'mayKeep'>): ReactNode {
  const t = useWords(words)
  const refresh = useRefresh()
  // A school keeps its week from year to year.
  const [week, setWeek] = useState<StudyWeek>(years[0]?.dates.studyWeek ?? 5)
  const label = yearLabel(firstYear)
  const removal = useMutation(calendarApi.years.remove.mutationOptions())
  const setUp = useMutation(
    calendarApi.years.setUp.mutationOptions({
      onSuccess: async (year) => {
        await refresh()
        const undo = async () => {
          await removal.mutateAsync({ yearId: year.id })
          await refresh()
          return { text: t.removed(label) }
        }
        show({ text: t.setUpDone(label), undo })
      },
    }),
  )
  return (
    <div className={styles.setUp}>
      <StudyWeekChoice value={week} change={setWeek} />
      <Button loading={setUp.isPending} onClick={() => setUp.mutate({ firstYear, studyWeek: week })}>
        {t.setUp(label)}
      </Button>
      <ProblemNotice error={setUp.error} refusals={t.yearRefusals} />
    </div>
  )
}
