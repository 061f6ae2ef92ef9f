import { useQuery } from '@tanstack/react-query'
import type { WaitingThing } from '#kit/waiting.ts'
import { useWords } from '#kit/words.ts'
import { useActor, useMe } from '#school/access/web/public.tsx'
import { boardPath } from '../paths.ts'
import { whyMayNotTakePart } from '../policy.ts'
import { topicsApi } from './api.ts'
import type { BoardInList } from './shapes.ts'
import { useMomentWords } from './use-moment-words.ts'
import { waitingWords } from './words/waiting.ts'

/** For Today: a vote is open and waits for this person’s dots, or a board of theirs waits for its choice. */
export function useBoardThing(): { thing: WaitingThing | null; isKnown: boolean } {
  const mayVote = whyMayNotTakePart(useActor()) === null
  const { person } = useMe()
  const boards = useQuery(topicsApi.boards.list.queryOptions({ input: {}, enabled: mayVote }))
  const ask = useAsking()
  const all = boards.data?.boards ?? []
  const vote = all.find(({ phase, participation }) => phase === 'voting' && participation?.hasVoted === false)
  const choice = all.find(
    ({ phase, opened, chosen, participation }) =>
      phase === 'closed' && participation !== null && chosen.length === 0 && opened.by.id === person.id,
  )
  const thing = vote !== undefined ? ask.vote(vote) : choice !== undefined ? ask.choose(choice) : null
  return { thing, isKnown: !mayVote || !boards.isPending }
}

function useAsking() {
  const t = useWords(waitingWords)
  const moment = useMomentWords()
  return {
    vote: (board: BoardInList): WaitingThing => ({
      key: 'vote',
      title: t.vote,
      note:
        board.votingClosesAt === null ? board.title : t.voteNote(board.title, moment(board.votingClosesAt)),
      mark: t.voteMark,
      tone: 'coral',
      to: boardPath(board.id),
      action: t.voteAction,
    }),
    choose: (board: BoardInList): WaitingThing => ({
      key: 'choice',
      title: t.choose,
      note: t.chooseNote(board.title, board.participation?.voted ?? 0, board.participation?.electorate ?? 0),
      mark: t.chooseMark,
      tone: 'amber',
      to: boardPath(board.id),
      action: t.chooseAction,
    }),
  }
}
