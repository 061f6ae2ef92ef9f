import { useDisclosure } from '@mantine/hooks'
import { IconChartBar, IconCircleDashed, IconDots, IconSun, IconUsers } from '@tabler/icons-react'
import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react'
import { useTarget } from '#kit/links.tsx'
import { useWords } from '#kit/words.ts'
import type { NavigationEntry } from './navigation.ts'
import styles from './phone-bar.module.css'
import { words } from './words.ts'

const MoreSheet = lazy(() => import('./MoreSheet.tsx'))

type Icon = ComponentType<{ size?: number; stroke?: number }>

/** What a thumb reaches first; the rest stands behind «more». */
const first: Partial<Record<NavigationEntry['key'], Icon>> = {
  today: IconSun,
  communities: IconCircleDashed,
  results: IconChartBar,
  people: IconUsers,
}

interface PhoneBarProps {
  entries: readonly NavigationEntry[]
  current: NavigationEntry['key'] | null
}

export function PhoneBar({ entries, current }: PhoneBarProps): ReactNode {
  const t = useWords(words)
  const [isOpen, sheet] = useDisclosure(false)
  const [isWanted, setWanted] = useState(false)
  const open = () => {
    setWanted(true)
    sheet.open()
  }
  const near = entries.filter((entry) => first[entry.key] !== undefined)
  const rest = entries.filter((entry) => first[entry.key] === undefined)
  const isInRest = rest.some((entry) => entry.key === current)
  return (
    <nav className={styles.bar} aria-label={t.navigation}>
      {near.map((entry) => (
        <PhoneEntry
          key={entry.key}
          path={entry.path}
          icon={first[entry.key] ?? IconDots}
          label={shortLabel(entry, t)}
          isCurrent={entry.key === current}
        />
      ))}
      <button
        type="button"
        className={styles.entry}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-current={isInRest ? 'true' : undefined}
        onClick={open}
      >
        <IconDots size={22} stroke={1.7} />
        {t.more}
      </button>
      {isWanted && (
        <Suspense>
          <MoreSheet isOpen={isOpen} close={sheet.close} entries={rest} current={current} />
        </Suspense>
      )}
    </nav>
  )
}

/** Five words stand beside each other on a narrow phone. */
function shortLabel(entry: NavigationEntry, t: (typeof words)['ru']): string {
  if (entry.key === 'results') return t.resultsShort
  return entry.key === 'communities' ? t.communitiesShort : entry.label(t)
}

interface PhoneEntryProps {
  path: string
  icon: Icon
  label: string
  isCurrent: boolean
}

function PhoneEntry({ path, icon: EntryIcon, label, isCurrent }: PhoneEntryProps): ReactNode {
  return (
    <a className={styles.entry} {...useTarget({ to: path })} aria-current={isCurrent ? 'page' : undefined}>
      <EntryIcon size={22} stroke={1.7} />
      {label}
    </a>
  )
}
