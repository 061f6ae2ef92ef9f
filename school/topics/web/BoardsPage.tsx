import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { LoadingSpace } from '#kit/Loaded.tsx'
import { Page } from '#kit/Page.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { useActor, useMe } from '#school/access/web/public.tsx'
import { schoolYearOn } from '#school/people/school-year.ts'
import { whyMayNotKeepBoard, whyMayNotSeeBoards, whyMayNotTakePart } from '../policy.ts'
import { topicsApi } from './api.ts'
import { boardInterval } from './ask-again.ts'
import { CurrentBoard } from './boards/CurrentBoard.tsx'
import { EarlierBoards } from './boards/EarlierBoards.tsx'
import { NoBoards } from './boards/NoBoards.tsx'
import { nextStep } from './boards/next-step.ts'
import { OpenBoard } from './boards/OpenBoard.tsx'
import { Ways } from './boards/Ways.tsx'
import { ClosedPage } from './ClosedPage.tsx'
import { boardsWords } from './words/boards.ts'

/** The boards of the school: the one that runs first, with the one thing this person does next. */
export function BoardsPage(): ReactNode {
  const t = useWords(boardsWords)
  const actor = useActor()
  return whyMayNotSeeBoards(actor) === null ? <Boards /> : <ClosedPage title={t.title} />
}

function Boards(): ReactNode {
  const t = useWords(boardsWords)
  const actor = useActor()
  const { today } = useMe()
  const query = useBoards()
  const [isOpening, setOpening] = useState(false)
  const boards = query.data?.pages.flatMap((page) => page.boards) ?? []
  const mayOpen = query.data?.pages[0]?.actions.open === null
  const next = nextStep(boards, {
    schoolYear: schoolYearOn(today),
    mayOpen,
    mayTakePart: whyMayNotTakePart(actor) === null,
    keeps: ({ opened }) => whyMayNotKeepBoard(actor, { openedBy: opened.by.id }) === null,
  })
  const current = 'board' in next ? next.board : null
  const open = () => setOpening(true)
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        mayOpen && boards.length > 0 && current === null ? (
          <Button leftSection={<IconPlus size={18} />} onClick={open}>
            {t.open}
          </Button>
        ) : undefined
      }
    >
      <ProblemNotice error={query.error} retry={() => void query.refetch()} reading />
      {query.isPending && <LoadingSpace height={240} />}
      {'board' in next && <CurrentBoard board={next.board} step={next.step} />}
      {query.isSuccess && boards.length === 0 && <NoBoards {...(mayOpen ? { open } : {})} />}
      <EarlierBoards boards={boards.filter((board) => board !== current)} />
      {query.hasNextPage && (
        <div>
          <Button
            variant="default"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {t.more}
          </Button>
        </div>
      )}
      {query.isSuccess && <Ways />}
      {mayOpen && current !== null && (
        <div>
          <Button variant="subtle" onClick={open}>
            {t.openAnother}
          </Button>
        </div>
      )}
      {isOpening && <OpenBoard close={() => setOpening(false)} />}
    </Page>
  )
}

function useBoards() {
  return useInfiniteQuery({
    ...topicsApi.boards.list.infiniteOptions({
      input: (after: string | undefined) => (after === undefined ? {} : { after }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.next ?? undefined,
    }),
    refetchInterval: (query) => boardInterval(query.state.data?.pages[0]?.boards ?? []),
  })
}
