import { Button, Textarea } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { DraftNote } from '#kit/DraftNote.tsx'
import { useDraft } from '#kit/draft.ts'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { namesIn } from '#school/people/name-in-text.ts'
import { topicsApi } from '../api.ts'
import boardStyles from '../board/board.module.css'
import { useBoardChange } from '../board/use-board-change.ts'
import { Dialog } from '../Dialog.tsx'
import { NameWarning } from '../NameWarning.tsx'
import type { Topic } from '../shapes.ts'
import { boardWords } from '../words/board.ts'
import { choiceWords } from '../words/choice.ts'

interface Props {
  topic: Topic
  show: (done: Done) => void
  close: () => void
}

const longestReasons = 2000

/** Why this topic: the words that will justify the order. */
export function ChooseDialog({ topic, show, close }: Props): ReactNode {
  const t = useWords(choiceWords)
  const board = useWords(boardWords)
  const { id: topicId, title } = topic
  const draft = useDraft(`topics.choice.${topicId}`, '')
  const [isMissing, setMissing] = useState(false)
  const [warned, warn] = useState<readonly string[]>([])
  const change = useBoardChange((done) => {
    draft.forget()
    close()
    show(done)
  })
  const send = () =>
    change.mutate({
      run: () => topicsApi.topics.choose.call({ topicId, reasons: draft.value.trim() }),
      text: t.done.chosen(title),
      back: { run: () => topicsApi.topics.unchoose.call({ topicId }), text: t.done.unchosen(title) },
    })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const isEmpty = draft.value.trim() === ''
    const names = namesIn(draft.value)
    setMissing(isEmpty)
    warn(names)
    if (!isEmpty && names.length === 0) send()
  }
  return (
    <Dialog title={t.chooseTitle} close={close}>
      <form className={boardStyles.form} onSubmit={submit}>
        <p className={boardStyles.heldTitle}>{title}</p>
        <Textarea
          data-autofocus
          autosize
          minRows={4}
          label={t.reasons}
          description={t.reasonsHint}
          maxLength={longestReasons}
          value={draft.value}
          error={isMissing ? t.reasonsMissing : undefined}
          onChange={({ currentTarget: { value } }) => {
            setMissing(false)
            warn([])
            draft.change(value)
          }}
        />
        <NameWarning names={warned} isSending={change.isPending} send={send} />
        <ProblemNotice error={change.error} refusals={board.why} />
        <DraftNote draft={draft} />
        <div className={boardStyles.buttons}>
          <Button type="submit" loading={change.isPending}>
            {t.chooseDo}
          </Button>
          <Button variant="default" onClick={close}>
            {t.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
