import type { ReactNode } from 'react'
import { useTarget } from './links.tsx'
import styles from './row-list.module.css'

/** A list of things with a mark in front, as on Today: what it is, what it means, where it leads. */
export function RowList({ children, label }: { children: ReactNode; label?: string }): ReactNode {
  return (
    <ul className={styles.list} aria-label={label}>
      {children}
    </ul>
  )
}

interface RowProps {
  title: ReactNode
  note?: ReactNode
  /** A chip or a number in front. */
  mark?: ReactNode
  /** Behind: a chip, a number or a button. Not together with `to`, unless it cannot be pressed. */
  aside?: ReactNode
  /** The whole row leads there. */
  to?: string
  params?: Readonly<Record<string, string>>
  search?: Readonly<Record<string, string>>
  /** Called when the row is followed, before the page changes. */
  onFollow?: () => void
}

export function Row({ to, params, search, onFollow, ...parts }: RowProps): ReactNode {
  return (
    <li className={styles.item}>
      {to === undefined ? (
        <RowParts {...parts} />
      ) : (
        <LinkRow to={to} params={params} search={search} onFollow={onFollow} {...parts} />
      )}
    </li>
  )
}

interface LinkRowProps extends Omit<RowProps, 'to' | 'params' | 'search' | 'onFollow'> {
  to: string
  params: RowProps['params'] | undefined
  search: RowProps['search'] | undefined
  onFollow: RowProps['onFollow']
}

function LinkRow({ to, params, search, onFollow, ...parts }: LinkRowProps): ReactNode {
  return (
    <a className={styles.link} {...useTarget({ to, params, search, onFollow })}>
      <RowParts {...parts} />
    </a>
  )
}

function RowParts({
  title,
  note,
  mark,
  aside,
}: Omit<RowProps, 'to' | 'params' | 'search' | 'onFollow'>): ReactNode {
  return (
    <div className={styles.parts} data-mark={mark !== undefined}>
      {mark !== undefined && <div className={styles.mark}>{mark}</div>}
      <div className={styles.words}>
        <div className={styles.title}>{title}</div>
        {note !== undefined && <div className={styles.note}>{note}</div>}
      </div>
      {aside !== undefined && <div className={styles.aside}>{aside}</div>}
    </div>
  )
}
