import { Button, NumberInput, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { DraftNote } from '#kit/DraftNote.tsx'
import type { Draft } from '#kit/draft.ts'
import { useFieldProblems } from '#kit/field-problems.ts'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { dotsPerPersonMaximum } from '../../board.ts'
import { boardWords } from '../words/board.ts'
import { boardsWords } from '../words/boards.ts'
import styles from './boards.module.css'

export interface BoardFields {
  title: string
  dotsPerPerson: number
}

interface Props {
  draft: Draft<BoardFields>
  action: string
  isSending: boolean
  error: unknown
  send: () => void
  close: () => void
}

const longestTitle = 200

/** The name of a board and how many dots each person has. */
export function BoardForm({ draft, action, isSending, error, send, close }: Props): ReactNode {
  const t = useWords(boardsWords)
  const board = useWords(boardWords)
  const [isMissing, setMissing] = useState(false)
  const problems = useFieldProblems(error)
  const { title, dotsPerPerson } = draft.value
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const isEmpty = title.trim() === ''
    setMissing(isEmpty)
    if (!isEmpty) send()
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextInput
        data-autofocus
        label={t.name}
        description={t.nameHint}
        maxLength={longestTitle}
        autoComplete="off"
        value={title}
        error={isMissing ? t.nameMissing : problems.title}
        onChange={({ currentTarget: { value } }) => {
          setMissing(false)
          draft.change((before) => ({ ...before, title: value }))
        }}
      />
      <NumberInput
        label={t.dots}
        description={t.dotsHint}
        min={1}
        max={dotsPerPersonMaximum}
        allowDecimal={false}
        clampBehavior="strict"
        value={dotsPerPerson}
        error={problems.dotsPerPerson}
        onChange={(value) =>
          typeof value === 'number' && draft.change((before) => ({ ...before, dotsPerPerson: value }))
        }
      />
      <ProblemNotice error={error} refusals={board.why} />
      <DraftNote draft={draft} />
      <div className={styles.buttons}>
        <Button type="submit" loading={isSending}>
          {action}
        </Button>
        <Button variant="default" onClick={close}>
          {t.cancel}
        </Button>
      </div>
    </form>
  )
}
