import { Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import styles from './panel.module.css'

interface PanelProps {
  title?: ReactNode
  /** One sentence under the title: how to read what follows. */
  note?: ReactNode
  /** To the right of the title: a chip or one quiet action. */
  aside?: ReactNode
  /** For tables and lists that reach the edges. */
  flush?: boolean
  order?: 2 | 3
  children?: ReactNode
}

/** A sheet of paper on the desk: one subject with its heading. */
export function Panel({ title, note, aside, flush = false, order = 2, children }: PanelProps): ReactNode {
  const id = useId()
  return (
    <section
      className={styles.panel}
      data-flush={flush}
      aria-labelledby={title === undefined ? undefined : id}
    >
      {(title !== undefined || aside !== undefined) && (
        <header className={styles.head}>
          <div>
            {title !== undefined && (
              <Title order={order} id={id}>
                {title}
              </Title>
            )}
            {note !== undefined && <p className={styles.note}>{note}</p>}
          </div>
          {aside !== undefined && <div className={styles.aside}>{aside}</div>}
        </header>
      )}
      {children}
    </section>
  )
}
