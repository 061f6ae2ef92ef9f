import { apiFor } from '#kit/api.ts'
import type { contract } from '#school/calendar/contract.ts'

/** Classes belong to the calendar; an import asks for them and offers to add a missing one. */
export const calendarApi = apiFor<typeof contract>('calendar')
