import type { Scale } from './mark-scales.ts'
import { markOfTotal } from './school-measures.ts'
import { type Share, shareOf } from './share.ts'
import { pupilsWith, type TotalTally } from './tally.ts'

/**
 * The mark of the work beside the last one in the journal. A hint whether marks mean the same, never a judgement:
 * lowered says that the journal mark is higher.
 */
export interface JournalComparison {
  lowered: Share
  confirmed: Share
  raised: Share
  withoutMark: Share
}

/** Null when nobody has a mark in the work, or nobody one in the journal: there is nothing to compare. */
export function journalComparison(
  totals: readonly TotalTally[],
  scale: Scale | null,
): JournalComparison | null {
  const marked = totals.filter((each) => each.standing === 'worked' && markOfTotal(each, scale) !== null)
  if (marked.every(({ journalMark }) => journalMark === null)) return null
  const difference = (each: TotalTally) =>
    each.journalMark === null ? null : Math.sign((markOfTotal(each, scale) ?? 0) - each.journalMark)
  const measured = pupilsWith(marked, () => true)
  const share = (wanted: number | null) =>
    shareOf(
      pupilsWith(marked, (each) => difference(each) === wanted),
      measured,
    )
  return { lowered: share(-1), confirmed: share(0), raised: share(1), withoutMark: share(null) }
}
