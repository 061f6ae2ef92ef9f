import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { EmptyState } from '#kit/EmptyState.tsx'
import { LinkButton } from '#kit/links.tsx'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { isLive } from '../../topic.ts'
import { newTopicPath } from '../links.ts'
import type { Board } from '../shapes.ts'
import { boardWords } from '../words/board.ts'
import styles from './board.module.css'
import { TopicCard } from './TopicCard.tsx'
import { TopicOwnActions } from './TopicOwnActions.tsx'
import { Withdrawn } from './Withdrawn.tsx'

interface Props {
  board: Board
  show: (done: Done) => void
}

/** While topics are collected: all of them, and what each person may do with them. */
export function Collecting({ board, show }: Props): ReactNode {
  const t = useWords(boardWords)
  const live = board.topics.filter(isLive)
  return (
    <>
      {live.length === 0 ? (
        <NoTopics board={board} />
      ) : (
        <ul className={styles.cards} aria-label={t.topics}>
          {live.map((topic) => (
            <TopicCard key={topic.id} topic={topic} board={board} show={show}>
              <TopicOwnActions topic={topic} board={board} show={show} />
            </TopicCard>
          ))}
        </ul>
      )}
      <Withdrawn board={board} show={show} />
    </>
  )
}

function NoTopics({ board }: { board: Board }): ReactNode {
  const t = useWords(boardWords)
  const mayPropose = board.actions.propose === null
  return (
    <Panel>
      <EmptyState
        title={t.emptyTitle}
        text={mayPropose ? t.empty : t.emptyReader}
        action={
          mayPropose ? (
            <LinkButton to={newTopicPath(board.id)} leftSection={<IconPlus size={18} />}>
              {t.propose}
            </LinkButton>
          ) : undefined
        }
      />
    </Panel>
  )
}
