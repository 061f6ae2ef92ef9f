import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { LinkButton } from '#kit/links.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { shortName, useHolds } from '#school/access/web/public.tsx'
import { topicsApi } from '../api.ts'
import { Held } from '../board/Held.tsx'
import { TopicContent } from '../board/TopicCard.tsx'
import { useBoardChange } from '../board/use-board-change.ts'
import { newCommunityPath } from '../links.ts'
import type { Board, Topic } from '../shapes.ts'
import { useMomentWords } from '../use-moment-words.ts'
import { associationWords } from '../words/associations.ts'
import { boardWords } from '../words/board.ts'
import { choiceWords } from '../words/choice.ts'
import styles from './choice.module.css'

interface Props {
  topic: Topic
  board: Board
  show: (done: Done) => void
}

/** A chosen topic: why, and what comes next; which for four of the five forms is no community. */
export function Chosen({ topic, board, show }: Props): ReactNode {
  const t = useWords(choiceWords)
  const a = useWords(associationWords)
  const moment = useMomentWords()
  const mayStart = useHolds('teacher', 'deputy_head')
  const { choice, association, title } = topic
  if (choice === null) return null
  return (
    <section className={styles.chosen} aria-labelledby={`${topic.id}-chosen`}>
      <p className={styles.chosenMark}>{t.chosenTitle}</p>
      <h2 className={styles.chosenTitle} id={`${topic.id}-chosen`}>
        {title}
      </h2>
      <div className={styles.reasons}>
        <p className={styles.label}>{t.reasons}</p>
        <p className={styles.text}>{choice.reasons}</p>
        <p className="soft small">{t.chosenBy(shortName(choice.by), moment(choice.at))}</p>
      </div>
      <TopicContent topic={topic} />
      {topic.holds.map((held) => (
        <Held key={held.id} label={held} board={board} show={show} />
      ))}
      {association !== 'community' && (
        <div className={styles.reasons}>
          <p className={styles.label}>
            {a.insteadLabel}: {a.chip[association]}
          </p>
          <p>{a.instead[association]}</p>
        </div>
      )}
      <div className={styles.buttons}>
        {association === 'community' && mayStart && (
          <LinkButton to={newCommunityPath} search={{ topic: topic.id }}>
            {t.createCommunity}
          </LinkButton>
        )}
        <Unchoose topic={topic} show={show} />
      </div>
    </section>
  )
}

function Unchoose({ topic, show }: Omit<Props, 'board'>): ReactNode {
  const t = useWords(choiceWords)
  const board = useWords(boardWords)
  const change = useBoardChange(show)
  const { id: topicId, title, choice, actions } = topic
  if (choice === null || actions.unchoose !== null) return null
  const { reasons } = choice
  const unchoose = () =>
    change.mutate({
      run: () => topicsApi.topics.unchoose.call({ topicId }),
      text: t.done.unchosen(title),
      back: { run: () => topicsApi.topics.choose.call({ topicId, reasons }), text: t.done.chosen(title) },
    })
  return (
    <>
      <Button
        variant="default"
        loading={change.isPending}
        aria-label={t.unchooseNamed(title)}
        onClick={unchoose}
      >
        {t.unchoose}
      </Button>
      <ProblemNotice error={change.error} refusals={board.why} />
    </>
  )
}
