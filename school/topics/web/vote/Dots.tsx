import type { ReactNode } from 'react'
import styles from './vote.module.css'

/** So many filled circles, and empty ones up to the whole. The number in words stands beside them. */
export function Dots({ full, of: whole }: { full: number; of: number }): ReactNode {
  return (
    <span className={styles.dots} aria-hidden="true">
      {Array.from({ length: whole }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: dots are all alike and never change places
        <span key={index} className={styles.dot} data-full={index < full} />
      ))}
    </span>
  )
}
