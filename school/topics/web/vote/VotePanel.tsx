import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Chip } from '#kit/Chip.tsx'
import { Panel } from '#kit/Panel.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { isLive } from '../../topic.ts'
import { topicsApi } from '../api.ts'
import boardStyles from '../board/board.module.css'
import { TopicCard } from '../board/TopicCard.tsx'
import type { Board } from '../shapes.ts'
import { useRefresh } from '../use-refresh.ts'
import { boardWords } from '../words/board.ts'
import { voteWords } from '../words/vote.ts'
import { DotRow } from './DotRow.tsx'
import { Dots } from './Dots.tsx'
import { ballotOf, givenCount, noDots, withDot } from './dots.ts'
import styles from './vote.module.css'

/** All topics with their dots, what is left to give, and that a ballot cannot be changed before it is sent. */
export function VotePanel({ board }: { board: Board }): ReactNode {
  const t = useWords(voteWords)
  const { topics: label } = useWords(boardWords)
  const [given, setGiven] = useState(noDots)
  const [isAsked, setAsked] = useState(false)
  const refresh = useRefresh()
  const casting = useMutation(topicsApi.ballots.cast.mutationOptions({ onSuccess: refresh }))
  const { dotsPerPerson, participation } = board
  const tookPart =
    participation === null ? null : t.tookPartBriefly(participation.voted, participation.electorate)
  const left = dotsPerPerson - givenCount(given)
  const send = () => {
    setAsked(true)
    if (left < dotsPerPerson) casting.mutate({ boardId: board.id, dots: ballotOf(given) })
  }
  return (
    <>
      <Panel title={t.title} {...(tookPart === null ? {} : { aside: <Chip>{tookPart}</Chip> })}>
        <p>{t.how(dotsPerPerson)}</p>
        <p className="soft">{t.secret}</p>
      </Panel>
      <ul className={boardStyles.cards} aria-label={label}>
        {board.topics.filter(isLive).map((topic) => (
          <TopicCard key={topic.id} topic={topic} board={board} show={() => undefined}>
            <DotRow
              title={topic.title}
              given={given.get(topic.id) ?? 0}
              left={left}
              change={(by) => {
                setAsked(false)
                setGiven((before) => withDot(before, topic.id, by, dotsPerPerson))
              }}
            />
          </TopicCard>
        ))}
      </ul>
      <div className={styles.bar}>
        <div className={styles.left}>
          <Dots full={left} of={dotsPerPerson} />
          <span role="status">{t.left(left)}</span>
        </div>
        <div className={styles.send}>
          <span className={styles.note}>
            {isAsked && left === dotsPerPerson ? <strong role="alert">{t.nothingGiven}</strong> : t.sendNote}
          </span>
          <Button loading={casting.isPending} onClick={send}>
            {t.send}
          </Button>
        </div>
        <ProblemNotice error={casting.error} refusals={t.refusals} />
      </div>
    </>
  )
}
