import { Button, SegmentedControl } from '@mantine/core'
import { IconPresentation } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useAddress } from '#kit/address.ts'
import { type Done, DoneNote } from '#kit/DoneNote.tsx'
import { EmptyState } from '#kit/EmptyState.tsx'
import { LoadingSpace } from '#kit/Loaded.tsx'
import { LinkButton } from '#kit/links.tsx'
import { Page } from '#kit/Page.tsx'
import { Panel } from '#kit/Panel.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { talkWords } from '#kit/words/talk.ts'
import { useWords } from '#kit/words.ts'
import { resultsPaths } from '../paths.ts'
import { api } from './api.ts'
import { ClosedPage } from './ClosedPage.tsx'
import { DifficultyCard } from './difficulties/DifficultyCard.tsx'
import styles from './difficulties/difficulties.module.css'
import { countByStanding, standingIn, standingOf, standings } from './difficulties/standing.ts'
import { useMay } from './may.ts'
import type { Difficulty } from './shapes.ts'
import { difficultyWords } from './words/difficulties.ts'

const TalkView = lazy(() => import('./difficulties/TalkView.tsx'))

/** What the rule found in all works, by skill, and the school's word on it. */
export function DifficultiesPage(): ReactNode {
  const t = useWords(difficultyWords)
  return useMay().see ? <Difficulties /> : <ClosedPage title={t.title} />
}

function Difficulties(): ReactNode {
  const t = useWords(difficultyWords)
  const may = useMay()
  const query = useDifficulties()
  const found = query.data?.pages.flatMap((page) => page.difficulties) ?? []
  return (
    <Page
      title={t.title}
      lead={may.judge ? t.lead : `${t.lead} ${t.decidesDeputy}`}
      actions={
        <LinkButton to={resultsPaths.thresholds} variant="default">
          {t.thresholds}
        </LinkButton>
      }
    >
      <ProblemNotice error={query.error} retry={() => void query.refetch()} reading />
      {query.isPending && <LoadingSpace height={480} />}
      {query.isSuccess && found.length === 0 && <Nothing />}
      {found.length > 0 && <Found found={found} mayJudge={may.judge} />}
      {query.hasNextPage && (
        <div className={styles.actions}>
          <Button
            variant="default"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {t.more}
          </Button>
        </div>
      )}
    </Page>
  )
}

const perPage = 200

function useDifficulties() {
  return useInfiniteQuery(
    api.difficulties.list.infiniteOptions({
      input: (after: string | undefined) => ({ limit: perPage, ...(after === undefined ? {} : { after }) }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.next ?? undefined,
    }),
  )
}

/** No works at all, or none that the rule finds hard: both lead on. */
function Nothing(): ReactNode {
  const t = useWords(difficultyWords)
  return (
    <Panel>
      <EmptyState
        title={t.emptyTitle}
        text={t.emptyText}
        action={<LinkButton to={resultsPaths.works}>{t.emptyAction}</LinkButton>}
      />
    </Panel>
  )
}

function Found({ found, mayJudge }: { found: readonly Difficulty[]; mayJudge: boolean }): ReactNode {
  const t = useWords(difficultyWords)
  const [address, change] = useAddress()
  const talk = useWords(talkWords)
  const [decided, show] = useState<Done | null>(null)
  const [isTalking, setTalking] = useState(false)
  const chosen = standingIn(address.state)
  const counts = countByStanding(found)
  const shown = found.filter((each) => standingOf(each) === chosen)
  const none = {
    waiting: t.nothingWaiting,
    confirmed: t.nothingConfirmed,
    rejected: t.nothingRejected,
  }[chosen]
  return (
    <>
      <div className={styles.bar}>
        <div className={styles.filter}>
          <SegmentedControl
            aria-label={t.filterLabel}
            value={chosen}
            data={standings.map((each) => ({ value: each, label: t.withCount(t[each], counts[each]) }))}
            onChange={(value) => change({ state: value === 'waiting' ? undefined : value })}
          />
        </div>
        {shown.length > 0 && (
          <Button
            variant="default"
            leftSection={<IconPresentation size={18} />}
            onClick={() => setTalking(true)}
          >
            {talk.show}
          </Button>
        )}
      </div>
      <DoneNote done={decided} show={show} />
      {isTalking && (
        <Suspense>
          <TalkView difficulties={shown} onClose={() => setTalking(false)} />
        </Suspense>
      )}
      {shown.length === 0 ? (
        <p className="soft">{none}</p>
      ) : (
        <ul className={styles.list}>
          {shown.map((difficulty) => (
            <DifficultyCard key={difficulty.id} difficulty={difficulty} mayJudge={mayJudge} show={show} />
          ))}
        </ul>
      )}
    </>
  )
}
