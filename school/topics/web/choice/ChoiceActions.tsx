import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { topicsApi } from '../api.ts'
import boardStyles from '../board/board.module.css'
import { useBoardChange } from '../board/use-board-change.ts'
import type { Topic } from '../shapes.ts'
import { boardWords } from '../words/board.ts'
import { choiceWords } from '../words/choice.ts'
import { ChooseDialog } from './ChooseDialog.tsx'

interface Props {
  topic: Topic
  show: (done: Done) => void
}

/** Choosing, and the short list before it. Offered only to whoever keeps the board. */
export function ChoiceActions({ topic, show }: Props): ReactNode {
  const t = useWords(choiceWords)
  const board = useWords(boardWords)
  const [isChoosing, setChoosing] = useState(false)
  const change = useBoardChange(show)
  const { id: topicId, title, actions } = topic
  const onList = { run: () => topicsApi.topics.shortlist.call({ topicId }), text: t.done.shortlisted(title) }
  const offList = {
    run: () => topicsApi.topics.unshortlist.call({ topicId }),
    text: t.done.unshortlisted(title),
  }
  if (actions.choose !== null) return null
  return (
    <div className={boardStyles.actions}>
      <Button variant="light" aria-label={t.chooseNamed(title)} onClick={() => setChoosing(true)}>
        {t.choose}
      </Button>
      {actions.shortlist === null && (
        <Button
          variant="default"
          loading={change.isPending}
          aria-label={t.shortlistNamed(title)}
          onClick={() => change.mutate({ ...onList, back: offList })}
        >
          {t.shortlist}
        </Button>
      )}
      {actions.unshortlist === null && (
        <Button
          variant="subtle"
          loading={change.isPending}
          aria-label={t.unshortlistNamed(title)}
          onClick={() => change.mutate({ ...offList, back: onList })}
        >
          {t.unshortlist}
        </Button>
      )}
      <ProblemNotice error={change.error} refusals={board.why} />
      {isChoosing && <ChooseDialog topic={topic} show={show} close={() => setChoosing(false)} />}
    </div>
  )
}
