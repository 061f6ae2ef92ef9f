import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { type Done, DoneNote } from '#kit/DoneNote.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { TextLink } from '#kit/links.tsx'
import { Page } from '#kit/Page.tsx'
import { useWords } from '#kit/words.ts'
import { shortName } from '#school/access/web/public.tsx'
import { topicsPaths } from '../paths.ts'
import { topicsApi } from './api.ts'
import { boardInterval } from './ask-again.ts'
import { BoardActions } from './board/BoardActions.tsx'
import { Collecting } from './board/Collecting.tsx'
import { PhaseSteps } from './board/PhaseSteps.tsx'
import { useProposedNote } from './board/use-proposed-note.ts'
import { Choosing } from './choice/Choosing.tsx'
import type { Board } from './shapes.ts'
import { useMomentWords } from './use-moment-words.ts'
import { Voting } from './vote/Voting.tsx'
import { boardWords } from './words/board.ts'

/** One board through its three phases: topics, vote, choice. */
export function BoardPage(): ReactNode {
  const t = useWords(boardWords)
  const { boardId } = useParams({ strict: false }) as { boardId: Board['id'] }
  const query = useQuery({
    ...topicsApi.boards.get.queryOptions({ input: { boardId } }),
    refetchInterval: ({ state }) => boardInterval(state.data === undefined ? [] : [state.data]),
  })
  if (query.data !== undefined) return <Shown board={query.data} />
  return (
    <Page title={t.one} above={<TextLink to={topicsPaths.boards}>{t.back}</TextLink>}>
      <Loaded query={query} height={480} refusals={{ NOT_FOUND: t.absent }}>
        {() => null}
      </Loaded>
    </Page>
  )
}

function Shown({ board }: { board: Board }): ReactNode {
  const t = useWords(boardWords)
  const lead = useLead()
  const proposed = useProposedNote(board)
  const [done, show] = useState<Done | null>(proposed)
  const parts = { board, show }
  return (
    <Page
      title={board.title}
      above={<TextLink to={topicsPaths.boards}>{t.back}</TextLink>}
      lead={`${lead(board)} ${t.keptBy(shortName(board.opened.by))}`}
      actions={<BoardActions {...parts} />}
    >
      <PhaseSteps phase={board.phase} isDone={board.topics.some(({ choice }) => choice !== null)} />
      <DoneNote done={done} show={show} refusals={t.why} />
      {board.phase === 'collecting' && <Collecting {...parts} />}
      {board.phase === 'voting' && <Voting board={board} />}
      {board.phase === 'closed' && <Choosing {...parts} />}
    </Page>
  )
}

function useLead(): (board: Board) => string {
  const t = useWords(boardWords)
  const moment = useMomentWords()
  return ({ phase, votingClosesAt, sums, topics }) => {
    if (phase === 'collecting') return t.lead.collecting
    if (phase === 'voting') return t.lead.voting(votingClosesAt === null ? '' : moment(votingClosesAt))
    if (topics.some(({ choice }) => choice !== null)) return t.lead.chosen
    return sums === 'no_vote' ? t.lead.closedWithout : t.lead.closed
  }
}
