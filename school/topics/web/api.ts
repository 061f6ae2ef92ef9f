import { apiFor } from '#kit/api.ts'
import type { contract as results } from '#school/results/contract.ts'
import type { contract } from '../contract.ts'

export const topicsApi = apiFor<typeof contract>('topics')

/** Topics are proposed from what pupils find hard. */
export const resultsApi = apiFor<typeof results>('results')
