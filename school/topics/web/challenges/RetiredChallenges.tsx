import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { Row, RowList } from '#kit/RowList.tsx'
import { useWords } from '#kit/words.ts'
import { topicsApi } from '../api.ts'
import { useBoardChange } from '../board/use-board-change.ts'
import type { Challenge } from '../shapes.ts'
import { challengeWords } from '../words/challenges.ts'
import styles from './challenges.module.css'

interface Props {
  challenges: readonly Challenge[]
  show: (done: Done) => void
}

/** What is offered no more, folded away; it can be brought back. */
export function RetiredChallenges({ challenges, show }: Props): ReactNode {
  const t = useWords(challengeWords)
  const change = useBoardChange(show)
  if (challenges.length === 0) return null
  const restore = ({ id: challengeId, wording }: Challenge) =>
    change.mutate({
      run: () => topicsApi.challenges.restore.call({ challengeId }),
      text: t.restored(wording),
      back: { run: () => topicsApi.challenges.retire.call({ challengeId }), text: t.retired(wording) },
    })
  return (
    <details className={styles.details}>
      <summary>{t.retiredTitle(challenges.length)}</summary>
      <RowList>
        {challenges.map((challenge) => (
          <Row
            key={challenge.id}
            title={challenge.wording}
            note={t.level[challenge.level]}
            aside={
              challenge.actions.change === null ? (
                <Button
                  variant="default"
                  size="compact-md"
                  loading={change.isPending}
                  aria-label={t.restoreNamed(challenge.wording)}
                  onClick={() => restore(challenge)}
                >
                  {t.restore}
                </Button>
              ) : undefined
            }
          />
        ))}
      </RowList>
      <ProblemNotice error={change.error} refusals={t.refusals} />
    </details>
  )
}
