import type { ReactNode } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import type { DifficultyWithHistory } from '../shapes.ts'
import { difficultyWords } from '../words/difficulties.ts'
import styles from './difficulties.module.css'
import { JudgementFact } from './JudgementFact.tsx'
import { Judging } from './Judging.tsx'

interface Props {
  difficulty: DifficultyWithHistory
  mayJudge: boolean
  show: (decided: Done) => void
}

/** The school's word: what stands now, the way to say it, and everything said before. */
export function Decision({ difficulty, mayJudge, show }: Props): ReactNode {
  const t = useWords(difficultyWords)
  const { judgement, judgements } = difficulty
  const earlier = judgement === null ? judgements : judgements.slice(1)
  return (
    <Panel title={t.decision} note={mayJudge ? t.decisionNote : t.decidesDeputy}>
      {judgement === null ? <p className="soft">{t.notDecided}</p> : <JudgementFact judgement={judgement} />}
      {mayJudge && <Judging difficulty={difficulty} show={show} />}
      {earlier.length > 0 && (
        <section aria-label={t.history}>
          <h3 className={styles.historyTitle}>{t.history}</h3>
          <ol className={styles.history}>
            {earlier.map((each) => (
              <li key={each.at}>
                <JudgementFact judgement={each} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </Panel>
  )
}
