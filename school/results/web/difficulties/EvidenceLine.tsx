import type { ReactNode } from 'react'
import { useFormats } from '#kit/format.ts'
import { useWords } from '#kit/words.ts'
import { useClassLabels } from '../class-labels.ts'
import { useFigures } from '../figures.ts'
import type { Evidence } from '../shapes.ts'
import { difficultyWords } from '../words/difficulties.ts'
import styles from './difficulties.module.css'
import { useSpeaking } from './reason-words.ts'

/** One item that speaks for the difficulty: by how much, and whom it concerns. */
export function EvidenceLine({ evidence }: { evidence: Evidence }): ReactNode {
  const t = useWords(difficultyWords)
  const speaksFor = useSpeaking()
  const facts = useFacts(evidence)
  const { item, whole, cohorts } = evidence
  const speaking = whole ?? cohorts[0]?.figures
  if (speaking === undefined) return null
  return (
    <div>
      <div className={styles.why}>
        {t.itemSays(item.label)} {speaksFor(speaking).join(', ')}
      </div>
      {facts.length > 0 && <div>{facts.join(' · ')}</div>}
    </div>
  )
}

function useFacts({ item, whole, affected, cohorts }: Evidence): string[] {
  const t = useWords(difficultyWords)
  const say = useFigures()
  const formats = useFormats()
  const label = useClassLabels()
  const isBelowRegion = whole?.reasons.some(({ rule }) => rule === 'below_region') ?? false
  const hardIn = cohorts.filter(({ figures }) => figures.reasons.length > 0)
  const facts: string[] = []
  if (whole?.solved.shown === 'percent' && item.regionShare !== null && !isBelowRegion)
    facts.push(say.againstRegion(whole.solved.share, item.regionShare))
  if (affected !== null && affected.shown !== 'only_count')
    facts.push(t.affected(t.affectedOf(affected.count, affected.measured)))
  if (whole !== null && whole.lostPerPupil !== null)
    facts.push(t.lostPerPupil(t.pointsLost(formats.number(whole.lostPerPupil, 2), whole.lostPerPupil)))
  if (hardIn.length > 0) facts.push(t.classSeen(formats.list(hardIn.map(({ cohort }) => label(cohort)))))
  return facts
}
