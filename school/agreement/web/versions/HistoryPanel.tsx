import type { ReactNode } from 'react'
import { Chip } from '#kit/Chip.tsx'
import { useFormats } from '#kit/format.ts'
import { Panel } from '#kit/Panel.tsx'
import type { Tone } from '#kit/tokens.ts'
import { useWords } from '#kit/words.ts'
import { type ClauseChange, compareVersions } from '../../compare-versions.ts'
import { AgreementClauses } from '../AgreementClauses.tsx'
import styles from '../agreement.module.css'
import type { Version } from '../shapes.ts'
import { words } from '../words/agreement.ts'

const tones: Readonly<Record<Version['state'], Tone>> = {
  waiting: 'amber',
  in_force: 'board',
  superseded: 'plain',
  withdrawn: 'plain',
}

/** Every version as it was put, and what each changed after the one before. */
export function HistoryPanel({ versions }: { versions: readonly Version[] }): ReactNode {
  const t = useWords(words)
  return (
    <Panel title={t.history} note={t.historyNote}>
      <ol className={styles.history} reversed>
        {versions.map((version, index) => (
          <li key={version.id}>
            <VersionRow version={version} before={versions[index + 1]} />
          </li>
        ))}
      </ol>
    </Panel>
  )
}

function VersionRow({ version, before }: { version: Version; before: Version | undefined }): ReactNode {
  const t = useWords(words)
  const formats = useFormats()
  return (
    <details>
      <summary>
        <span className={styles.historyName}>{t.version(version.number)}</span>{' '}
        <span className="small soft">{formats.dayOf(version.put.at)}</span>{' '}
        <Chip tone={tones[version.state]}>{t.states[version.state]}</Chip>
      </summary>
      {before === undefined ? (
        <AgreementClauses clauses={version.clauses} />
      ) : (
        <Changes
          title={t.compare(before.number)}
          changes={compareVersions(before.clauses, version.clauses)}
        />
      )}
    </details>
  )
}

const changeTones: Readonly<Record<ClauseChange['state'], Tone>> = {
  same: 'plain',
  changed: 'amber',
  moved: 'sky',
  added: 'board',
  removed: 'coral',
}

function Changes({ title, changes }: { title: string; changes: readonly ClauseChange[] }): ReactNode {
  const t = useWords(words)
  return (
    <>
      <p className="small soft">{title}</p>
      <ul className={styles.changes}>
        {changes.map(({ state, before, after }) => (
          <li key={`${state} ${before} ${after}`}>
            <span className={state === 'removed' ? styles.gone : undefined}>{after ?? before}</span>{' '}
            {state !== 'same' && <Chip tone={changeTones[state]}>{t.changes[state]}</Chip>}
            {state === 'changed' && before !== null && <div className="small soft">{t.was(before)}</div>}
          </li>
        ))}
      </ul>
    </>
  )
}
