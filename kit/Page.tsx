import { Title } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import styles from './page.module.css'
import { words } from './words/brand.ts'
import { useWords } from './words.ts'

interface PageProps {
  title: string
  /** A line above the title: where this stands, or the day. */
  above?: ReactNode
  /** One or two sentences under the title: what this page is for, or what the figures say. */
  lead?: ReactNode
  /** The primary action first. */
  actions?: ReactNode
  /** `text` keeps lines short enough to read; `wide` is for tables. */
  width?: 'text' | 'usual' | 'wide'
  /** Stands in the place of all of the above and holds the heading itself. */
  hero?: ReactNode
  children?: ReactNode
}

/** A page: its name in the window, its heading, its actions, and its content. */
export function Page({ width = 'usual', hero, children, ...head }: PageProps): ReactNode {
  usePageTitle(head.title)
  return (
    <div className={styles.page} data-width={width}>
      {hero ?? <Head {...head} />}
      {children}
    </div>
  )
}

function Head({
  title,
  above,
  lead,
  actions,
}: Pick<PageProps, 'title' | 'above' | 'lead' | 'actions'>): ReactNode {
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        {above !== undefined && <div className={styles.above}>{above}</div>}
        <Title order={1}>{title}</Title>
        {lead !== undefined && <div className={styles.lead}>{lead}</div>}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </header>
  )
}

/** The name of the page in the window, in the history and for screen readers. */
export function usePageTitle(title: string): void {
  const brand = useWords(words).name
  useEffect(() => {
    document.title = title === brand ? brand : `${title} · ${brand}`
  }, [title, brand])
}
