import { Button } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { LinkButton } from '#kit/links.tsx'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { peoplePaths } from '../../paths.ts'
import { words } from '../words/import.ts'
import { words as nameWords } from '../words/names.ts'
import styles from './import.module.css'

export interface DoneImport {
  addedCount: number
  changedCount: number
}

/** What was written, and what comes next: looking how the new names decline. */
export function DonePanel({ done, again }: { done: DoneImport; again: () => void }): ReactNode {
  const t = useWords(words)
  const names = useWords(nameWords)
  const place = useRef<HTMLDivElement>(null)
  // The button that was pressed is gone; whoever listens to the page goes on from here.
  useEffect(() => {
    place.current?.focus()
    window.scrollTo({ top: 0 })
  }, [])
  return (
    <Panel>
      <div ref={place} tabIndex={-1} role="status" className={styles.done}>
        <h2>{t.done(done.addedCount, done.changedCount)}</h2>
        <p className="soft">{t.doneNext}</p>
      </div>
      <div className={styles.buttons}>
        <LinkButton to={peoplePaths.names}>{names.title}</LinkButton>
        <LinkButton to={peoplePaths.people} variant="default">
          {names.toPeople}
        </LinkButton>
        <Button variant="default" onClick={again}>
          {t.again}
        </Button>
      </div>
    </Panel>
  )
}
