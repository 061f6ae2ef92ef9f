/** Pages of the shell itself. */
export const appPaths = {
  today: '/',
} as const
