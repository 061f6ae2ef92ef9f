/** Where the pages of this capability stand in the browser. */
export const calendarPaths = {
  schoolYear: '/school-year',
} as const

/** The token stands in the path, because a calendar program sends nothing else. */
export function feedPath(token: string): string {
  return `/feeds/${encodeURIComponent(token)}.ics`
}
