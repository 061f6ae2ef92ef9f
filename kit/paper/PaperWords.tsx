import { type CSSProperties, Fragment, type ReactNode } from 'react'
import { setText } from '#base/paper/inline.ts'
import type { Blank, Inline, Inlines, Run } from '#base/paper/paper.ts'
import { words } from '../words/paper.ts'
import { useWords } from '../words.ts'
import styles from './paper.module.css'

/** Words of a paper with their marks, and the lines to fill by hand. */
export function PaperWords({ parts }: { parts: Inlines }): ReactNode {
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: runs have no identity and are never reordered
    <Fragment key={index}>{shown(part)}</Fragment>
  ))
}

const shown = (part: Inline) => (part.kind === 'blank' ? <BlankLine field={part} /> : <Marked run={part} />)

function BlankLine({ field }: { field: Blank }): ReactNode {
  const t = useWords(words)
  // React types know no custom properties.
  const width = { '--blank': field.widthMm } as CSSProperties
  return (
    <span className={styles.blank} style={width}>
      <span className={styles.unseen}>{t.blank}</span>
    </span>
  )
}

function Marked({ run }: { run: Run }): ReactNode {
  const text = setText(run)
  const slanted = run.italic ? <em>{text}</em> : text
  const strong = run.bold ? <strong>{slanted}</strong> : slanted
  return run.underline ? <u>{strong}</u> : strong
}
