import type { UseQueryResult } from '@tanstack/react-query'
import { useQuery } from '@tanstack/react-query'
import { apiFor } from '#kit/api.ts'
import type { Cohort } from '../cohort.ts'
import type { contract } from '../contract.ts'
import type { SchoolYear } from '../school-year.ts'

export const calendarApi = apiFor<typeof contract>('calendar')

/** School years, newest first. */
export function useSchoolYears(): UseQueryResult<SchoolYear[], Error> {
  // The contract has checked ids and days; their brands exist for the compiler only.
  return useQuery(calendarApi.years.list.queryOptions()) as UseQueryResult<SchoolYear[], Error>
}

/** Classes with grades 1 to 11 in the school year, closed ones too, from the youngest. */
export function useCohorts(firstYear: number): UseQueryResult<Cohort[], Error> {
  // As above.
  return useQuery(calendarApi.cohorts.list.queryOptions({ input: { firstYear } })) as UseQueryResult<
    Cohort[],
    Error
  >
}
