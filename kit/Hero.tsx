import { type ReactNode, useId } from 'react'
import styles from './hero.module.css'
import { LinkButton } from './links.tsx'

interface HeroProps {
  /** A small line over the title: where this stands. */
  above?: ReactNode
  title: ReactNode
  note?: ReactNode
  /** One or two `HeroAction`s, the primary one last. */
  children: ReactNode
}

/** The one thing that stands before everything else on a page. */
export function Hero({ above, title, note, children }: HeroProps): ReactNode {
  const id = useId()
  return (
    <section className={styles.hero} aria-labelledby={id}>
      <div className={styles.words}>
        {above !== undefined && <p className={styles.above}>{above}</p>}
        <h2 id={id}>{title}</h2>
        {note !== undefined && <p>{note}</p>}
      </div>
      <div className={`${styles.actions} no-print`}>{children}</div>
    </section>
  )
}

interface HeroActionProps {
  to: string
  params?: Readonly<Record<string, string>> | undefined
  isQuiet?: boolean
  children: ReactNode
}

export function HeroAction({ to, params, isQuiet = false, children }: HeroActionProps): ReactNode {
  return (
    <LinkButton to={to} params={params} className={isQuiet ? styles.quiet : styles.action}>
      {children}
    </LinkButton>
  )
}
