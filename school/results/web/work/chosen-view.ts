import type { Overview } from '../shapes.ts'

/** The work as one class wrote it: the same panels then speak of that class alone. Null when the class is not open. */
export function overviewOfClass(overview: Overview, cohortId: string): Overview | null {
  const view = overview.cohorts.find(({ cohort }) => cohort?.id === cohortId)
  return view === undefined ? null : { ...overview, whole: null, cohorts: [view] }
}
