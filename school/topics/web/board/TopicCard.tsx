import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { Chip } from '#kit/Chip.tsx'
import type { Done } from '#kit/DoneNote.tsx'
import { TextLink } from '#kit/links.tsx'
import { useWords } from '#kit/words.ts'
import { shortName } from '#school/access/web/public.tsx'
import { PersonMark } from '#school/people/web/public.tsx'
import { difficultyPath } from '#school/results/paths.ts'
import type { Board, Topic } from '../shapes.ts'
import { useAreaNames } from '../use-area-names.ts'
import { associationWords } from '../words/associations.ts'
import { boardWords } from '../words/board.ts'
import { challengeWords } from '../words/challenges.ts'
import styles from './board.module.css'
import { Held } from './Held.tsx'
import { TemplateDetails } from './TemplateDetails.tsx'

interface Props {
  topic: Topic
  board: Board
  show: (done: Done) => void
  /** Beside the title: a sum. */
  mark?: ReactNode
  order?: 2 | 3
  /** What can be done with it. */
  children?: ReactNode
}

/** A topic as a card: what, why, from which difficulty, what it answers to, and who proposed it. */
export function TopicCard({ topic, board, show, mark, order = 2, children }: Props): ReactNode {
  return (
    <li className={styles.card} aria-labelledby={topic.id}>
      <div className={styles.head}>
        <Title order={order} className={styles.title} id={topic.id}>
          {topic.title}
        </Title>
        {mark}
      </div>
      <TopicContent topic={topic} />
      {topic.holds.map((held) => (
        <Held key={held.id} label={held} board={board} show={show} />
      ))}
      <Proposer topic={topic} />
      {children}
    </li>
  )
}

/** Everything about a topic but its title and its actions. */
export function TopicContent({ topic }: { topic: Topic }): ReactNode {
  return (
    <>
      {topic.why !== '' && <p className={styles.why}>{topic.why}</p>}
      <Evidence topic={topic} />
      <Marks topic={topic} />
      {topic.template !== null && <TemplateDetails template={topic.template} />}
    </>
  )
}

function Evidence({ topic: { difficulty, evidence } }: { topic: Topic }): ReactNode {
  const t = useWords(boardWords)
  if (difficulty === null && evidence === null) return null
  return (
    <div className={styles.evidence}>
      {difficulty !== null && (
        <p>
          {t.whyDifficulty}:{' '}
          <TextLink to={difficultyPath(difficulty.id)} underline="always">
            {difficulty.name}
          </TextLink>
        </p>
      )}
      {evidence !== null && <p className="soft">{evidence}</p>}
    </div>
  )
}

function Marks({ topic: { association, areas, challenges } }: { topic: Topic }): ReactNode {
  const a = useWords(associationWords)
  const c = useWords(challengeWords)
  const areaName = useAreaNames()
  return (
    <>
      <div className={styles.chips}>
        <Chip tone={association === 'community' ? 'board' : 'sky'}>{a.chip[association]}</Chip>
        {areas.map((area) => (
          <Chip key={area}>{areaName(area)}</Chip>
        ))}
      </div>
      {challenges.map(({ id, level, wording }) => (
        <p key={id} className={styles.challenge}>
          <Chip tone="plum">{c.levelChip[level]}</Chip> <span>{wording}</span>
        </p>
      ))}
    </>
  )
}

function Proposer({ topic: { proposed } }: { topic: Topic }): ReactNode {
  const t = useWords(boardWords)
  return (
    <p className={styles.proposer}>
      <PersonMark person={proposed.by} size={26} />
      <span>{t.proposedBy(shortName(proposed.by))}</span>
    </p>
  )
}
