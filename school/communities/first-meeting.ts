import type { LocalDate } from '#base/local-date.ts'

/** When the community meets for the first time, online as a rule. */
export interface FirstMeeting {
  startsAt: string
  /** The same by the clock of the school. */
  on: LocalDate
  /** `HH:MM` */
  time: string
  lengthMinutes: number
  link: string | null
  place: string | null
}

export const meetingMinutes = { minimum: 10, maximum: 240, usual: 45 } as const
export const placeLengthMaximum = 200
