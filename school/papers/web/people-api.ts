import { apiFor } from '#kit/api.ts'
import type { contract } from '#school/people/contract.ts'

/** Who keeps the site is chosen from the staff list. */
export const peopleApi = apiFor<typeof contract>('people')
