import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { LinkButton } from '#kit/links.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { isLive } from '../../topic.ts'
import { topicsApi } from '../api.ts'
import { topicPath } from '../links.ts'
import { ReasonedButton } from '../ReasonedButton.tsx'
import type { Board, Topic } from '../shapes.ts'
import { useReason } from '../use-reason.ts'
import { boardWords } from '../words/board.ts'
import styles from './board.module.css'
import { MergeDialog } from './MergeDialog.tsx'
import { useBoardChange } from './use-board-change.ts'

interface Props {
  topic: Topic
  board: Board
  show: (done: Done) => void
}

/** What the proposer and the keeper of the board can do with a topic. Nothing at all for everybody else. */
export function TopicOwnActions({ topic, board, show }: Props): ReactNode {
  const t = useWords(boardWords)
  const reasonOf = useReason()
  const [isMerging, setMerging] = useState(false)
  const change = useBoardChange(show)
  const { id: topicId, title, actions } = topic
  const others = board.topics.filter((each) => each.id !== topicId && isLive(each))
  const mayMerge = actions.merge === null && others.length > 0
  const withdraw = () =>
    change.mutate({
      run: () => topicsApi.topics.withdraw.call({ topicId }),
      text: t.done.withdrawn(title),
      back: { run: () => topicsApi.topics.restore.call({ topicId }), text: t.done.restored(title) },
    })
  if (actions.change !== null && !mayMerge) return null
  return (
    <div className={styles.actions}>
      {actions.change === null && (
        <LinkButton
          variant="default"
          size="compact-md"
          to={topicPath(board.id, topicId)}
          aria-label={t.editNamed(title)}
        >
          {t.edit}
        </LinkButton>
      )}
      {mayMerge && (
        <Button
          variant="default"
          size="compact-md"
          aria-label={t.mergeNamed(title)}
          onClick={() => setMerging(true)}
        >
          {t.merge}
        </Button>
      )}
      {(actions.withdraw === null || actions.withdraw === 'holds_others') && (
        <ReasonedButton
          variant="subtle"
          size="compact-md"
          why={reasonOf(actions.withdraw)}
          loading={change.isPending}
          aria-label={t.withdrawNamed(title)}
          onClick={withdraw}
        >
          {t.withdraw}
        </ReasonedButton>
      )}
      <ProblemNotice error={change.error} refusals={t.why} />
      {isMerging && <MergeDialog topic={topic} others={others} show={show} close={() => setMerging(false)} />}
    </div>
  )
}
