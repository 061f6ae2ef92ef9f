import { type ReactNode, useState } from 'react'
import { useWords } from '#kit/words.ts'
import { isLive } from '../../topic.ts'
import styles from '../board/board.module.css'
import { TopicCard } from '../board/TopicCard.tsx'
import type { Board } from '../shapes.ts'
import { boardWords } from '../words/board.ts'
import { Thanks } from './Thanks.tsx'
import { VotePanel } from './VotePanel.tsx'

/** While the vote runs: the dots of this person; after them only how many took part. */
export function Voting({ board }: { board: Board }): ReactNode {
  const t = useWords(boardWords)
  const [couldVote] = useState(board.actions.vote === null)
  if (board.actions.vote === null) return <VotePanel board={board} />
  return (
    <>
      <Thanks board={board} isNew={couldVote} />
      <ul className={styles.cards} aria-label={t.topics}>
        {board.topics.filter(isLive).map((topic) => (
          <TopicCard key={topic.id} topic={topic} board={board} show={() => undefined} />
        ))}
      </ul>
    </>
  )
}
