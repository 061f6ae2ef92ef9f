/** Pages of the shell itself. */
export const appPaths = {
  today: '/',
  calendar: '/calendar',
} as const
