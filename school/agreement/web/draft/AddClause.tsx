import { Button, Group, Textarea } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { DraftNote } from '#kit/DraftNote.tsx'
import { useDraft } from '#kit/draft.ts'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { clauseLengthMaximum } from '../../clause.ts'
import styles from '../agreement.module.css'
import { agreementApi, useDeed } from '../api.ts'
import type { Agreement } from '../shapes.ts'
import { words } from '../words/agreement.ts'
import { readyWords } from '../words/ready.ts'
import { refusalWords } from '../words/refusals.ts'

interface AddClauseProps {
  agreement: Agreement
  show: (done: Done) => void
}

/** A clause in one’s own words, or a ready one by one press. */
export function AddClause({ agreement, show }: AddClauseProps): ReactNode {
  const t = useWords(words)
  const refusals = useWords(refusalWords)
  const { id: communityId } = agreement.community
  const draft = useDraft(`agreement.clause.${communityId}`, '')
  const [isMissing, setMissing] = useState(false)
  const deed = useDeed(show)
  const propose = (text: string) => async (): Promise<Done> => {
    const before = new Set(agreement.clauses.map(({ id }) => id))
    const { clauses } = await agreementApi.clauses.propose.call({ communityId, texts: [text] })
    const added = clauses.find((clause) => !before.has(clause.id) && clause.text === text)
    if (added === undefined) return { text: t.added(text) }
    return { text: t.added(text), undo: removing(added.id, text) }
  }
  const removing =
    (clauseId: Agreement['clauses'][number]['id'], text: string) => async (): Promise<Done> => {
      await agreementApi.clauses.remove.call({ clauseId })
      return { text: t.removed(text) }
    }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const text = draft.value.trim()
    setMissing(text === '')
    if (text === '') return
    deed.run(async () => {
      const done = await propose(text)()
      draft.forget()
      return done
    })
  }
  return (
    <form className={styles.add} onSubmit={submit}>
      <Textarea
        label={t.addLabel}
        placeholder={t.addPlaceholder}
        autosize
        minRows={1}
        maxLength={clauseLengthMaximum}
        value={draft.value}
        error={isMissing ? t.addMissing : undefined}
        onChange={(event) => draft.change(event.currentTarget.value)}
      />
      <Group gap="sm">
        <Button type="submit" variant="default" loading={deed.isPending}>
          {t.add}
        </Button>
        <DraftNote draft={draft} />
      </Group>
      <ProblemNotice error={deed.error} refusals={refusals} />
      <ReadyClauses agreement={agreement} isBusy={deed.isPending} take={(text) => deed.run(propose(text))} />
    </form>
  )
}

interface ReadyClausesProps {
  agreement: Agreement
  isBusy: boolean
  take: (text: string) => void
}

/** Those that the draft does not have yet. */
function ReadyClauses({ agreement, isBusy, take }: ReadyClausesProps): ReactNode {
  const t = useWords(words)
  const { colleagues } = useWords(readyWords)
  const taken = new Set(agreement.clauses.filter(({ removed }) => removed === null).map(({ text }) => text))
  const offered = colleagues.filter((text) => !taken.has(text))
  // Open for a draft with nothing in it, and then as the reader left it.
  const [isOpen, setOpen] = useState(taken.size === 0)
  if (offered.length === 0) return null
  return (
    <details className={styles.ready} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.ready}</summary>
      <p className="small soft">{t.readyNote}</p>
      <ul>
        {offered.map((text) => (
          <li key={text}>
            <Button
              variant="default"
              className={styles.readyClause ?? ''}
              disabled={isBusy}
              aria-label={t.take(text)}
              onClick={() => take(text)}
            >
              {text}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
