import { Button, Group, Textarea } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { DraftNote } from '#kit/DraftNote.tsx'
import { useDraft } from '#kit/draft.ts'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { wordsLengthMaximum } from '../../join.ts'
import { communitiesApi } from '../api.ts'
import type { Community, Entry } from '../shapes.ts'
import { useDeed } from '../use-deed.ts'
import { refusalWords } from '../words/refusals.ts'
import { words } from '../words/requests.ts'
import styles from './people.module.css'

interface AnswerFormProps {
  community: Community
  entry: Entry
  as: 'answered' | 'declined'
  show: (done: Done) => void
  close?: () => void
}

/** Words for who has asked or is declined. */
export function AnswerForm({ community, entry, as, show, close }: AnswerFormProps): ReactNode {
  const t = useWords(words)
  const refusals = useWords(refusalWords)
  const draft = useDraft(`communities.${as}.${entry.id}`, '')
  const [isMissing, setMissing] = useState(false)
  const answering = useDeed((done) => {
    draft.forget()
    show(done)
  })
  const id = { communityId: community.id, joinId: entry.id }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const answer = draft.value.trim()
    setMissing(answer === '')
    if (answer === '') return
    answering.run(async () => {
      await communitiesApi.joins.settle.call({ ...id, settlement: { as, answer } })
      const undo = async () => {
        await communitiesApi.joins.reopen.call(id)
        return { text: t.back }
      }
      return { text: as === 'answered' ? t.answered : t.declined, undo }
    })
  }
  const missing = as === 'answered' ? t.answerMissing : t.declineMissing
  return (
    <form className={styles.form} onSubmit={submit}>
      <Textarea
        label={as === 'answered' ? t.answerWords : t.declineWords}
        autosize
        minRows={2}
        maxLength={wordsLengthMaximum}
        value={draft.value}
        error={isMissing ? missing : undefined}
        onChange={(event) => draft.change(event.currentTarget.value)}
      />
      <ProblemNotice error={answering.error} refusals={refusals} />
      <Group gap="sm">
        <Button type="submit" variant="default" loading={answering.isPending}>
          {as === 'answered' ? t.answer : t.decline}
        </Button>
        {close !== undefined && (
          <Button variant="subtle" onClick={close}>
            {t.cancel}
          </Button>
        )}
        <DraftNote draft={draft} />
      </Group>
    </form>
  )
}
