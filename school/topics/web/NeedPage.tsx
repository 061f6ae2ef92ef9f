import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useDraft } from '#kit/draft.ts'
import { TextLink } from '#kit/links.tsx'
import { Page } from '#kit/Page.tsx'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { useActor } from '#school/access/web/public.tsx'
import { adviceFor, type NeedAnswers } from '../association-choice.ts'
import { topicsPaths } from '../paths.ts'
import { whyMayNotSeeBoards } from '../policy.ts'
import { ClosedPage } from './ClosedPage.tsx'
import { AdvicePanel } from './need/AdvicePanel.tsx'
import { AllForms } from './need/AllForms.tsx'
import { NeedQuestions } from './need/NeedQuestions.tsx'
import { boardWords } from './words/board.ts'
import { needWords } from './words/need.ts'

/** «What do you need?»: a few plain questions, then which of the five forms fits and why. */
export function NeedPage(): ReactNode {
  const t = useWords(needWords)
  return whyMayNotSeeBoards(useActor()) === null ? <Need /> : <ClosedPage title={t.title} />
}

function Need(): ReactNode {
  const t = useWords(needWords)
  const board = useWords(boardWords)
  const draft = useDraft<NeedAnswers>('topics.need', {})
  const advice = adviceFor(draft.value)
  return (
    <Page
      width="text"
      title={t.title}
      lead={t.lead}
      above={<TextLink to={topicsPaths.boards}>{board.back}</TextLink>}
    >
      <Panel>
        <NeedQuestions answers={draft.value} change={draft.change} />
        {draft.value.change !== undefined && (
          <div>
            <Button variant="subtle" size="compact-md" onClick={draft.forget}>
              {t.again}
            </Button>
          </div>
        )}
      </Panel>
      <div role="status">{advice !== null && <AdvicePanel advice={advice} />}</div>
      <AllForms answer={advice?.association ?? null} />
    </Page>
  )
}
