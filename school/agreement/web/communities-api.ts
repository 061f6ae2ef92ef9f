import { apiFor } from '#kit/api.ts'
import type { contract } from '#school/communities/contract.ts'

/** The communities the reader is in: each may have an agreement that waits. */
export const communitiesApi = apiFor<typeof contract>('communities')
