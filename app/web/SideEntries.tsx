import { Fragment, type ReactNode } from 'react'
import { useTarget } from '#kit/links.tsx'
import { useWords } from '#kit/words.ts'
import type { NavigationEntry } from './navigation.ts'
import styles from './shell.module.css'
import { words } from './words.ts'

interface SideEntriesProps {
  entries: readonly NavigationEntry[]
  current: NavigationEntry['key'] | null
}

/** The sections under their headings; used at the side and in the sheet of the phone. */
export function SideEntries({ entries, current }: SideEntriesProps): ReactNode {
  const t = useWords(words)
  const headings = { own: null, school: t.groupSchool, order: t.groupOrder }
  return (['own', 'school', 'order'] as const).map((group) => {
    const inside = entries.filter((entry) => entry.group === group)
    if (inside.length === 0) return null
    return (
      <Fragment key={group}>
        {headings[group] !== null && <div className={styles.heading}>{headings[group]}</div>}
        {inside.map((entry) => (
          <SideEntry
            key={entry.key}
            path={entry.path}
            label={entry.label(t)}
            isCurrent={entry.key === current}
          />
        ))}
      </Fragment>
    )
  })
}

function SideEntry({
  path,
  label,
  isCurrent,
}: {
  path: string
  label: string
  isCurrent: boolean
}): ReactNode {
  return (
    <a className={styles.entry} {...useTarget({ to: path })} aria-current={isCurrent ? 'page' : undefined}>
      {label}
    </a>
  )
}
