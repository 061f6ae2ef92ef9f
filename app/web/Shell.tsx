import { ActionIcon, Button, Kbd, Skeleton } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useLocation } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import { useTarget } from '#kit/links.tsx'
import { Ring } from '#kit/Ring.tsx'
import { words as brandWords } from '#kit/words/brand.ts'
import { useWords } from '#kit/words.ts'
import { useMe } from '#school/access/web/public.tsx'
import { AccountButton } from './AccountButton.tsx'
import { currentEntry, navigationFor } from './navigation.ts'
import { OfflineBanner } from './OfflineBanner.tsx'
import { PhoneBar } from './PhoneBar.tsx'
import { appPaths } from './paths.ts'
import { SideEntries } from './SideEntries.tsx'
import styles from './shell.module.css'
import { words } from './words.ts'

const SearchDialog = lazy(() => import('./SearchDialog.tsx'))

/** The frame of every signed-in page: sections at the side, or at the bottom of a phone, and the page itself. */
export function Shell({ children }: { children: ReactNode }): ReactNode {
  const t = useWords(words)
  const { roles } = useMe()
  const { pathname } = useLocation()
  const main = useRef<HTMLElement>(null)
  const [isSearching, setSearching] = useState(false)
  useHotkeys([['mod+K', () => setSearching(true)]], [])
  useFocusOnArrival(main, pathname)

  const shown = navigationFor(roles)
  const current = currentEntry(shown, pathname)
  const search = () => setSearching(true)
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {t.skip}
      </a>
      <header className={styles.side}>
        <div className={styles.top}>
          <Brand />
          <ActionIcon
            className={styles.phoneSearch}
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t.search}
            onClick={search}
          >
            <IconSearch size={20} stroke={1.8} />
          </ActionIcon>
        </div>
        <Button
          className={styles.search}
          variant="default"
          justify="space-between"
          leftSection={<IconSearch size={16} stroke={1.8} />}
          rightSection={<Kbd size="xs">{t.searchKey}</Kbd>}
          onClick={search}
        >
          {t.search}
        </Button>
        <nav className={styles.sections} aria-label={t.navigation}>
          <SideEntries entries={shown} current={current} />
        </nav>
        <AccountButton />
      </header>
      <main id="content" ref={main} tabIndex={-1} className={styles.main}>
        <OfflineBanner />
        {children}
      </main>
      <PhoneBar entries={shown} current={current} />
      {isSearching && (
        <Suspense>
          <SearchDialog pages={shown} close={() => setSearching(false)} />
        </Suspense>
      )}
    </div>
  )
}

function Brand(): ReactNode {
  const t = useWords(brandWords)
  return (
    <a className={styles.brand} {...useTarget({ to: appPaths.today })}>
      <Ring size={26} share={0.8} />
      {t.name}
    </a>
  )
}

/** A page that opens without reloading is still a new page for who listens to it: the focus goes to its beginning. */
function useFocusOnArrival(main: React.RefObject<HTMLElement | null>, pathname: string): void {
  const arrived = useRef(pathname)
  useEffect(() => {
    if (arrived.current === pathname) return
    arrived.current = pathname
    main.current?.focus({ preventScroll: true })
  }, [pathname, main])
}

/** The frame before it is known who is here, so that nothing jumps when it is. */
export function ShellSpace({ children }: { children?: ReactNode }): ReactNode {
  return (
    <div className={styles.shell}>
      <header className={styles.side}>
        <div className={styles.top}>
          <div className={styles.brand}>
            <Ring size={26} share={0.8} />
          </div>
        </div>
      </header>
      <main className={styles.main}>
        {children ?? (
          <>
            <Skeleton height={14} width={140} mb={8} radius="sm" />
            <Skeleton height={34} width={220} radius="sm" />
          </>
        )}
      </main>
    </div>
  )
}
