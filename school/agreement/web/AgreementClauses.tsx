import type { ReactNode } from 'react'
import styles from './agreement.module.css'

interface AgreementClausesProps {
  clauses: readonly { id: string; text: string }[]
  /** To be read from the last row of a room. */
  isLarge?: boolean
}

/** The clauses as they hold, numbered. */
export function AgreementClauses({ clauses, isLarge = false }: AgreementClausesProps): ReactNode {
  return (
    <ol className={styles.clauses} data-large={isLarge}>
      {clauses.map(({ id, text }) => (
        <li key={id}>{text}</li>
      ))}
    </ol>
  )
}
