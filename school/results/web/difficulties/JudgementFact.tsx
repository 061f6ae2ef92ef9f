import type { ReactNode } from 'react'
import { useFormats } from '#kit/format.ts'
import { useWords } from '#kit/words.ts'
import { usePersonName } from '#school/access/web/public.tsx'
import type { Judgement } from '../shapes.ts'
import { difficultyWords } from '../words/difficulties.ts'
import styles from './difficulties.module.css'

/** Who decided what and when, and why. */
export function JudgementFact({ judgement }: { judgement: Judgement }): ReactNode {
  const t = useWords(difficultyWords)
  const formats = useFormats()
  const nameOf = usePersonName()
  return (
    <div className={styles.fact}>
      <div>{t.saidBy(t.said[judgement.verdict], nameOf(judgement.by), formats.instant(judgement.at))}</div>
      {judgement.name !== null && <div className="soft">{t.calledNow(judgement.name)}</div>}
      {judgement.reason !== null && <div className="soft">{t.because(judgement.reason)}</div>}
    </div>
  )
}
