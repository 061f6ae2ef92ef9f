import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './empty-state.module.css'
import { Ring } from './Ring.tsx'

interface EmptyStateProps {
  title: string
  /** What will stand here and what to do first. */
  text: ReactNode
  /** The one next step; left out where this person cannot take it. */
  action?: ReactNode
  /** 1 where it is the whole page. */
  order?: 1 | 2
}

/** Nothing yet: says why, and what to do first. */
export function EmptyState({ title, text, action, order = 2 }: EmptyStateProps): ReactNode {
  return (
    <div className={styles.empty}>
      <Ring size={44} share={0} />
      <Title order={order} size="h2">
        {title}
      </Title>
      <div className={styles.text}>{text}</div>
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  )
}
