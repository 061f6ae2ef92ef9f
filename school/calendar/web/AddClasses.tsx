import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useId } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { DraftNote } from '#kit/DraftNote.tsx'
import { useDraft } from '#kit/draft.ts'
import { useFormats } from '#kit/format.ts'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { classLabel } from '#school/people/class-letter.ts'
import { classNamesIn } from '../class-names.ts'
import { type Cohort, cohortLabel, enteredYearOf, sameClass } from '../cohort.ts'
import { calendarApi } from './api.ts'
import styles from './classes.module.css'
import { useRefresh } from './use-refresh.ts'
import { words } from './words/classes.ts'

interface AddClassesProps {
  firstYear: number
  existing: readonly Cohort[]
  show: (done: Done) => void
}

/** One line for a class or for the whole school; what was understood is shown before anything is added. */
export function AddClasses({ firstYear, existing, show }: AddClassesProps): ReactNode {
  const t = useWords(words)
  const format = useFormats()
  const previewId = useId()
  const draft = useDraft(`calendar.classes.${firstYear}`, '')
  const { classes, problems } = classNamesIn(draft.value)
  const isThere = ({ grade, letter }: { grade: number; letter: string }) =>
    existing.some((cohort) => sameClass(cohort, { enteredYear: enteredYearOf(firstYear, grade), letter }))
  const fresh = classes.filter((each) => !isThere(each))
  const known = classes.filter(isThere)
  const labels = (names: typeof classes) =>
    format.list(names.map((each) => classLabel(each.grade, each.letter)))
  const adding = useAdding(firstYear, show, draft.forget)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (fresh.length > 0 && problems.length === 0) adding.mutate({ firstYear, classes: fresh })
  }
  return (
    <form className={styles.add} onSubmit={submit}>
      <div className={styles.addLine}>
        <TextInput
          label={t.addClasses}
          description={t.addClassesHint}
          value={draft.value}
          maxLength={2000}
          autoComplete="off"
          aria-describedby={previewId}
          onChange={(event) => draft.change(event.currentTarget.value)}
        />
        <Button type="submit" loading={adding.isPending} disabled={fresh.length === 0 || problems.length > 0}>
          {fresh.length === 0 ? t.add : t.addCount(fresh.length)}
        </Button>
      </div>
      <div id={previewId} className={styles.preview} role="status">
        {problems.map(({ text, problem }) => (
          <span key={text} className={styles.problem}>
            {t.classProblems[problem](text)}
          </span>
        ))}
        {fresh.length > 0 && <span>{t.willAdd(labels(fresh))}</span>}
        {known.length > 0 && <span className="soft">{t.alreadyThere(labels(known))}</span>}
      </div>
      {draft.state !== 'empty' && draft.state !== 'opening' && <DraftNote draft={draft} />}
      <ProblemNotice error={adding.error} refusals={t.classRefusals} />
    </form>
  )
}

function useAdding(firstYear: number, show: (done: Done) => void, forget: () => void) {
  const t = useWords(words)
  const format = useFormats()
  const refresh = useRefresh()
  const removal = useMutation(calendarApi.cohorts.remove.mutationOptions())
  return useMutation(
    calendarApi.cohorts.add.mutationOptions({
      onSuccess: async ({ added }) => {
        await refresh()
        forget()
        if (added.length === 0) return show({ text: t.addedNothing })
        const labels = format.list(added.map((cohort) => cohortLabel(firstYear, cohort)))
        const undo = async () => {
          for (const { id } of added) await removal.mutateAsync({ cohortId: id })
          await refresh()
          return { text: t.removedClasses(labels) }
        }
        show({ text: t.added(labels), undo })
      },
    }),
  )
}
