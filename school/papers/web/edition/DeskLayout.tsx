import type { ReactNode } from 'react'
import styles from './edition.module.css'

interface DeskLayoutProps {
  note: ReactNode
  standing: ReactNode
  after: ReactNode
  /** A lying sheet takes the whole width, so what belongs to it stands above and below. */
  isLying: boolean
  children: ReactNode
}

/** On a phone the order is: what is next, the paper, everything else. */
export function DeskLayout({ note, standing, after, isLying, children }: DeskLayoutProps): ReactNode {
  return (
    <div className={styles.desk}>
      <div className={styles.layout} data-lying={isLying}>
        <div className={styles.standing}>
          {note}
          {standing}
        </div>
        <div className={styles.sheet}>{children}</div>
        <div className={styles.after}>{after}</div>
      </div>
    </div>
  )
}
