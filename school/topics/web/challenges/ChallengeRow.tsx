import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { topicsApi } from '../api.ts'
import { useBoardChange } from '../board/use-board-change.ts'
import type { Challenge } from '../shapes.ts'
import { challengeWords } from '../words/challenges.ts'
import { ChallengeDialog } from './ChallengeDialog.tsx'
import styles from './challenges.module.css'

interface Props {
  challenge: Challenge
  show: (done: Done) => void
}

export function ChallengeRow({ challenge, show }: Props): ReactNode {
  const t = useWords(challengeWords)
  const [isEditing, setEditing] = useState(false)
  const change = useBoardChange(show)
  const { id: challengeId, wording, level, actions } = challenge
  const retire = () =>
    change.mutate({
      run: () => topicsApi.challenges.retire.call({ challengeId }),
      text: t.retired(wording),
      back: { run: () => topicsApi.challenges.restore.call({ challengeId }), text: t.restored(wording) },
    })
  return (
    <li className={styles.row}>
      <p>{wording}</p>
      {actions.change === null && (
        <div className={styles.rowActions}>
          <Button
            variant="subtle"
            size="compact-md"
            aria-label={t.editNamed(wording)}
            onClick={() => setEditing(true)}
          >
            {t.edit}
          </Button>
          <Button
            variant="subtle"
            size="compact-md"
            loading={change.isPending}
            aria-label={t.retireNamed(wording)}
            onClick={retire}
          >
            {t.retire}
          </Button>
        </div>
      )}
      <ProblemNotice error={change.error} refusals={t.refusals} />
      {isEditing && (
        <ChallengeDialog level={level} challenge={challenge} show={show} close={() => setEditing(false)} />
      )}
    </li>
  )
}
