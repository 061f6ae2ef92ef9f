import type { ReactNode } from 'react'
import { useFormats } from '#kit/format.ts'
import { Talk, TalkSentence, type TalkSheet } from '#kit/Talk.tsx'
import { useWords } from '#kit/words.ts'
import { isLive } from '../../topic.ts'
import { TopicContent } from '../board/TopicCard.tsx'
import { Sums } from '../choice/Sums.tsx'
import type { Board } from '../shapes.ts'
import { boardWords } from '../words/board.ts'
import { voteWords } from '../words/vote.ts'

interface Props {
  board: Board
  onClose: () => void
}

/** The board for a talk: what the vote showed, if it may be shown, all topics at once, then each by itself. */
export default function TalkView({ board, onClose }: Props): ReactNode {
  return <Talk title={board.title} sheets={useSheets(board)} onClose={onClose} />
}

function useSheets(board: Board): TalkSheet[] {
  const t = useWords(boardWords)
  const vote = useWords(voteWords)
  const formats = useFormats()
  const live = board.topics.filter(isLive)
  const sums = { title: vote.sumsTitle, content: <Sums board={board} /> }
  const all = {
    title: t.topics,
    content: live.map(({ id, title }, index) => (
      <TalkSentence key={id}>
        {formats.number(index + 1)}. {title}
      </TalkSentence>
    )),
  }
  return [
    ...(board.phase === 'closed' && board.sums !== 'no_vote' ? [sums] : []),
    all,
    ...live.map((topic) => ({ title: topic.title, content: <TopicContent topic={topic} /> })),
  ]
}
