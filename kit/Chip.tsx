import type { ReactNode } from 'react'
import styles from './chip.module.css'
import type { Tone } from './tokens.ts'

/** A short word with a colour behind it. The word alone must be enough. */
export function Chip({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }): ReactNode {
  return (
    <span className={styles.chip} data-tone={tone}>
      {children}
    </span>
  )
}
