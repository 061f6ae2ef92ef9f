import { type ReactNode, useState } from 'react'
import { type Done, DoneNote } from '#kit/DoneNote.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { Page } from '#kit/Page.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import type { NoticeGroup } from '../sentence.ts'
import { GroupsPanel } from './settings/GroupsPanel.tsx'
import { HoursPanel } from './settings/HoursPanel.tsx'
import { WaysPanel } from './settings/WaysPanel.tsx'
import { useChange, useWays } from './ways.ts'
import { words } from './words/settings.ts'

/** By what, about what and when one is written to outside the app. Every change is saved at once and can be taken back. */
export function NoticeSettingsPage({ groups }: { groups: Readonly<Record<string, NoticeGroup>> }): ReactNode {
  const t = useWords(words)
  const ways = useWays()
  const [done, show] = useState<Done | null>(null)
  const changing = useChange(show)
  return (
    <Page title={t.title} lead={t.lead} width="text">
      <DoneNote done={done} show={show} refusals={t.refusals} />
      <ProblemNotice error={changing.error} refusals={t.refusals} />
      <Loaded query={ways} height={620}>
        {(own) => (
          <>
            <WaysPanel ways={own} changing={changing} />
            <GroupsPanel ways={own} groups={groups} changing={changing} />
            <HoursPanel settings={own.settings} changing={changing} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
