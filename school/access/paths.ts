/** Where the pages of this capability stand in the browser. */
export const accessPaths = {
  signIn: '/sign-in',
  invitation: '/invitation/$token',
  newSchool: '/new-school',
  forgotten: '/forgotten-password',
  newPassword: '/new-password',
  account: '/account',
  accounts: '/accounts',
  log: '/access-log',
} as const

/** The page a one-time link leads to. The token stands in the path, which no referrer header carries away (see the security headers). */
export function invitationPath(token: string): string {
  return accessPaths.invitation.replace('$token', encodeURIComponent(token))
}
