import { Button, Textarea } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { usePersonName } from '#school/access/web/public.tsx'
import type { OpenEdition, Part } from '../shapes.ts'
import { editWords } from '../words/edit.ts'
import { reasonWords } from '../words/reasons.ts'
import { ClashNote, StaleNote } from './AskNotes.tsx'
import styles from './edit.module.css'
import type { Deeds } from './use-deeds.ts'
import { type Editing, type Editor, isEmpty } from './use-editing.ts'
import { stateOfPart } from './wording-edits.ts'

interface PartEditorProps {
  page: OpenEdition
  /** Missing while an own part has not been saved yet; then `like` says whether it is a clause or a row. */
  part: Part | undefined
  like: Part
  editing: Editing
  editor: Editor
  deeds: Deeds
}

/** Words one clause or row in its place. */
export function PartEditor({ page, part, like, editing, editor, deeds }: PartEditorProps): ReactNode {
  const t = useWords(editWords)
  const r = useWords(reasonWords)
  const nameOf = usePersonName()
  const place = useRef<HTMLFieldSetElement>(null)
  const isAsked = editor.clash !== null || (part !== undefined && stateOfPart(part) === 'stale')
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  // The buttons of a question go with its answer; the keyboard then stands in the text again.
  useEffect(() => {
    if (!isAsked) place.current?.querySelector('textarea')?.focus()
  }, [isAsked])
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) {
      event.preventDefault()
      event.stopPropagation()
      editor.close()
    }
  }
  return (
    <fieldset ref={place} className={styles.editor} aria-label={t.editing} onKeyDown={keys}>
      {editor.clash !== null && (
        <ClashNote editor={editor} by={nameOf(page.wordedBy)} theirs={editor.clash} />
      )}
      {editor.clash === null && part !== undefined && <StaleNote part={part} deeds={deeds} />}
      <Fields like={like} editing={editing} editor={editor} />
      {isEmpty(editing.texts) && editing.after === null && <p className={styles.empty}>{t.empty}</p>}
      <ProblemNotice error={editor.saving.error} refusals={r.refusals} />
      {editor.clash === null && <Foot part={part} editor={editor} deeds={deeds} />}
    </fieldset>
  )
}

function Fields({ like, editing, editor }: Pick<PartEditorProps, 'like' | 'editing' | 'editor'>): ReactNode {
  const t = useWords(editWords)
  const label = (index: number) => {
    if (like.kind === 'clause') return t.text
    // The keys of cells are text to the contract; a column without a word of its own is named by the row.
    const names: Readonly<Record<string, string>> = t.columns[like.table]
    return names[like.cells[index]?.key ?? ''] ?? t.text
  }
  const mayWord = (index: number) =>
    like.kind === 'clause' || editing.after !== null || like.cells[index]?.open === true
  return (
    <div className={styles.fields} data-row={like.kind === 'row'}>
      {editing.texts.map((text, index) => (
        <Textarea
          // biome-ignore lint/suspicious/noArrayIndexKey: the fields of a part are where they stand
          key={index}
          data-autofocus={index === 0}
          autoFocus={index === 0}
          autosize
          minRows={1}
          maxRows={14}
          maxLength={4000}
          label={label(index)}
          readOnly={!mayWord(index)}
          {...(mayWord(index) ? {} : { description: t.fixed })}
          value={text}
          onChange={({ currentTarget: { value } }) =>
            editor.type(editing.texts.map((each, at) => (at === index ? value : each)))
          }
        />
      ))}
    </div>
  )
}

function Foot({ part, editor, deeds }: Pick<PartEditorProps, 'part' | 'editor' | 'deeds'>): ReactNode {
  const t = useWords(editWords)
  const state = part === undefined ? 'added' : stateOfPart(part)
  const says = { idle: t.doneKeys, saving: t.saving, saved: t.saved, failed: t.notSaved }[editor.saving.state]
  return (
    <div className={styles.foot}>
      <Button onClick={editor.close} loading={editor.saving.state === 'saving'}>
        {t.done}
      </Button>
      {part !== undefined && (
        <>
          {(state === 'changed' || state === 'stale') && (
            <Button variant="default" onClick={() => deeds.revert(part)}>
              {t.original}
            </Button>
          )}
          <Button variant="default" onClick={() => editor.addAfter(part)}>
            {part.kind === 'row' ? t.addRowAfter : t.addAfter}
          </Button>
          <Button variant="subtle" color="coral" onClick={() => deeds.remove(part)}>
            {part.kind === 'row' ? t.removeRow : t.remove}
          </Button>
        </>
      )}
      <span className={styles.saving} role="status">
        {editor.isRestored && editor.saving.state === 'idle' ? t.restoredDraft : says}
      </span>
    </div>
  )
}
