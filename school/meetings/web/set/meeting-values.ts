import type { LocalDate } from '#base/local-date.ts'
import type { PersonId } from '#school/access/actor.ts'

/** What is typed about a meeting, before it is one. */
export interface MeetingValues {
  purpose: string
  on: LocalDate | null
  time: string
  lengthMinutes: number
  place: string
  link: string
  facilitatorId: PersonId | null
  secretaryId: PersonId | null
}

/** Fields of the contract out of what was typed; null while day or time is missing. */
export function fieldsOf(values: MeetingValues, instant: (date: LocalDate, time: string) => string) {
  const { on, time, purpose, lengthMinutes, facilitatorId, secretaryId } = values
  if (on === null || time === '') return null
  return {
    purpose: purpose.trim(),
    startsAt: instant(on, time),
    lengthMinutes,
    place: orNull(values.place),
    link: orNull(values.link),
    facilitatorId,
    secretaryId,
  }
}

export function orNull(text: string): string | null {
  const trimmed = text.trim()
  return trimmed === '' ? null : trimmed
}
