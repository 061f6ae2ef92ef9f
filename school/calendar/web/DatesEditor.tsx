import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { problemOf } from '#kit/problem.ts'
import { useWords } from '#kit/words.ts'
import { type SchoolYear, yearEndsOn, yearStartsOn } from '../school-year.ts'
import { calendarApi } from './api.ts'
import { DayOffRows, HolidayRows, TermRows } from './DateRows.tsx'
import styles from './dates.module.css'
import { type DatesForm, formProblems, previewOf } from './dates-form.ts'
import { StudyWeekChoice } from './StudyWeekChoice.tsx'
import { useRefresh } from './use-refresh.ts'
import { words } from './words/dates.ts'

interface DatesEditorProps {
  year: SchoolYear
  form: DatesForm
  change: (next: (before: DatesForm) => DatesForm) => void
  /** Forgets the draft and closes the form. */
  leave: () => void
  show: (done: Done) => void
}

/** Changes when the school teaches. What does not fit is named at its field at once, by the rule the server decides with. */
export function DatesEditor({ year, form, change, leave, show }: DatesEditorProps): ReactNode {
  const t = useWords(words)
  const problems = formProblems(year.firstYear, form)
  const count = Object.keys(problems).length
  const sentence = (path: string) => {
    const problem = problems[path]
    if (problem === undefined) return undefined
    return problem === 'missing' ? t.dayMissing : t.dateProblems[problem]
  }
  const saving = useSaving(year, form, { change, leave, show })
  const common = (list: 'terms' | 'holidays' | 'daysOff') => ({
    year: { startsOn: yearStartsOn(year.firstYear), endsOn: yearEndsOn(year.firstYear) },
    problem: (index: number, field: string) => sentence(`${list}.${index}.${field}`),
  })
  const span = { startsOn: null, endsOn: null }
  return (
    <div className={styles.editor}>
      <StudyWeekChoice
        value={form.studyWeek}
        change={(studyWeek) => change((before) => ({ ...before, studyWeek }))}
      />
      <TermRows
        rows={form.terms}
        change={(terms) => change((before) => ({ ...before, terms }))}
        add={() => change((before) => ({ ...before, ...added(before, 'terms', span) }))}
        {...common('terms')}
      />
      <HolidayRows
        rows={form.holidays}
        change={(holidays) => change((before) => ({ ...before, holidays }))}
        add={() =>
          change((before) => ({
            ...before,
            ...added(before, 'holidays', { ...span, kind: 'other', title: '' }),
          }))
        }
        {...common('holidays')}
      />
      <DayOffRows
        rows={form.daysOff}
        change={(daysOff) => change((before) => ({ ...before, daysOff }))}
        add={() =>
          change((before) => ({
            ...before,
            ...added(before, 'daysOff', { on: null, kind: 'other', title: '' }),
          }))
        }
        {...common('daysOff')}
      />
      <ProblemNotice error={saving.error} refusals={t.dateRefusals} />
      <div className={styles.actions}>
        <Button disabled={count > 0} loading={saving.isPending} onClick={saving.save}>
          {t.save}
        </Button>
        <Button variant="default" onClick={leave}>
          {t.cancel}
        </Button>
        <span role="status" className="soft small">
          {count > 0 && (sentence('terms') ?? t.problemsCount(count))}
        </span>
      </div>
    </div>
  )
}

/** A new row at the end of a list, under a key that nothing else has. */
function added<List extends 'terms' | 'holidays' | 'daysOff'>(
  form: DatesForm,
  list: List,
  row: Omit<DatesForm[List][number], 'key'>,
): Partial<DatesForm> {
  return { [list]: [...form[list], { ...row, key: form.nextKey }], nextKey: form.nextKey + 1 }
}

function useSaving(
  year: SchoolYear,
  form: DatesForm,
  { change, leave, show }: Pick<DatesEditorProps, 'change' | 'leave' | 'show'>,
) {
  const t = useWords(words)
  const refresh = useRefresh()
  const back = useMutation(calendarApi.years.changeDates.mutationOptions())
  const saving = useMutation(
    calendarApi.years.changeDates.mutationOptions({
      onSuccess: async (saved) => {
        await refresh()
        leave()
        const undo = async () => {
          await back.mutateAsync({ yearId: year.id, dates: year.dates, revision: saved.revision })
          await refresh()
          return { text: t.undone }
        }
        show({ text: t.saved, undo })
      },
      onError: async (error) => {
        if (problemOf(error).code === 'changed_meanwhile') await refresh()
      },
    }),
  )
  const hasMissed = problemOf(saving.error).code === 'changed_meanwhile'
  const save = () => {
    // Told once that a colleague saved meanwhile, whoever saves again means it.
    const revision = hasMissed ? year.revision : form.revision
    if (hasMissed) change((before) => ({ ...before, revision }))
    saving.mutate({ yearId: year.id, dates: previewOf(form), revision })
  }
  return { save, isPending: saving.isPending, error: saving.error }
}
