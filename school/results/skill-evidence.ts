/** Where a difficulty shows: one item of one work, found by the numbers of all its pupils or of single classes. */
export interface Finding {
  subject: string
  workId: string
  /** Empty when only the numbers of all pupils together make it a difficulty. */
  cohortIds: readonly string[]
  lostPerPupil: number | null
}

/** How widely a skill is missing. One place is enough for a difficulty; more make it stronger. */
export interface Breadth {
  classes: number
  subjects: number
  works: number
}

export function breadthOf(findings: readonly Finding[]): Breadth {
  return {
    classes: new Set(findings.flatMap(({ cohortIds }) => cohortIds)).size,
    subjects: new Set(findings.map(({ subject }) => subject.toLowerCase())).size,
    works: new Set(findings.map(({ workId }) => workId)).size,
  }
}

/** Points lost per pupil, over all works that show it: Σ (maximum − mean). Null when no number may be shown. */
export function lostOver(findings: readonly Finding[]): number | null {
  const known = findings.map(({ lostPerPupil }) => lostPerPupil).filter((lost) => lost !== null)
  return known.length === 0 ? null : known.reduce((sum, lost) => sum + lost, 0)
}

interface Weighed {
  id: string
  seen: Breadth
  lostPerPupil: number | null
}

/** First what shows in more subjects, works and classes, then what costs a pupil more points. */
export function compareDifficulties(one: Weighed, other: Weighed): number {
  return (
    other.seen.subjects - one.seen.subjects ||
    other.seen.works - one.seen.works ||
    other.seen.classes - one.seen.classes ||
    (other.lostPerPupil ?? 0) - (one.lostPerPupil ?? 0) ||
    (one.id < other.id ? -1 : 1)
  )
}
