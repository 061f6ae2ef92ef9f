import type { ReactNode } from 'react'
import { useFormats } from '#kit/format.ts'
import { useWords } from '#kit/words.ts'
import { useClassLabels } from '../class-labels.ts'
import { useFigures } from '../figures.ts'
import type { Evidence } from '../shapes.ts'
import { difficultyWords } from '../words/difficulties.ts'
import { useWorkTitle } from '../work-title.ts'
import styles from './difficulties.module.css'
import { useSpeaking } from './reason-words.ts'

/** One item that speaks for the difficulty: where, by how much, whom it concerns. */
export function EvidenceLine({ evidence }: { evidence: Evidence }): ReactNode {
  const t = useWords(difficultyWords)
  const formats = useFormats()
  const speaksFor = useSpeaking()
  const say = useFigures()
  const label = useClassLabels()
  const titleOf = useWorkTitle()
  const { work, item, whole, affected, cohorts } = evidence
  const hardIn = cohorts.filter(({ figures }) => figures.reasons.length > 0)
  const own = cohorts[0]
  const reasons = whole !== null ? speaksFor(whole) : own === undefined ? [] : speaksFor(own.figures)
  const isBelowRegion = whole?.reasons.some(({ rule }) => rule === 'below_region') ?? false
  const facts = [
    whole?.solved.shown === 'percent' && item.regionShare !== null && !isBelowRegion
      ? say.againstRegion(whole.solved.share, item.regionShare)
      : null,
    affected !== null && affected.shown !== 'only_count'
      ? t.affected(t.affectedOf(affected.count, affected.measured))
      : null,
    whole?.lostPerPupil == null
      ? null
      : t.lostPerPupil(t.pointsLost(formats.number(whole.lostPerPupil, 2), whole.lostPerPupil)),
    hardIn.length === 0 ? null : t.classSeen(formats.list(hardIn.map(({ cohort }) => label(cohort)))),
  ].filter((fact) => fact !== null)
  return (
    <div className={styles.evidence}>
      <div className="soft small">
        {titleOf(work)} · {t.itemOf(item.label)}
      </div>
      {whole === null && own === undefined ? (
        <div className="soft">{t.notOpen}</div>
      ) : (
        <>
          <div className={styles.why}>{reasons.join(', ')}</div>
          {facts.length > 0 && <div>{facts.join(' · ')}</div>}
        </>
      )}
    </div>
  )
}
