import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { EmptyState } from '#kit/EmptyState.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { LinkButton } from '#kit/links.tsx'
import { Page } from '#kit/Page.tsx'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { useHolds } from '#school/access/web/public.tsx'
import { papersPaths } from '../paths.ts'
import { api } from './api.ts'
import { RegulationPanel } from './school/RegulationPanel.tsx'
import { WaitingList } from './school/WaitingList.tsx'
import { paperWords } from './words/papers.ts'
import { schoolWords } from './words/school.ts'

/** The documents of the school: what waits for the director, the regulation, and how papers name the school. */
export function PapersPage(): ReactNode {
  const t = useWords(schoolWords)
  const mayRead = useHolds('director', 'deputy_head', 'teacher')
  return mayRead ? <Papers /> : <ClosedPage title={t.title} />
}

/** For those who work in the school and write no papers: says who does. */
function ClosedPage({ title }: { title: string }): ReactNode {
  const p = useWords(paperWords)
  return (
    <Page title={title}>
      <Panel>
        <EmptyState title={p.closedTitle} text={p.closedText} />
      </Panel>
    </Page>
  )
}

function Papers(): ReactNode {
  const t = useWords(schoolWords)
  const isDirector = useHolds('director')
  const isAdministration = useHolds('director', 'deputy_head')
  const waiting = useQuery(api.waiting.queryOptions())
  return (
    <Page title={t.title} lead={t.lead}>
      <Loaded query={waiting} height={160}>
        {({ approvals, returned }) => (
          <>
            {(isAdministration || approvals.length > 0) && (
              <Panel title={t.approvals}>
                {approvals.length === 0 ? (
                  <p className="soft">{isDirector ? t.approvalsNone : t.approvalsNoneOthers}</p>
                ) : (
                  <WaitingList editions={approvals} />
                )}
              </Panel>
            )}
            {returned.length > 0 && (
              <Panel title={t.returned}>
                <WaitingList editions={returned} />
              </Panel>
            )}
          </>
        )}
      </Loaded>
      <RegulationPanel />
      <Panel
        title={t.settings}
        note={t.settingsNote}
        aside={
          <LinkButton to={papersPaths.settings} variant="default">
            {t.open}
          </LinkButton>
        }
      />
    </Page>
  )
}
