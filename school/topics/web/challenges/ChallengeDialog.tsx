import { Button, Textarea } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { DraftNote } from '#kit/DraftNote.tsx'
import { useDraft } from '#kit/draft.ts'
import { useFieldProblems } from '#kit/field-problems.ts'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import type { ChallengeLevel } from '../../challenge.ts'
import { topicsApi } from '../api.ts'
import { useBoardChange } from '../board/use-board-change.ts'
import { Dialog } from '../Dialog.tsx'
import type { Challenge } from '../shapes.ts'
import { challengeWords } from '../words/challenges.ts'
import styles from './challenges.module.css'

interface Props {
  level: ChallengeLevel
  /** The one that is worded anew; null for a new one. */
  challenge: Challenge | null
  show: (done: Done) => void
  close: () => void
}

const longestWording = 500

/** One challenge in one phrase; a ready wording can be taken and changed. */
export function ChallengeDialog({ level, challenge, show, close }: Props): ReactNode {
  const t = useWords(challengeWords)
  const draft = useDraft(`topics.challenge.${challenge?.id ?? level}`, challenge?.wording ?? '')
  const [isMissing, setMissing] = useState(false)
  const saving = useSaving(level, challenge, (done) => {
    draft.forget()
    close()
    show(done)
  })
  const problems = useFieldProblems(saving.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const wording = draft.value.trim()
    setMissing(wording === '')
    if (wording !== '') saving.save(wording)
  }
  const write = (text: string) => {
    setMissing(false)
    draft.change(text)
  }
  return (
    <Dialog title={challenge === null ? t.addTitle[level] : t.editTitle} close={close}>
      <form className={styles.form} onSubmit={submit}>
        <Textarea
          data-autofocus
          autosize
          minRows={2}
          label={t.wording}
          description={t.wordingHint}
          maxLength={longestWording}
          value={draft.value}
          error={isMissing ? t.wordingMissing : problems.wording}
          onChange={({ currentTarget: { value } }) => write(value)}
        />
        {challenge === null && <ReadyWordings level={level} take={write} />}
        <ProblemNotice error={saving.error} refusals={t.refusals} />
        <DraftNote draft={draft} />
        <div className={styles.buttons}>
          <Button type="submit" loading={saving.isPending}>
            {t.save}
          </Button>
          <Button variant="default" onClick={close}>
            {t.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function ReadyWordings({ level, take }: { level: ChallengeLevel; take: (text: string) => void }): ReactNode {
  const t = useWords(challengeWords)
  return (
    <div>
      <p className={styles.readyTitle}>{t.readyTitle}</p>
      <p className="soft small">{t.readyNote}</p>
      <ul className={styles.ready}>
        {Object.entries(t.ready[level]).map(([place, text]) => (
          <li key={place}>
            <button type="button" className={styles.readyButton} onClick={() => take(text)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function useSaving(level: ChallengeLevel, challenge: Challenge | null, show: (done: Done) => void) {
  const t = useWords(challengeWords)
  const change = useBoardChange(show)
  const { challenges } = topicsApi
  const save = (wording: string) => {
    if (challenge === null) {
      let added: Challenge | null = null
      return change.mutate({
        run: async () => {
          added = await challenges.add.call({ level, wording })
        },
        text: t.added,
        back: {
          run: async () => {
            if (added !== null) await challenges.retire.call({ challengeId: added.id })
          },
          text: t.retired(wording),
        },
      })
    }
    const { id: challengeId, wording: before } = challenge
    change.mutate({
      run: () => challenges.change.call({ challengeId, level, wording }),
      text: t.changed,
      back: {
        run: () => challenges.change.call({ challengeId, level, wording: before }),
        text: t.changedBack,
      },
    })
  }
  return { save, isPending: change.isPending, error: change.error }
}
