import { apiFor } from '#kit/api.ts'
import type { contract as calendar } from '#school/calendar/contract.ts'
import type { contract as people } from '#school/people/contract.ts'
import type { contract as results } from '#school/results/contract.ts'
import type { contract as search } from '../search/contract.ts'

export const calendarApi = apiFor<typeof calendar>('calendar')
export const peopleApi = apiFor<typeof people>('people')
export const resultsApi = apiFor<typeof results>('results')
export const searchApi = apiFor<typeof search>('search')
