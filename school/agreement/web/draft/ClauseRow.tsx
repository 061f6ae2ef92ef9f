import { ActionIcon, Button, Group, Textarea } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPencil, IconX } from '@tabler/icons-react'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { DraftNote } from '#kit/DraftNote.tsx'
import { useDraft } from '#kit/draft.ts'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { shortName } from '#school/access/web/public.tsx'
import { clauseLengthMaximum } from '../../clause.ts'
import styles from '../agreement.module.css'
import { agreementApi, useDeed } from '../api.ts'
import type { Clause } from '../shapes.ts'
import { words } from '../words/agreement.ts'
import { refusalWords } from '../words/refusals.ts'

interface ClauseRowProps {
  clause: Clause
  place: number
  count: number
  mayChange: boolean
  show: (done: Done) => void
}

/** A clause of the draft with its author; its buttons say what they do to which clause. */
export function ClauseRow(props: ClauseRowProps): ReactNode {
  const { clause, mayChange } = props
  const t = useWords(words)
  const [isEditing, setEditing] = useState(false)
  if (isEditing) return <EditedClause {...props} close={() => setEditing(false)} />
  const by = [t.by(shortName(clause.proposed.by))]
  if (clause.changed !== null) by.push(t.changedBy(shortName(clause.changed.by)))
  return (
    <li className={styles.row}>
      <div className={styles.rowLine}>
        <div className={styles.rowText}>
          <div>{clause.text}</div>
          <div className="small soft">{by.join(' · ')}</div>
        </div>
        {mayChange && <RowActions {...props} edit={() => setEditing(true)} />}
      </div>
    </li>
  )
}

function RowActions({ clause, place, count, show, edit }: ClauseRowProps & { edit: () => void }): ReactNode {
  const t = useWords(words)
  const refusals = useWords(refusalWords)
  const deed = useDeed(show)
  const { id: clauseId, text } = clause
  const moveTo = (to: number, from: number) => async (): Promise<Done> => {
    await agreementApi.clauses.move.call({ clauseId, place: to })
    return { text: t.moved, undo: moveTo(from, to) }
  }
  const remove = async (): Promise<Done> => {
    await agreementApi.clauses.remove.call({ clauseId })
    return { text: t.removed(text), undo: restore }
  }
  const restore = async (): Promise<Done> => {
    await agreementApi.clauses.restore.call({ clauseId })
    return { text: t.restored, undo: remove }
  }
  const icon = { variant: 'subtle', color: 'gray', size: 44 } as const
  return (
    <div className={styles.rowActions}>
      {place > 0 && (
        <ActionIcon
          {...icon}
          aria-label={t.upClause(text)}
          onClick={() => deed.run(moveTo(place - 1, place))}
        >
          <IconArrowUp size={18} />
        </ActionIcon>
      )}
      {place < count - 1 && (
        <ActionIcon
          {...icon}
          aria-label={t.downClause(text)}
          onClick={() => deed.run(moveTo(place + 1, place))}
        >
          <IconArrowDown size={18} />
        </ActionIcon>
      )}
      <ActionIcon {...icon} aria-label={t.editClause(text)} onClick={edit}>
        <IconPencil size={18} />
      </ActionIcon>
      <ActionIcon {...icon} aria-label={t.removeClause(text)} onClick={() => deed.run(remove)}>
        <IconX size={18} />
      </ActionIcon>
      <ProblemNotice error={deed.error} refusals={refusals} />
    </div>
  )
}

interface Wording {
  text: string
  /** What it was written over: another revision means that somebody was quicker. */
  revision: number
}

/** Keeps what is typed while a colleague changes the same clause; the next save goes over the newer one, knowingly. */
function EditedClause({ clause, show, close }: ClauseRowProps & { close: () => void }): ReactNode {
  const t = useWords(words)
  const refusals = useWords(refusalWords)
  const { id: clauseId } = clause
  const draft = useDraft<Wording>(`agreement.wording.${clauseId}`, {
    text: clause.text,
    revision: clause.revision,
  })
  const deed = useDeed((done) => {
    draft.forget()
    close()
    show(done)
  })
  const leave = () => {
    draft.forget()
    close()
  }
  const save = async (): Promise<Done> => {
    const { revision } = draft.value
    // A refused save is answered by the newer wording beside the field, so the second one is meant.
    draft.change((before) => ({ ...before, revision: clause.revision }))
    const saved = await agreementApi.clauses.change.call({ clauseId, text: draft.value.text, revision })
    const now = saved.clauses.find(({ id }) => id === clauseId)?.revision ?? revision + 1
    const undo = async (): Promise<Done> => {
      await agreementApi.clauses.change.call({ clauseId, text: clause.text, revision: now })
      return { text: t.restored }
    }
    return { text: t.changed, undo }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    deed.run(save)
  }
  const isOvertaken = clause.revision !== draft.value.revision && clause.text !== draft.value.text
  return (
    <li className={styles.row}>
      <form className={styles.edited} onSubmit={submit}>
        <Textarea
          label={t.editClause(clause.text)}
          autosize
          required
          maxLength={clauseLengthMaximum}
          value={draft.value.text}
          data-autofocus
          onChange={(event) => {
            const { value } = event.currentTarget
            draft.change((before) => ({ ...before, text: value }))
          }}
        />
        {isOvertaken && <p className="small">{t.was(clause.text)}</p>}
        <ProblemNotice error={deed.error} refusals={refusals} />
        <Group gap="sm">
          <Button type="submit" variant="default" loading={deed.isPending}>
            {t.save}
          </Button>
          <Button variant="subtle" onClick={leave}>
            {t.cancel}
          </Button>
          <DraftNote draft={draft} />
        </Group>
      </form>
    </li>
  )
}
