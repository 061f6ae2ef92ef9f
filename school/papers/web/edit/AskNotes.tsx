import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '#kit/words.ts'
import type { Part } from '../shapes.ts'
import { editWords } from '../words/edit.ts'
import styles from './edit.module.css'
import type { Deeds } from './use-deeds.ts'
import type { Editor } from './use-editing.ts'

/** A colleague worded the same clause: both texts stand there, and the person chooses. */
export function ClashNote({
  editor,
  by,
  theirs,
}: {
  editor: Editor
  by: string
  theirs: readonly string[]
}): ReactNode {
  const t = useWords(editWords)
  return (
    <div className={styles.ask} role="alert">
      <p className={styles.askTitle}>{t.clashTitle(by)}</p>
      <p>
        <span className="soft">{t.clashTheirs}: </span>
        {theirs.filter((text) => text !== '').join(' · ')}
      </p>
      <div className={styles.askActions}>
        <Button variant="default" size="compact-md" onClick={editor.leave}>
          {t.takeTheirs}
        </Button>
        <Button variant="default" size="compact-md" onClick={editor.insist}>
          {t.sendMine}
        </Button>
      </div>
    </div>
  )
}

/** The facts changed under an edit: what they propose now stands beside what the person wrote. */
export function StaleNote({ part, deeds }: { part: Part; deeds: Deeds }): ReactNode {
  const t = useWords(editWords)
  const stale = (part.kind === 'clause' ? [part] : part.cells).filter(({ state }) => state === 'stale')
  if (stale.length === 0) return null
  return (
    <div className={styles.ask}>
      <p className={styles.askTitle}>{t.staleTitle}</p>
      {stale.map(({ key, proposed }) => (
        <p key={key}>
          <span className="soft">{t.staleNew}: </span>
          {proposed}
        </p>
      ))}
      <div className={styles.askActions}>
        <Button variant="default" size="compact-md" onClick={() => deeds.revert(part)}>
          {t.takeNew}
        </Button>
        <Button variant="default" size="compact-md" onClick={() => deeds.keepMine(part)}>
          {t.keepMine}
        </Button>
      </div>
    </div>
  )
}
