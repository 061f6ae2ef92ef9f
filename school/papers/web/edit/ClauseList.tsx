import { SegmentedControl } from '@mantine/core'
import { type ReactNode, useMemo, useState } from 'react'
import { Chip } from '#kit/Chip.tsx'
import { Panel } from '#kit/Panel.tsx'
import type { Tone } from '#kit/tokens.ts'
import { useWords } from '#kit/words.ts'
import { type OpenEdition, type Part, paperOf } from '../shapes.ts'
import { editWords } from '../words/edit.ts'
import styles from './edit.module.css'
import { PartEditor } from './PartEditor.tsx'
import { usePartName } from './part-name.ts'
import { partsOnSheet } from './sheet-parts.ts'
import type { Deeds } from './use-deeds.ts'
import type { Editor } from './use-editing.ts'
import { isOpen, stateOfPart } from './wording-edits.ts'

interface ClauseListProps {
  page: OpenEdition
  editor: Editor
  deeds: Deeds
}

const tone: Record<ReturnType<typeof stateOfPart>, Tone> = {
  proposed: 'plain',
  changed: 'sky',
  stale: 'amber',
  removed: 'coral',
  added: 'board',
}

/** Every clause that may be worded, beside the sheet: what was changed is seen at once, and one press leads to it. */
export function ClauseList({ page, editor, deeds }: ClauseListProps): ReactNode {
  const t = useWords(editWords)
  const [shown, show] = useState<'all' | 'changed'>('all')
  const open = page.parts.filter((part) => isOpen(part) || part.state === 'removed')
  const changed = open.filter((part) => stateOfPart(part) !== 'proposed')
  const listed = shown === 'all' ? open : changed
  return (
    <Panel title={t.title} note={page.annexes.length > 0 ? `${t.note} ${t.noteAnnex}` : t.note}>
      <SegmentedControl
        aria-label={t.list}
        fullWidth
        value={shown}
        onChange={(value) => show(value === 'changed' ? 'changed' : 'all')}
        data={[
          { value: 'all', label: t.all },
          { value: 'changed', label: t.changedOnly(changed.length) },
        ]}
      />
      {listed.length === 0 && <p className="soft small">{t.nothingChanged}</p>}
      <ol className={styles.list} aria-label={t.list}>
        {listed.map((part) => (
          <ClauseEntry key={part.key} part={part} page={page} editor={editor} deeds={deeds} />
        ))}
      </ol>
    </Panel>
  )
}

function ClauseEntry({ part, page, editor, deeds }: ClauseListProps & { part: Part }): ReactNode {
  const t = useWords(editWords)
  const onSheet = useMemo(() => partsOnSheet(paperOf(page), page.parts), [page])
  const state = stateOfPart(part)
  const line = usePartName(page.parts)(part)
  const { editing } = editor
  const isElsewhere = [...onSheet.values()].some(({ key }) => key === part.key)
  return (
    <li className={styles.entry} data-now={editing?.key === part.key}>
      {state === 'removed' ? (
        <div className={styles.entryGone}>
          <s className={styles.entryText}>{line}</s>
          <button type="button" className={styles.putBack} onClick={() => deeds.restore(part)}>
            {t.restore}
          </button>
        </div>
      ) : (
        <button type="button" className={styles.entryButton} onClick={() => editor.open(part)}>
          <span className={styles.entryText}>{line}</span>
          {state !== 'proposed' && <Chip tone={tone[state]}>{t.states[state]}</Chip>}
        </button>
      )}
      {editing !== null && editing.key === part.key && !isElsewhere && (
        <PartEditor page={page} part={part} like={part} editing={editing} editor={editor} deeds={deeds} />
      )}
    </li>
  )
}
