import { apiFor } from '#kit/api.ts'
import type { contract } from '#school/people/contract.ts'

/** What somebody teaches is kept by the staff list. */
export const peopleApi = apiFor<typeof contract>('people')
