import type { ReactNode } from 'react'
import { Chip } from '#kit/Chip.tsx'
import type { Done } from '#kit/DoneNote.tsx'
import { TextLink } from '#kit/links.tsx'
import { useWords } from '#kit/words.ts'
import { difficultyPath } from '../links.ts'
import type { Difficulty } from '../shapes.ts'
import { difficultyWords } from '../words/difficulties.ts'
import styles from './difficulties.module.css'
import { byWork, EvidenceOfWork } from './EvidenceOfWork.tsx'
import { JudgementFact } from './JudgementFact.tsx'
import { Judging } from './Judging.tsx'
import { useDifficultyName } from './name.ts'
import { standingOf, standingTone } from './standing.ts'

interface Props {
  difficulty: Difficulty
  mayJudge: boolean
  show: (decided: Done) => void
}

/** A difficulty in the list: its name, what speaks for it, and the school's word or the way to say it. */
export function DifficultyCard({ difficulty, mayJudge, show }: Props): ReactNode {
  const t = useWords(difficultyWords)
  const nameOf = useDifficultyName()
  const standing = standingOf(difficulty)
  const { works, subjects } = difficulty.seen
  return (
    <li className={styles.card}>
      <div className={styles.cardHead}>
        <h2 className={styles.cardTitle}>
          <TextLink to={difficultyPath(difficulty.id)} inherit c="inherit">
            {nameOf(difficulty)}
          </TextLink>
        </h2>
        <Chip tone={standingTone[standing]}>{t.state[standing]}</Chip>
      </div>
      {works > 1 && <p className="soft">{t.seenIn(works, subjects)}</p>}
      {byWork(difficulty.evidence).map((each) => (
        <EvidenceOfWork key={each[0].work.id} evidence={each} />
      ))}
      {difficulty.judgement !== null && <JudgementFact judgement={difficulty.judgement} />}
      {mayJudge && <Judging difficulty={difficulty} isQuiet show={show} />}
    </li>
  )
}
