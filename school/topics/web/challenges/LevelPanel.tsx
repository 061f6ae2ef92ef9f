import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import type { ChallengeLevel } from '../../challenge.ts'
import type { Challenge } from '../shapes.ts'
import { challengeWords } from '../words/challenges.ts'
import { ChallengeDialog } from './ChallengeDialog.tsx'
import { ChallengeRow } from './ChallengeRow.tsx'
import styles from './challenges.module.css'

interface Props {
  level: ChallengeLevel
  challenges: readonly Challenge[]
  mayAdd: boolean
  show: (done: Done) => void
}

/** The challenges of one level, and the way to add one. */
export function LevelPanel({ level, challenges, mayAdd, show }: Props): ReactNode {
  const t = useWords(challengeWords)
  const [isAdding, setAdding] = useState(false)
  return (
    <Panel title={t.level[level]} note={t.levelNote[level]}>
      {challenges.length === 0 ? (
        <p className="soft">{t.none}</p>
      ) : (
        <ul className={styles.list}>
          {challenges.map((challenge) => (
            <ChallengeRow key={challenge.id} challenge={challenge} show={show} />
          ))}
        </ul>
      )}
      {mayAdd && (
        <div>
          <Button
            variant="default"
            leftSection={<IconPlus size={18} />}
            aria-label={t.addTitle[level]}
            onClick={() => setAdding(true)}
          >
            {t.add}
          </Button>
        </div>
      )}
      {isAdding && (
        <ChallengeDialog level={level} challenge={null} show={show} close={() => setAdding(false)} />
      )}
    </Panel>
  )
}
