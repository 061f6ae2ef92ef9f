import { Title } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { BeadState } from '#kit/BeadRing.tsx'
import { Chip } from '#kit/Chip.tsx'
import { useWords } from '#kit/words.ts'
import type { Community, Path } from '../shapes.ts'
import { words } from '../words/path.ts'
import { FirstSteps } from './FirstSteps.tsx'
import styles from './path.module.css'

type Bead = Path['beads'][number]

interface BeadListProps {
  community: Community
  path: Path
}

/** The seven beads under each other, each with those of the ten steps that belong to it. */
export function BeadList({ community, path }: BeadListProps): ReactNode {
  const t = useWords(words)
  return (
    <ol className={styles.beads} aria-label={t.path}>
      {path.beads.map((bead, index) => (
        <BeadRow key={bead.bead} bead={bead} number={index + 1}>
          {bead.bead === 'team_difficulties' && <FirstSteps community={community} path={path} />}
        </BeadRow>
      ))}
    </ol>
  )
}

function BeadRow({ bead, number, children }: { bead: Bead; number: number; children: ReactNode }): ReactNode {
  const t = useWords(words)
  return (
    <li className={styles.bead} data-state={bead.state}>
      <StepMark state={bead.state} number={number} />
      <div className={styles.beadWords}>
        <Title order={3}>{t.beads[bead.bead]}</Title>
        <p className={styles.beadNote}>{t.beadNotes[bead.bead]}</p>
        {children}
        {bead.steps.length > 0 && (
          <ul className={styles.ten} aria-label={t.tenSteps}>
            {bead.steps.map(({ step, state }) => (
              <li key={step}>
                {t.ten[step]}
                {state === 'done' && `, ${t.stateOfBead.done}`}
              </li>
            ))}
          </ul>
        )}
      </div>
      <BeadChip state={bead.state} />
    </li>
  )
}

function BeadChip({ state }: { state: BeadState }): ReactNode {
  const t = useWords(words)
  if (state === 'later') return <span className={styles.ahead}>{t.stateOfBead.later}</span>
  return <Chip tone={state === 'now' ? 'amber' : 'board'}>{t.stateOfBead[state]}</Chip>
}

/** A round mark: a tick when done, the number in a ring now, the number in grey later. The word stands beside it. */
export function StepMark({ state, number }: { state: BeadState; number?: number }): ReactNode {
  return (
    <span className={styles.mark} data-state={state} data-small={number === undefined} aria-hidden="true">
      {state === 'done' ? <IconCheck size={number === undefined ? 13 : 17} stroke={2.4} /> : number}
    </span>
  )
}
