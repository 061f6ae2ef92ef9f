import { Menu, useMantineColorScheme } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type Language, languages } from '#base/words.ts'
import { draftScopeOf } from '#kit/draft-scope.ts'
import { wipeDrafts } from '#kit/draft-store.ts'
import { useTarget } from '#kit/links.tsx'
import { useLanguage, useWords } from '#kit/words.ts'
import { accessPaths } from '#school/access/paths.ts'
import { signOut, useMe } from '#school/access/web/public.tsx'
import { noticesPaths } from '#school/notices/paths.ts'
import { leaveBrowser } from '#school/notices/web/public.tsx'
import { PersonButton } from './AccountButton.tsx'
import { chooseSchool } from './choose-school.ts'
import { words } from './words.ts'

/** The language, the theme, other schools, and the way out. Opens as soon as it has come. */
export default function AccountMenu(): ReactNode {
  const t = useWords(words)
  const me = useMe()
  const leave = useSignOut()
  const account = useTarget({ to: accessPaths.account })
  const notices = useTarget({ to: noticesPaths.settings })
  return (
    <Menu
      defaultOpened
      withInitialFocusPlaceholder={false}
      position="top-start"
      width={252}
      shadow="md"
      radius="lg"
    >
      <Menu.Target>
        <PersonButton />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{me.school.name}</Menu.Label>
        <Menu.Item component="a" {...account}>
          {t.account}
        </Menu.Item>
        <Menu.Item component="a" {...notices}>
          {t.notices}
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
  // The group offers the languages below and nothing else.
  const take = (chosen: string) => choose(chosen as Language)
  return (
    <Menu.RadioGroup value={language} onChange={take}>
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
  // The group offers the schemes below and nothing else.
  const take = (chosen: string) => setColorScheme(chosen as typeof colorScheme)
  return (
    <Menu.RadioGroup value={colorScheme} onChange={take}>
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
    await leaveBrowser()
    await signOut()
    await wipeDrafts(draftScopeOf(me.school.id, me.person.id)).catch(() => undefined)
    queries.clear()
    await router.navigate({ to: accessPaths.signIn })
  }
}
