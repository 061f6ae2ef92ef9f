import { localDate } from '#base/local-date.ts'

/** The invented school of the year script. Its clock begins on the morning before the year. */
export const demoSchool = {
  name: 'МБОУ «СОШ № 7» г. Светлоречья',
  place: 'Светлореченский муниципальный округ',
  timeZone: 'Europe/Moscow',
  clockShows: new Date('2025-08-26T09:00:00+03:00'),
}

/** When the steps before the year happened, by the clock of the demo. */
export const demoMoment = { now: new Date('2025-08-25T10:00:00+03:00'), today: localDate('2025-08-25') }
