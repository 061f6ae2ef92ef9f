import { Button, Modal, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { localDate } from '#base/local-date.ts'
import { DayInput } from '#kit/DayInput.tsx'
import type { Done } from '#kit/DoneNote.tsx'
import { useDraft } from '#kit/draft.ts'
import { useFieldProblems } from '#kit/field-problems.ts'
import { useFormats } from '#kit/format.ts'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { problemOf } from '#kit/problem.ts'
import { useWords } from '#kit/words.ts'
import { useMe } from '#school/access/web/public.tsx'
import { isOrder } from '../../paper.ts'
import { api } from '../api.ts'
import type { OpenEdition } from '../shapes.ts'
import { decideWords } from '../words/decide.ts'
import { editionWords } from '../words/edition.ts'
import { paperWords } from '../words/papers.ts'
import { reasonWords } from '../words/reasons.ts'
import { Blanks } from './Blanks.tsx'
import { Consequences } from './Consequences.tsx'
import styles from './edition.module.css'
import { useRefresh } from './use-acts.ts'

interface DialogProps {
  page: OpenEdition
  show: (done: Done | null) => void
  close: () => void
}

/** Number and day, and everything that follows from them, before the one press that cannot be taken back. */
export function ApproveDialog({ page, show, close }: DialogProps): ReactNode {
  const t = useWords(decideWords)
  const r = useWords(reasonWords)
  const { today } = useMe()
  const { id, kind } = page.edition
  const draft = useDraft<{ number: string; on: string | null }>(`papers.approve.${id}`, {
    number: '',
    on: today,
  })
  const [isTried, setTried] = useState(false)
  const approving = useApproving((done) => {
    draft.forget()
    close()
    show(done)
  })
  const problems = useFieldProblems(approving.error)
  const { code } = problemOf(approving.error)
  const isTaken = code === 'number_taken'
  const isDayWrong = code === 'before_previous' || code === 'day_is_strange'
  const { number, on } = draft.value
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (number.trim() !== '' && on !== null)
      approving.mutate({ editionId: id, registerNumber: number.trim(), registeredOn: localDate(on) })
  }
  const isMissing = isTried && number.trim() === ''
  return (
    <Modal opened onClose={close} title={t.approveTitle[kind]}>
      <form className={styles.form} onSubmit={submit}>
        <TextInput
          data-autofocus
          label={isOrder(kind) ? t.number : t.numberOfOrder}
          description={t.numberHint}
          maxLength={40}
          autoComplete="off"
          value={number}
          error={isMissing ? t.numberMissing : isTaken ? t.numberTaken : problems.registerNumber}
          onChange={({ currentTarget: { value } }) => {
            approving.reset()
            draft.change((before) => ({ ...before, number: value }))
          }}
        />
        <DayInput
          label={t.day}
          value={on === null ? null : localDate(on)}
          error={
            isTried && on === null ? t.dayMissing : isDayWrong ? t.dayProblems[code] : problems.registeredOn
          }
          change={(day) => {
            approving.reset()
            draft.change((before) => ({ ...before, on: day }))
          }}
        />
        <Blanks page={page} />
        <Consequences page={page} />
        {!isTaken && !isDayWrong && <ProblemNotice error={approving.error} refusals={r.refusals} />}
        <div className={styles.actions}>
          <Button type="submit" loading={approving.isPending}>
            {t.approve}
          </Button>
          <Button variant="default" onClick={close}>
            {t.cancel}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

function useApproving(end: (done: Done) => void) {
  const e = useWords(editionWords)
  const p = useWords(paperWords)
  const formats = useFormats()
  const refresh = useRefresh()
  return useMutation(
    api.editions.approve.mutationOptions({
      onSuccess: async (answer, { registerNumber, registeredOn }) => {
        const register = p.register(registerNumber, formats.dayInDigits(localDate(registeredOn)))
        end({ text: e.approvedNow(register) })
        await refresh(answer)
      },
    }),
  )
}
