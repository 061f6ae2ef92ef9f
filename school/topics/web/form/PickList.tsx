import { UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './form.module.css'

/** Things to take one of. */
export function PickList({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <ul className={styles.picks} aria-label={label}>
      {children}
    </ul>
  )
}

interface PickRowProps {
  title: string
  note: string | null
  isTaken: boolean
  take: () => void
}

export function PickRow({ title, note, isTaken, take }: PickRowProps): ReactNode {
  return (
    <li>
      <UnstyledButton className={styles.pick} aria-pressed={isTaken} onClick={take}>
        <span className={styles.pickMark} aria-hidden="true" />
        <span>
          <span className={styles.pickTitle}>{title}</span>
          {note !== null && <span className={styles.pickNote}>{note}</span>}
        </span>
      </UnstyledButton>
    </li>
  )
}
