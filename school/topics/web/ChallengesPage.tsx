import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { type Done, DoneNote } from '#kit/DoneNote.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { TextLink } from '#kit/links.tsx'
import { Page } from '#kit/Page.tsx'
import { useWords } from '#kit/words.ts'
import { useActor } from '#school/access/web/public.tsx'
import { challengeLevels } from '../challenge.ts'
import { topicsPaths } from '../paths.ts'
import { whyMayNotSeeBoards, whyMayNotTakePart } from '../policy.ts'
import { topicsApi } from './api.ts'
import { ClosedPage } from './ClosedPage.tsx'
import { AreasPanel } from './challenges/AreasPanel.tsx'
import styles from './challenges/challenges.module.css'
import { LevelPanel } from './challenges/LevelPanel.tsx'
import { RetiredChallenges } from './challenges/RetiredChallenges.tsx'
import { boardWords } from './words/board.ts'
import { challengeWords } from './words/challenges.ts'

/** What the school answers to: challenges of three levels, and the seven problem areas under its own names. */
export function ChallengesPage(): ReactNode {
  const t = useWords(challengeWords)
  return whyMayNotSeeBoards(useActor()) === null ? <Challenges /> : <ClosedPage title={t.title} />
}

function Challenges(): ReactNode {
  const t = useWords(challengeWords)
  const board = useWords(boardWords)
  const mayAdd = whyMayNotTakePart(useActor()) === null
  const query = useQuery(topicsApi.challenges.list.queryOptions())
  const [done, show] = useState<Done | null>(null)
  return (
    <Page title={t.title} lead={t.lead} above={<TextLink to={topicsPaths.boards}>{board.back}</TextLink>}>
      <DoneNote done={done} show={show} refusals={t.refusals} />
      <Loaded query={query} height={320}>
        {(all) => (
          <>
            <div className={styles.levels}>
              {challengeLevels.map((level) => (
                <LevelPanel
                  key={level}
                  level={level}
                  challenges={all.filter((each) => each.level === level && each.retiredAt === null)}
                  mayAdd={mayAdd}
                  show={show}
                />
              ))}
            </div>
            <RetiredChallenges challenges={all.filter(({ retiredAt }) => retiredAt !== null)} show={show} />
          </>
        )}
      </Loaded>
      <AreasPanel show={show} />
    </Page>
  )
}
