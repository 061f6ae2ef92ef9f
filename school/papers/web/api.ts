import { apiFor } from '#kit/api.ts'
import type { contract } from '../contract.ts'

export const api = apiFor<typeof contract>('papers')
