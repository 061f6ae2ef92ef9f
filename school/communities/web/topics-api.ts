import { apiFor } from '#kit/api.ts'
import type { contract } from '#school/topics/contract.ts'

/** Which topics the staff has chosen is known by the boards. */
export const topicsApi = apiFor<typeof contract>('topics')
