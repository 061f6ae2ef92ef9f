import { Button, Modal, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { DraftNote } from '#kit/DraftNote.tsx'
import { useDraft } from '#kit/draft.ts'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { api } from '../api.ts'
import type { OpenEdition } from '../shapes.ts'
import { decideWords } from '../words/decide.ts'
import { editionWords } from '../words/edition.ts'
import { reasonWords } from '../words/reasons.ts'
import styles from './edition.module.css'
import { useRefresh } from './use-acts.ts'

interface DialogProps {
  page: OpenEdition
  show: (done: Done | null) => void
  close: () => void
}

/** Back to those who wrote it, with what to mend. */
export function ReturnDialog({ page, show, close }: DialogProps): ReactNode {
  const t = useWords(decideWords)
  const e = useWords(editionWords)
  const r = useWords(reasonWords)
  const refresh = useRefresh()
  const { id } = page.edition
  const draft = useDraft(`papers.return.${id}`, '')
  const [isMissing, setMissing] = useState(false)
  const sending = useMutation(
    api.editions.return.mutationOptions({
      onSuccess: async (answer) => {
        draft.forget()
        close()
        show({ text: e.returnedNow })
        await refresh(answer)
      },
    }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const words = draft.value.trim()
    setMissing(words === '')
    if (words !== '') sending.mutate({ editionId: id, words })
  }
  return (
    <Modal opened onClose={close} title={t.returnTitle}>
      <form className={styles.form} onSubmit={submit}>
        <p className="soft">{t.returnText}</p>
        <Textarea
          data-autofocus
          autosize
          minRows={3}
          maxLength={2000}
          label={t.words}
          value={draft.value}
          error={isMissing ? t.wordsMissing : undefined}
          onChange={({ currentTarget: { value } }) => {
            setMissing(false)
            draft.change(value)
          }}
        />
        <ProblemNotice error={sending.error} refusals={r.refusals} />
        <DraftNote draft={draft} />
        <div className={styles.actions}>
          <Button type="submit" loading={sending.isPending}>
            {t.return}
          </Button>
          <Button variant="default" onClick={close}>
            {t.cancel}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
