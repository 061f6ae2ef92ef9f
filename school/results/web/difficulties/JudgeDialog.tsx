import { Button, Modal, Textarea } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { DraftNote } from '#kit/DraftNote.tsx'
import { useDraft } from '#kit/draft.ts'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { namesIn } from '#school/people/name-in-text.ts'
import type { Difficulty } from '../shapes.ts'
import { difficultyWords } from '../words/difficulties.ts'
import styles from './difficulties.module.css'
import { NameWarning } from './NameWarning.tsx'
import { useDifficultyName } from './name.ts'
import { useJudging } from './use-judging.ts'

interface Props {
  verdict: 'renamed' | 'rejected'
  difficulty: Difficulty
  show: (decided: Done) => void
  close: () => void
}

const longest = { renamed: 300, rejected: 2000 }

/** Asks for the one thing a decision needs: the reason of a rejection, or the new name. */
export function JudgeDialog({ verdict, difficulty, show, close }: Props): ReactNode {
  const t = useWords(difficultyWords)
  const nameOf = useDifficultyName()
  const { say, isSaying, error } = useJudging(difficulty)
  const draft = useDraft(
    `results.difficulty.${verdict}.${difficulty.id}`,
    verdict === 'renamed' ? nameOf(difficulty) : '',
  )
  const [isMissing, setMissing] = useState(false)
  const [warned, warn] = useState<readonly string[]>([])
  const isRejection = verdict === 'rejected'

  const send = () => {
    const text = draft.value.trim()
    void say(isRejection ? { verdict, reason: text } : { verdict, name: text }).then(
      (decided) => {
        draft.forget()
        close()
        show(decided)
      },
      // What went wrong stands in the dialog, and what was typed stays.
      () => undefined,
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const text = draft.value.trim()
    const names = namesIn(text)
    setMissing(text === '')
    warn(names)
    if (text !== '' && names.length === 0) send()
  }
  return (
    <Modal opened onClose={close} title={isRejection ? t.rejectTitle : t.renameTitle}>
      <form className={styles.form} onSubmit={submit}>
        <p className="soft">{isRejection ? t.rejectText : t.renameText}</p>
        <Textarea
          data-autofocus
          autosize
          minRows={isRejection ? 3 : 2}
          label={isRejection ? t.reason_ : t.newName}
          {...(isRejection ? { description: t.reasonHint } : {})}
          maxLength={longest[verdict]}
          value={draft.value}
          error={isMissing ? (isRejection ? t.reasonMissing : t.nameMissing) : undefined}
          onChange={({ currentTarget: { value } }) => {
            setMissing(false)
            warn([])
            draft.change(value)
          }}
        />
        <NameWarning names={warned} isSending={isSaying} onSend={send} />
        <ProblemNotice error={error} />
        <DraftNote draft={draft} />
        <div className={styles.actions}>
          <Button type="submit" loading={isSaying}>
            {isRejection ? t.reject : t.confirm}
          </Button>
          <Button variant="default" onClick={close}>
            {t.cancel}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
