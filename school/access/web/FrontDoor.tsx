import { Button, Title, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { IconMoon, IconSun } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { usePageTitle } from '#kit/Page.tsx'
import { Ring } from '#kit/Ring.tsx'
import { words as brandWords } from '#kit/words/brand.ts'
import { useLanguage, useWords } from '#kit/words.ts'
import styles from './front-door.module.css'
import { words } from './words/sign-in.ts'

interface FrontDoorProps {
  title: string
  lead?: ReactNode
  /** Beside the form, or above it on a phone. */
  beside?: ReactNode
  children: ReactNode
}

/** The frame of the pages before anybody is signed in: light, with the language and the theme in reach. */
export function FrontDoor({ title, lead, beside, children }: FrontDoorProps): ReactNode {
  const t = useWords(words)
  const brand = useWords(brandWords)
  const { language, choose } = useLanguage()
  usePageTitle(title)
  return (
    <div className={styles.door}>
      <header className={styles.top}>
        <div className={styles.brand}>
          <Ring size={26} share={0.8} />
          {brand.name}
        </div>
        <div className={styles.tools}>
          <Button
            variant="subtle"
            color="gray"
            lang={language === 'ru' ? 'en' : 'ru'}
            onClick={() => choose(language === 'ru' ? 'en' : 'ru')}
          >
            {t.otherLanguage}
          </Button>
          <SchemeButton label={t.theme} />
        </div>
      </header>
      <main className={styles.main} data-beside={beside !== undefined}>
        {beside !== undefined && <div className={styles.beside}>{beside}</div>}
        <div className={styles.sheet}>
          {/* What stands beside comes first and has the heading of the page. */}
          <Title order={beside === undefined ? 1 : 2}>{title}</Title>
          {lead !== undefined && <div className={styles.lead}>{lead}</div>}
          {children}
        </div>
      </main>
    </div>
  )
}

function SchemeButton({ label }: { label: string }): ReactNode {
  const { setColorScheme } = useMantineColorScheme()
  const isDark = useComputedColorScheme('light') === 'dark'
  return (
    <Button
      variant="subtle"
      color="gray"
      px="xs"
      aria-label={label}
      onClick={() => setColorScheme(isDark ? 'light' : 'dark')}
    >
      {isDark ? <IconSun size={20} stroke={1.7} /> : <IconMoon size={20} stroke={1.7} />}
    </Button>
  )
}
