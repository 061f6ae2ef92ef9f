import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Loaded } from '#kit/Loaded.tsx'
import { TextLink } from '#kit/links.tsx'
import { Page } from '#kit/Page.tsx'
import { useWords } from '#kit/words.ts'
import { api } from './api.ts'
import { DescriptionForm } from './description/DescriptionForm.tsx'
import { SkillsPanel } from './description/SkillsPanel.tsx'
import { workPath } from './links.ts'
import type { WorkInList } from './shapes.ts'
import { descriptionWords } from './words/description.ts'
import { workListWords } from './words/works.ts'

/** What a work is called, how it is marked and what each of its items checks. */
export function DescriptionPage(): ReactNode {
  const { workId } = useParams({ strict: false }) as { workId: WorkInList['id'] }
  const t = useWords(descriptionWords)
  const list = useWords(workListWords)
  const query = useQuery(api.works.get.queryOptions({ input: { workId } }))
  return (
    <Loaded query={query} height={560} refusals={{ NOT_FOUND: list.absentWork }}>
      {(work) => (
        <Page
          title={t.title}
          lead={t.lead}
          above={<TextLink to={workPath(work.id)}>{work.title}</TextLink>}
          width="wide"
        >
          <DescriptionForm key={work.id} work={work} />
          <SkillsPanel />
        </Page>
      )}
    </Loaded>
  )
}
