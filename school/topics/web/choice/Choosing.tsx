import type { ReactNode } from 'react'
import { Chip } from '#kit/Chip.tsx'
import type { Done } from '#kit/DoneNote.tsx'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { isLive } from '../../topic.ts'
import boardStyles from '../board/board.module.css'
import { TopicCard } from '../board/TopicCard.tsx'
import type { Board, Topic } from '../shapes.ts'
import { choiceWords } from '../words/choice.ts'
import { voteWords } from '../words/vote.ts'
import { ChoiceActions } from './ChoiceActions.tsx'
import { Chosen } from './Chosen.tsx'
import styles from './choice.module.css'
import { Sums } from './Sums.tsx'

interface Props {
  board: Board
  show: (done: Done) => void
}

/** After the vote: what was chosen and why, what the sums say, and the topics to talk about. */
export function Choosing({ board, show }: Props): ReactNode {
  const t = useWords(choiceWords)
  const vote = useWords(voteWords)
  const live = board.topics.filter(isLive)
  const chosen = live.filter(({ choice }) => choice !== null)
  const open = live.filter(({ choice }) => choice === null)
  const short = open.filter(({ shortlisted }) => shortlisted !== null)
  const others = open.filter(({ shortlisted }) => shortlisted === null)
  return (
    <>
      {chosen.map((topic) => (
        <Chosen key={topic.id} topic={topic} board={board} show={show} />
      ))}
      {live.length > 0 && (
        <Panel title={vote.sumsTitle}>
          <Sums board={board} />
          {chosen.length === 0 && !board.isKeeper && <p className="soft">{t.waitsKeeper}</p>}
          {board.isKeeper && <p className="soft">{t.several}</p>}
        </Panel>
      )}
      <Cards title={t.shortTitle} topics={short} board={board} show={show} />
      <Cards
        title={short.length + chosen.length > 0 ? t.otherTitle : t.allTitle}
        topics={others}
        board={board}
        show={show}
      />
    </>
  )
}

function Cards({ title, topics, ...rest }: Props & { title: string; topics: readonly Topic[] }): ReactNode {
  const vote = useWords(voteWords)
  if (topics.length === 0) return null
  return (
    <section className={styles.section}>
      <h2 className={styles.sectionTitle}>{title}</h2>
      <ul className={boardStyles.cards} aria-label={title}>
        {topics.map((topic) => (
          <TopicCard
            key={topic.id}
            topic={topic}
            order={3}
            mark={topic.dots === null ? undefined : <Chip>{vote.given(topic.dots)}</Chip>}
            {...rest}
          >
            <ChoiceActions topic={topic} show={rest.show} />
          </TopicCard>
        ))}
      </ul>
    </section>
  )
}
