import type { ReactNode } from 'react'
import { useFormats } from '#kit/format.ts'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { usePersonName } from '#school/access/web/public.tsx'
import type { HistoryLine, OpenEdition } from '../shapes.ts'
import { useRegisterWords } from '../standing.ts'
import { editionWords } from '../words/edition.ts'
import styles from './edition.module.css'

/** Who did what with this edition, and when; the newest last, as it happened. */
export function History({ page }: { page: OpenEdition }): ReactNode {
  const t = useWords(editionWords)
  const formats = useFormats()
  const nameOf = usePersonName()
  const registerWords = useRegisterWords()
  const isWorded = page.wordingRevision > 0
  const detail = ({ what, words }: HistoryLine) =>
    what === 'approved' ? registerWords(page.edition.register) : words
  return (
    <Panel title={t.history}>
      <ol className={styles.history}>
        {page.history.map((line) => (
          <li key={`${line.what}${line.at}`}>
            <span className={styles.deed}>{t.did[line.what]}</span>
            <span className="soft small">
              {nameOf(line.by)}, {formats.instant(line.at)}
            </span>
            {detail(line) !== null && <span className={styles.detail}>{detail(line)}</span>}
          </li>
        ))}
      </ol>
      {isWorded && (
        <p className="soft small">{t.changedBy(nameOf(page.wordedBy), formats.instant(page.wordedAt))}</p>
      )}
    </Panel>
  )
}
