import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { shortName } from '#school/access/web/public.tsx'
import { topicsApi } from '../api.ts'
import type { Board, Topic } from '../shapes.ts'
import { boardWords } from '../words/board.ts'
import styles from './board.module.css'
import { useBoardChange } from './use-board-change.ts'

interface Props {
  label: Topic['holds'][number]
  board: Board
  show: (done: Done) => void
}

/** A topic merged into the one above it: its own words stay readable. */
export function Held({ label, board, show }: Props): ReactNode {
  const t = useWords(boardWords)
  const change = useBoardChange(show)
  const topic = board.topics.find(({ id }) => id === label.id)
  const into = topic?.merged?.into
  const part = () => {
    if (into === undefined) return
    change.mutate({
      run: () => topicsApi.topics.unmerge.call({ topicId: label.id }),
      text: t.done.unmerged(label.title),
      back: {
        run: () => topicsApi.topics.merge.call({ topicId: label.id, into: into.id }),
        text: t.done.merged(label.title, into.title),
      },
    })
  }
  return (
    <div className={styles.held}>
      <p className="soft small">{t.mergedWith}</p>
      <p className={styles.heldTitle}>{label.title}</p>
      {topic !== undefined && topic.why !== '' && <p>{topic.why}</p>}
      {topic?.evidence != null && <p className="soft small">{topic.evidence}</p>}
      {topic !== undefined && <p className="soft small">{t.proposedBy(shortName(topic.proposed.by))}</p>}
      {topic?.actions.unmerge === null && (
        <div>
          <Button
            variant="subtle"
            size="compact-md"
            loading={change.isPending}
            aria-label={t.unmergeNamed(label.title)}
            onClick={part}
          >
            {t.unmerge}
          </Button>
        </div>
      )}
      <ProblemNotice error={change.error} refusals={t.why} />
    </div>
  )
}
