import { Drawer } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '#kit/words.ts'
import type { NavigationEntry } from './navigation.ts'
import styles from './phone-bar.module.css'
import { SideEntries } from './SideEntries.tsx'
import { words } from './words.ts'

interface MoreSheetProps {
  isOpen: boolean
  close: () => void
  entries: readonly NavigationEntry[]
  current: NavigationEntry['key'] | null
}

/** The sections that found no room at the bottom of a phone. */
export default function MoreSheet({ isOpen, close, entries, current }: MoreSheetProps): ReactNode {
  const t = useWords(words)
  return (
    <Drawer
      opened={isOpen}
      onClose={close}
      position="bottom"
      size="auto"
      title={t.more}
      classNames={{ content: styles.sheet ?? '' }}
    >
      {/* Following a link closes the sheet. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the links inside are what is pressed */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a link pressed by key clicks too */}
      <div onClick={close}>
        <SideEntries entries={entries} current={current} />
      </div>
    </Drawer>
  )
}
