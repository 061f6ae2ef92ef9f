import { Menu, UnstyledButton, useMantineColorScheme, VisuallyHidden } from '@mantine/core'
import { IconSelector } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type Language, languages } from '#base/words.ts'
import { draftScopeOf } from '#kit/draft-scope.ts'
import { wipeDrafts } from '#kit/draft-store.ts'
import { useTarget } from '#kit/links.tsx'
import { useLanguage, useWords } from '#kit/words.ts'
import { accessPaths } from '#school/access/paths.ts'
import { initials, roleWords, shortName, signOut, useMe } from '#school/access/web/public.tsx'
import styles from './account-menu.module.css'
import { chooseSchool } from './choose-school.ts'
import { words } from './words.ts'

/** Who is here; the language, the theme, and the way out. */
export function AccountMenu(): ReactNode {
  const t = useWords(words)
  const roles = useWords(roleWords)
  const me = useMe()
  const leave = useSignOut()
  const account = useTarget({ to: accessPaths.account })
  return (
    <Menu withInitialFocusPlaceholder={false} position="top-start" width={252} shadow="md" radius="lg">
      <Menu.Target>
        <UnstyledButton className={styles.person}>
          <span className={styles.round} aria-hidden>
            {initials(me.person)}
          </span>
          <span className={styles.words}>
            <span className={styles.name}>{shortName(me.person)}</span>
            <span className={styles.role}>
              {me.roles.map((role) => roles.roles[role]).join(', ') || roles.noRole}
            </span>
          </span>
          <VisuallyHidden>{t.profile}</VisuallyHidden>
          <IconSelector size={16} stroke={1.7} className={styles.sign} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{me.school.name}</Menu.Label>
        <Menu.Item component="a" {...account}>
          {t.account}
        </Menu.Item>
        {me.otherSchools.map((school) => (
          <Menu.Item key={school.id} onClick={() => chooseSchool(school.id)}>
            {t.toSchool(school.name)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t.language}</Menu.Label>
        <LanguageItems />
        <Menu.Divider />
        <Menu.Label>{t.theme}</Menu.Label>
        <ThemeItems />
        <Menu.Divider />
        <Menu.Item onClick={leave}>{t.signOut}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function LanguageItems(): ReactNode {
  const t = useWords(words)
  const { language, choose } = useLanguage()
  return (
    <Menu.RadioGroup value={language} onChange={(chosen) => choose(chosen as Language)}>
      {languages.map((each) => (
        <Menu.RadioItem key={each} value={each} lang={each}>
          {t.languages[each]}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  )
}

function ThemeItems(): ReactNode {
  const t = useWords(words)
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Menu.RadioGroup value={colorScheme} onChange={(chosen) => setColorScheme(chosen as typeof colorScheme)}>
      {(['light', 'dark', 'auto'] as const).map((each) => (
        <Menu.RadioItem key={each} value={each}>
          {t.themes[each]}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  )
}

/** Ends the session and leaves nothing of this person in the browser: a computer in a staff room is used by many. */
function useSignOut(): () => Promise<void> {
  const me = useMe()
  const queries = useQueryClient()
  const router = useRouter()
  return async () => {
    await signOut()
    await wipeDrafts(draftScopeOf(me.school.id, me.person.id)).catch(() => undefined)
    queries.clear()
    await router.navigate({ to: accessPaths.signIn })
  }
}
