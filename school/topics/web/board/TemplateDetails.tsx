import type { ReactNode } from 'react'
import { useWords } from '#kit/words.ts'
import type { TemplateKey } from '../../templates.ts'
import { useReadyTopics } from '../ready-topics.ts'
import { boardWords } from '../words/board.ts'
import styles from './board.module.css'

/** What a ready topic brings along: what teachers need to be able to do, and how one will see it. */
export function TemplateDetails({ template }: { template: TemplateKey }): ReactNode {
  const t = useWords(boardWords)
  const { competencies, indicators } = useReadyTopics()[template]
  return (
    <details className={styles.details}>
      <summary>{t.templateDetails}</summary>
      <p className={styles.listTitle}>{t.competencies}</p>
      <Points of={competencies} />
      <p className={styles.listTitle}>{t.indicators}</p>
      <Points of={indicators} />
    </details>
  )
}

function Points({ of: points }: { of: Readonly<Record<string, string>> }): ReactNode {
  return (
    <ul>
      {Object.entries(points).map(([place, text]) => (
        <li key={place}>{text}</li>
      ))}
    </ul>
  )
}
