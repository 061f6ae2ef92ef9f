import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { EmptyState } from '#kit/EmptyState.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { LinkButton, TextLink } from '#kit/links.tsx'
import { Page } from '#kit/Page.tsx'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { useActor } from '#school/access/web/public.tsx'
import { topicsPaths } from '#school/topics/paths.ts'
import { communitiesPaths } from '../paths.ts'
import { whyMayNotStart } from '../policy.ts'
import { chosenTopics } from './start/chosen-topics.ts'
import { StartForm } from './start/StartForm.tsx'
import { topicsApi } from './topics-api.ts'
import { words } from './words/communities.ts'

const boardsLookedAt = 100

/** Starts a community from a topic that colleagues have chosen. */
export function NewCommunityPage(): ReactNode {
  const t = useWords(words)
  const mayStart = whyMayNotStart(useActor()) === null
  const boards = useQuery(
    topicsApi.boards.list.queryOptions({ input: { limit: boardsLookedAt }, enabled: mayStart }),
  )
  return (
    <Page
      title={t.newTitle}
      lead={t.newLead}
      above={<TextLink to={communitiesPaths.communities}>{t.title}</TextLink>}
      width="text"
    >
      {!mayStart ? (
        <p className="soft">{t.mayNot}</p>
      ) : (
        <Loaded query={boards} height={420}>
          {(found) => {
            const chosen = chosenTopics(found.boards)
            return (
              <Panel>
                {chosen.topics.length === 0 ? <NoTopics /> : <StartForm topics={chosen.topics} />}
                {chosen.otherForms > 0 && <p className="small soft">{t.otherForms(chosen.otherForms)}</p>}
              </Panel>
            )
          }}
        </Loaded>
      )}
    </Page>
  )
}

function NoTopics(): ReactNode {
  const t = useWords(words)
  return (
    <EmptyState
      title={t.noTopicsTitle}
      text={t.noTopics}
      action={<LinkButton to={topicsPaths.boards}>{t.toTopics}</LinkButton>}
    />
  )
}
