import type { ReactNode } from 'react'
import { useWords } from '#kit/words.ts'
import { overviewWords } from '../words/overview.ts'
import classes from './work.module.css'

/** A wide table on a narrow screen: the box scrolls, and the keyboard reaches it. */
export function ScrollBox({ label, children }: { label: string; children: ReactNode }): ReactNode {
  const t = useWords(overviewWords)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard.
    <section className={classes.scroll} tabIndex={0} aria-label={t.tableOf(label)}>
      {children}
    </section>
  )
}
