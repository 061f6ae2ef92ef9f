import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { type Done, DoneNote } from '#kit/DoneNote.tsx'
import { EmptyState } from '#kit/EmptyState.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { TextLink } from '#kit/links.tsx'
import { Page } from '#kit/Page.tsx'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { useActor } from '#school/access/web/public.tsx'
import { communitiesPaths } from '../paths.ts'
import { whyMayNotStart } from '../policy.ts'
import { communitiesApi } from './api.ts'
import { ModelImport } from './models/ModelImport.tsx'
import { ModelPanel } from './models/ModelPanel.tsx'
import type { Model } from './shapes.ts'
import { words as listWords } from './words/communities.ts'
import { words } from './words/models.ts'
import { refusalWords } from './words/refusals.ts'

/** What another group or another school can begin with. */
export function ModelsPage(): ReactNode {
  const t = useWords(words)
  const list = useWords(listWords)
  const refusals = useWords(refusalWords)
  const [done, show] = useState<Done | null>(null)
  const models = useQuery(communitiesApi.models.list.queryOptions())
  const mayStart = whyMayNotStart(useActor()) === null
  return (
    <Page
      title={t.title}
      lead={t.lead}
      width="text"
      above={<TextLink to={communitiesPaths.communities}>{list.title}</TextLink>}
    >
      <DoneNote done={done} show={show} refusals={refusals} />
      {mayStart && <ModelImport show={show} />}
      <Loaded query={models} height={320} refusals={refusals}>
        {(shown) => <Models models={shown.models} mayStart={mayStart} show={show} />}
      </Loaded>
    </Page>
  )
}

interface ModelsProps {
  models: readonly Model[]
  mayStart: boolean
  show: (done: Done) => void
}

function Models({ models, mayStart, show }: ModelsProps): ReactNode {
  const t = useWords(words)
  const offered = models.filter(({ retiredAt }) => retiredAt === null)
  const retired = models.filter(({ retiredAt }) => retiredAt !== null)
  return (
    <>
      {offered.length === 0 && <EmptyState title={t.emptyTitle} text={t.empty} />}
      {offered.map((model) => (
        <ModelPanel key={model.id} model={model} mayStart={mayStart} show={show} />
      ))}
      {retired.length > 0 && (
        <Panel title={t.retiredTitle}>
          {retired.map((model) => (
            <ModelPanel key={model.id} model={model} mayStart={false} show={show} />
          ))}
        </Panel>
      )}
    </>
  )
}
