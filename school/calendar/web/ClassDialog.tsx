import { Button, Modal, NumberInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { useFieldProblems } from '#kit/field-problems.ts'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { words as kitWords } from '#kit/words/kit.ts'
import { useWords } from '#kit/words.ts'
import { type Cohort, cohortLabel, gradeIn, letterLengthMaximum } from '../cohort.ts'
import { calendarApi } from './api.ts'
import styles from './classes.module.css'
import { useRefresh } from './use-refresh.ts'
import { words } from './words/classes.ts'

interface ClassDialogProps {
  cohort: Cohort
  firstYear: number
  close: () => void
  show: (done: Done) => void
}

/** Hints below, so that two fields side by side stay on one line. */
const fieldOrder: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error']

/** One class: its letter and size, and the two ways to end it. */
export function ClassDialog({ cohort, firstYear, close, show }: ClassDialogProps): ReactNode {
  const t = useWords(words)
  const k = useWords(kitWords)
  const label = cohortLabel(firstYear, cohort)
  return (
    <Modal opened onClose={close} title={t.classTitle(label)} closeButtonProps={{ 'aria-label': k.close }}>
      <div className={styles.dialog}>
        <ClassForm cohort={cohort} firstYear={firstYear} close={close} show={show} />
        <Ending cohort={cohort} firstYear={firstYear} close={close} show={show} />
      </div>
    </Modal>
  )
}

function ClassForm({ cohort, firstYear, close, show }: ClassDialogProps): ReactNode {
  const t = useWords(words)
  const refresh = useRefresh()
  const [letter, setLetter] = useState(cohort.letter)
  const [size, setSize] = useState<number | null>(cohort.size)
  const back = useMutation(calendarApi.cohorts.change.mutationOptions())
  const saving = useMutation(
    calendarApi.cohorts.change.mutationOptions({
      onSuccess: async (changed) => {
        await refresh()
        close()
        const undo = async () => {
          await back.mutateAsync({ cohortId: cohort.id, letter: cohort.letter, size: cohort.size })
          await refresh()
          return { text: t.changedBack(cohortLabel(firstYear, cohort)) }
        }
        show({ text: t.changed(cohortLabel(firstYear, changed)), undo })
      },
    }),
  )
  const problems = useFieldProblems(saving.error, { letter_taken: t.classRefusals.letter_taken })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    saving.mutate({ cohortId: cohort.id, letter, size })
  }
  return (
    <form className={styles.dialog} onSubmit={submit}>
      <div className={styles.fields}>
        <TextInput
          data-autofocus
          label={t.letter}
          description={t.letterHint}
          inputWrapperOrder={fieldOrder}
          leftSection={gradeIn(firstYear, cohort)}
          maxLength={letterLengthMaximum}
          autoComplete="off"
          value={letter}
          error={problems.letter}
          onChange={(event) => setLetter(event.currentTarget.value)}
        />
        <NumberInput
          label={t.size}
          description={t.sizeHint}
          inputWrapperOrder={fieldOrder}
          min={1}
          max={60}
          allowDecimal={false}
          value={size ?? ''}
          error={problems.size}
          onChange={(value) => setSize(typeof value === 'number' ? value : null)}
        />
      </div>
      {problems.letter === undefined && problems.size === undefined && (
        <ProblemNotice error={saving.error} refusals={t.classRefusals} />
      )}
      <div>
        <Button type="submit" loading={saving.isPending}>
          {t.saveClass}
        </Button>
      </div>
    </form>
  )
}

function Ending({ cohort, firstYear, close, show }: ClassDialogProps): ReactNode {
  const t = useWords(words)
  const refresh = useRefresh()
  const label = cohortLabel(firstYear, cohort)
  const cohortId = cohort.id
  const reopening = useMutation(calendarApi.cohorts.reopen.mutationOptions())
  const closing = useMutation(
    calendarApi.cohorts.close.mutationOptions({
      onSuccess: async () => {
        await refresh()
        close()
        const undo = async () => {
          await reopening.mutateAsync({ cohortId })
          await refresh()
          return { text: t.reopenedClass(label) }
        }
        show({ text: t.closedClass(label), undo })
      },
    }),
  )
  const removal = useMutation(
    calendarApi.cohorts.remove.mutationOptions({
      onSuccess: async () => {
        await refresh()
        close()
        show({ text: t.removedClass(label) })
      },
    }),
  )
  return (
    <div className={styles.ending}>
      <p className="soft small">{t.closeClassWhy}</p>
      <Button variant="default" loading={closing.isPending} onClick={() => closing.mutate({ cohortId })}>
        {t.closeClass}
      </Button>
      <Button
        variant="subtle"
        color="gray"
        loading={removal.isPending}
        onClick={() => removal.mutate({ cohortId })}
      >
        {t.removeClass}
      </Button>
      <ProblemNotice error={closing.error ?? removal.error} refusals={t.classRefusals} />
    </div>
  )
}
