import { Fragment, type ReactNode } from 'react'
import { Chip } from '#kit/Chip.tsx'
import type { Tone } from '#kit/tokens.ts'
import { useWords } from '#kit/words.ts'
import type { Change, ComparedPart } from '../shapes.ts'
import { compareWords } from '../words/compare.ts'
import styles from './compare.module.css'
import { inRuns } from './runs.ts'

interface ComparedPartsProps {
  parts: readonly ComparedPart[]
  /** Unchanged clauses only as their count. */
  isShort: boolean
}

/** Clause by clause, in the order of the newer edition. */
export function ComparedParts({ parts, isShort }: ComparedPartsProps): ReactNode {
  const t = useWords(compareWords)
  if (!isShort) return <PartList parts={parts} />
  return inRuns(parts).map(({ isSame, parts: run }) =>
    isSame ? (
      <details key={run[0]?.key} className={styles.unchanged}>
        <summary>{t.unchanged(run.length)}</summary>
        <PartList parts={run} />
      </details>
    ) : (
      <PartList key={run[0]?.key} parts={run} />
    ),
  )
}

function PartList({ parts }: { parts: readonly ComparedPart[] }): ReactNode {
  const t = useWords(compareWords)
  return (
    <ul className={styles.parts} aria-label={t.list}>
      {parts.map((part) => (
        <PartShown key={part.key} part={part} />
      ))}
    </ul>
  )
}

const tone: Record<ComparedPart['state'], Tone> = {
  same: 'plain',
  changed: 'sky',
  added: 'board',
  removed: 'coral',
}

function PartShown({ part }: { part: ComparedPart }): ReactNode {
  const t = useWords(compareWords)
  const isHead = part.role === 'title' || part.role === 'heading' || part.role === 'section'
  return (
    <li className={styles.part} data-state={part.state}>
      {part.state !== 'same' && <Chip tone={tone[part.state]}>{t.states[part.state]}</Chip>}
      {/* Documents are Russian whatever the language of the page. */}
      <div lang="ru" className={styles.texts} data-head={isHead} data-row={part.table !== null}>
        {part.texts.map((changes, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: cells of a row are where they stand
          <p key={index}>
            <Changes changes={changes} state={part.state} />
          </p>
        ))}
      </div>
    </li>
  )
}

function Changes({
  changes,
  state,
}: {
  changes: readonly Change[]
  state: ComparedPart['state']
}): ReactNode {
  return changes.map((change, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a run of words is where it stands
    <Fragment key={index}>
      <Marked change={change} isWhole={state !== 'changed'} />
    </Fragment>
  ))
}

/** A sign, a line and a colour, and words for who hears the page. */
function Marked({ change: { kind, text }, isWhole }: { change: Change; isWhole: boolean }): ReactNode {
  const t = useWords(compareWords)
  if (kind === 'same') return text
  const [Mark, sign, said] =
    kind === 'added' ? (['ins', '+', t.added] as const) : (['del', '−', t.removed] as const)
  return (
    <Mark className={kind === 'added' ? styles.added : styles.removed}>
      {!isWhole && <span className={styles.unseen}>{said}</span>}
      <span aria-hidden="true" className={styles.sign}>
        {sign}
      </span>
      {/* The sign stays on the line of its words. */}
      {'\u2060'}
      {text}
      {!isWhole && <span className={styles.unseen}>{t.end}</span>}
    </Mark>
  )
}
