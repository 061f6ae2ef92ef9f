import { useMe } from '#school/access/web/public.tsx'
import { cohortLabel } from '#school/calendar/cohort.ts'
import { firstYearOn } from '#school/calendar/school-year.ts'
import type { CohortRef } from './shapes.ts'

/** Classes under their names of today: pupils who took a work as 4А are 5А now. */
export function useClassLabels(): (cohort: Pick<CohortRef, 'enteredYear' | 'letter'>) => string {
  const firstYear = firstYearOn(useMe().today)
  return (cohort) => cohortLabel(firstYear, cohort)
}
