/** Where the pages of this capability stand in the browser. */
export const calendarPaths = {
  schoolYear: '/school-year',
} as const
