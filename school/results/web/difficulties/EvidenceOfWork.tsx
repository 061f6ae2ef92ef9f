import type { ReactNode } from 'react'
import { useWords } from '#kit/words.ts'
import type { Evidence } from '../shapes.ts'
import { difficultyWords } from '../words/difficulties.ts'
import { useWorkTitle } from '../work-title.ts'
import styles from './difficulties.module.css'
import { EvidenceLine } from './EvidenceLine.tsx'

/** What one work says for a difficulty: its name once, then each of its items. */
export function EvidenceOfWork({ evidence }: { evidence: readonly [Evidence, ...Evidence[]] }): ReactNode {
  const t = useWords(difficultyWords)
  const titleOf = useWorkTitle()
  const [first] = evidence
  const isOpen = evidence.some(({ whole, cohorts }) => whole !== null || cohorts.length > 0)
  return (
    <div className={styles.evidence}>
      <div className="soft small">{titleOf(first.work)}</div>
      {isOpen ? (
        evidence.map((each) => <EvidenceLine key={each.item.id} evidence={each} />)
      ) : (
        <div className="soft">{t.notOpen}</div>
      )}
    </div>
  )
}

/** Evidence by work, in the order in which the works first come. */
export function byWork(evidence: readonly Evidence[]): [Evidence, ...Evidence[]][] {
  const works = new Map<string, [Evidence, ...Evidence[]]>()
  for (const each of evidence) {
    const known = works.get(each.work.id)
    if (known === undefined) works.set(each.work.id, [each])
    else known.push(each)
  }
  return [...works.values()]
}
