/** The invented school of the year script. Its clock begins on the morning before the year. */
export const demoSchool = {
  name: 'МБОУ «СОШ № 7» г. Светлоречья',
  place: 'Светлореченский муниципальный округ',
  timeZone: 'Europe/Moscow',
  clockShows: new Date('2025-08-26T09:00:00+03:00'),
}
