import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import type { PaperDocument } from '#base/paper/paper.ts'
import { PaperSheet } from '#kit/paper/PaperSheet.tsx'
import type { PaperPlace, PaperTools } from '#kit/paper/place.ts'
import { useWords } from '#kit/words.ts'
import { type OpenEdition, type Part, paperOf } from '../shapes.ts'
import { editWords } from '../words/edit.ts'
import styles from './edit.module.css'
import { PartEditor } from './PartEditor.tsx'
import { usePartName } from './part-name.ts'
import { hiddenAfter, partsOnSheet, placeKey } from './sheet-parts.ts'
import type { Deeds } from './use-deeds.ts'
import type { Editor } from './use-editing.ts'
import { isOpen, stateOfPart } from './wording-edits.ts'

interface EditableSheetProps {
  page: OpenEdition
  editor: Editor
  deeds: Deeds
}

/** The paper, with every clause that may be worded open to a press; the editor stands where the clause stood. */
export function EditableSheet({ page, editor, deeds }: EditableSheetProps): ReactNode {
  const paper = paperOf(page)
  const onSheet = useMemo(() => partsOnSheet(paper, page.parts), [paper, page.parts])
  const hidden = useMemo(() => hiddenAfter(page.parts, onSheet), [page.parts, onSheet])
  const { editing } = editor
  useReturn(editing?.key ?? null)
  const isNew = editing !== null && page.parts.every(({ key }) => key !== editing.key)
  const editorFor = (like: Part, part: Part | undefined, columns: number | null) =>
    editing !== null && (
      <InPlace columns={columns}>
        <PartEditor page={page} part={part} like={like} editing={editing} editor={editor} deeds={deeds} />
      </InPlace>
    )
  const tools: PaperTools = {
    around: (place, shown) => {
      const part = onSheet.get(placeKey(place))
      if (part === undefined) return shown
      const columns = columnsAt(paper, place)
      return (
        <>
          {editing?.key === part.key ? (
            editorFor(part, part, columns)
          ) : (
            <Open part={part} parts={page.parts} editor={editor} isRow={columns !== null}>
              {shown}
            </Open>
          )}
          {(hidden.get(part.key) ?? []).map((gone) => (
            <InPlace key={gone.key} columns={columns}>
              <LeftOut part={gone} parts={page.parts} deeds={deeds} />
            </InPlace>
          ))}
          {isNew && editing.after === part.key && editorFor(part, undefined, columns)}
        </>
      )
    },
    inRow: (place) => {
      const part = onSheet.get(placeKey(place))
      return part !== undefined && isOpen(part) ? (
        <OpenButton part={part} parts={page.parts} editor={editor} />
      ) : null
    },
  }
  return <PaperSheet document={paper} tools={tools} />
}

interface OpenProps {
  part: Part
  parts: readonly Part[]
  editor: Editor
  /** A row carries its button in a cell. */
  isRow: boolean
  children: ReactNode
}

function Open({ part, parts, editor, isRow, children }: OpenProps): ReactNode {
  if (isRow || !isOpen(part)) return children
  return (
    <div className={styles.clause} data-state={stateOfPart(part)}>
      {children}
      <OpenButton part={part} parts={parts} editor={editor} />
    </div>
  )
}

const longestName = 80

/** Stretched over the whole clause: a press anywhere on it opens it, and the keyboard finds one button. */
function OpenButton({
  part,
  parts,
  editor,
}: {
  part: Part
  parts: readonly Part[]
  editor: Editor
}): ReactNode {
  const t = useWords(editWords)
  const state = stateOfPart(part)
  const mark = t.states[state]
  const line = usePartName(parts)(part)
  const name = line.length > longestName ? `${line.slice(0, longestName)}…` : line
  return (
    <button
      type="button"
      id={openId(part.key)}
      className={styles.open}
      data-state={state}
      aria-label={mark === '' ? t.edit(name) : `${t.edit(name)} (${mark})`}
      onClick={() => editor.open(part)}
    />
  )
}

/** What was left out stays in sight of those who edit, and can be put back. */
function LeftOut({ part, parts, deeds }: { part: Part; parts: readonly Part[]; deeds: Deeds }): ReactNode {
  const t = useWords(editWords)
  return (
    <div className={styles.leftOut}>
      <s>{usePartName(parts)(part)}</s>
      <button type="button" className={styles.putBack} onClick={() => deeds.restore(part)}>
        {t.restore}
      </button>
    </div>
  )
}

/** Inside a table only a row may stand. */
function InPlace({ columns, children }: { columns: number | null; children: ReactNode }): ReactNode {
  if (columns === null) return children
  return (
    <tr className={styles.rowPlace}>
      <td colSpan={columns}>{children}</td>
    </tr>
  )
}

/** How many columns a row spans there; null outside of tables. */
function columnsAt(paper: PaperDocument, { section, block }: PaperPlace): number | null {
  const at = paper.sections[section]?.blocks[block]
  return at?.kind === 'table' ? at.columns.length : null
}

const openId = (key: string) => `clause-${key}`

/** When an editor closes, the keyboard stands on the clause it left. */
function useReturn(key: string | null): void {
  const last = useRef<string | null>(null)
  useEffect(() => {
    const left = last.current
    last.current = key
    if (left !== null && key === null) document.getElementById(openId(left))?.focus({ preventScroll: true })
  }, [key])
}
