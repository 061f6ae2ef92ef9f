import { apiFor } from '#kit/api.ts'
import type { contract } from '../contract.ts'

export const noticesApi = apiFor<typeof contract>('notices')
