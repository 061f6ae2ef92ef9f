import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { Row, RowList } from '#kit/RowList.tsx'
import { useWords } from '#kit/words.ts'
import { topicsApi } from '../api.ts'
import type { Board, Topic } from '../shapes.ts'
import { boardWords } from '../words/board.ts'
import styles from './board.module.css'
import { useBoardChange } from './use-board-change.ts'

interface Props {
  board: Board
  show: (done: Done) => void
}

/** What this person has taken back and may propose again. Topics withdrawn by others are their own affair. */
export function Withdrawn({ board, show }: Props): ReactNode {
  const t = useWords(boardWords)
  const change = useBoardChange(show)
  const own = board.topics.filter(({ actions }) => actions.restore === null)
  if (own.length === 0) return null
  const restore = ({ id: topicId, title }: Topic) =>
    change.mutate({
      run: () => topicsApi.topics.restore.call({ topicId }),
      text: t.done.restored(title),
      back: { run: () => topicsApi.topics.withdraw.call({ topicId }), text: t.done.withdrawn(title) },
    })
  return (
    <details className={styles.details}>
      <summary>{t.withdrawnTitle(own.length)}</summary>
      <RowList>
        {own.map((topic) => (
          <Row
            key={topic.id}
            title={topic.title}
            aside={
              <Button
                variant="default"
                size="compact-md"
                loading={change.isPending}
                aria-label={t.restoreNamed(topic.title)}
                onClick={() => restore(topic)}
              >
                {t.restore}
              </Button>
            }
          />
        ))}
      </RowList>
      <ProblemNotice error={change.error} refusals={t.why} />
    </details>
  )
}
