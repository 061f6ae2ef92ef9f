import type { PaperContent, Part } from './paper-content.ts'

/** What a paper leaves to be written by hand. Number, day and signature are not part of its wording. */
export const blankPlaces = ['goal', 'indicators', 'leader', 'site_keeper', 'other'] as const
export type BlankPlace = (typeof blankPlaces)[number]

const placeOf: Readonly<Record<string, BlankPlace>> = {
  goal: 'goal',
  leader: 'leader',
  duties: 'leader',
  site: 'site_keeper',
}

/** The places that are still blank in papers that go together, each named once. */
export function blanksIn(papers: readonly Pick<PaperContent, 'parts'>[]): BlankPlace[] {
  const found = new Set(papers.flatMap(({ parts }) => parts.flatMap((part) => blankIn(part) ?? [])))
  return blankPlaces.filter((place) => found.has(place))
}

function blankIn(part: Part): BlankPlace | null {
  if (part.kind === 'clause') return part.text.includes('___') ? (placeOf[part.key] ?? 'other') : null
  // Rows of the plan name a leader nobody has chosen yet; that is said once by the clause about the leader.
  return part.table === 'indicators' && part.cells.every(({ text }) => text.trim() === '')
    ? 'indicators'
    : null
}
