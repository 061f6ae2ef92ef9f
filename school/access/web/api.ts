import { apiFor } from '#kit/api.ts'
import type { contract } from '../contract.ts'

export const accessApi = apiFor<typeof contract>('access')
