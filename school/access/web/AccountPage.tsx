import { SegmentedControl, Stack, useMantineColorScheme } from '@mantine/core'
import type { ReactNode } from 'react'
import { type Language, languages } from '#base/words.ts'
import { Page } from '#kit/Page.tsx'
import { Panel } from '#kit/Panel.tsx'
import { useLanguage, useWords } from '#kit/words.ts'
import styles from './account-page.module.css'
import { useMe } from './me.ts'
import { OwnPassword } from './OwnPassword.tsx'
import { OwnSecondFactor } from './OwnSecondFactor.tsx'
import { OwnSessions } from './OwnSessions.tsx'
import { fullName } from './person-name.ts'
import { words } from './words/account.ts'
import { words as roleWords } from './words/roles.ts'

/** What belongs to me alone: how I come in, where I am signed in, how the pages look, and what other capabilities add. */
export function AccountPage({ children }: { children?: ReactNode }): ReactNode {
  const t = useWords(words)
  return (
    <Page title={t.title} width="text">
      <WhoIAm />
      <Look />
      {children}
      <OwnPassword />
      <OwnSecondFactor />
      <OwnSessions />
    </Page>
  )
}

function WhoIAm(): ReactNode {
  const t = useWords(words)
  const roles = useWords(roleWords)
  const { person, school, roles: held } = useMe()
  const facts = [
    [t.school, school.name],
    [t.roles, held.map((role) => roles.roles[role]).join(', ') || roles.noRole],
    [t.login, person.login ?? '—'],
    [t.mail, person.email ?? t.noMail],
  ]
  return (
    <Panel title={fullName(person)}>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}

function Look(): ReactNode {
  const t = useWords(words)
  const { language, choose } = useLanguage()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  // The controls offer nothing but what their data lists.
  const chooseLanguage = (chosen: string) => choose(chosen as Language)
  const chooseTheme = (chosen: string) => setColorScheme(chosen as typeof colorScheme)
  return (
    <Panel title={t.look}>
      <Stack gap="sm" align="start">
        <SegmentedControl
          aria-label={t.language}
          data={languages.map((each) => ({ value: each, label: t.languages[each] }))}
          value={language}
          onChange={chooseLanguage}
        />
        <SegmentedControl
          aria-label={t.theme}
          data={(['light', 'dark', 'auto'] as const).map((each) => ({ value: each, label: t.themes[each] }))}
          value={colorScheme}
          onChange={chooseTheme}
        />
      </Stack>
    </Panel>
  )
}
