import { ORPCError } from '@orpc/client'
import { apiRoot } from '#kit/api.ts'

/** Signing in and second factors answer under one address of their own (better-auth); its client would weigh more than these lines. */
const root = `${apiRoot}/auth`

type Body = Readonly<Record<string, unknown>>

/** Refusals come with the codes of better-auth, so that `ProblemNotice` speaks about them like about any other. */
async function ask<Answer>(path: string, method: 'GET' | 'POST', body?: Body): Promise<Answer> {
  const response = await fetch(`${root}/${path}`, {
    method,
    credentials: 'same-origin',
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  const answer: unknown = await response.json().catch(() => null)
  if (!response.ok) throw new ORPCError(codeIn(answer), { status: response.status, defined: true })
  // The shapes below are those of better-auth 1.7; the journeys of test/e2e hold them.
  return answer as Answer
}

function codeIn(answer: unknown): string {
  const code = typeof answer === 'object' && answer !== null && 'code' in answer ? answer.code : null
  return typeof code === 'string' ? code : 'UNKNOWN'
}

/** A login has no `@`, an address always. True when a second factor must follow. */
export async function signIn(login: string, password: string, rememberMe: boolean): Promise<boolean> {
  const isMail = login.includes('@')
  const answer = await ask<{ twoFactorRedirect?: boolean }>(
    isMail ? 'sign-in/email' : 'sign-in/username',
    'POST',
    isMail ? { email: login, password, rememberMe } : { username: login.toLowerCase(), password, rememberMe },
  )
  return answer.twoFactorRedirect === true
}

export const signOut = () => ask<unknown>('sign-out', 'POST', {})

/** Six digits from the app, or one of the spare codes. */
export const proveSecondFactor = (code: string, trustDevice: boolean) =>
  /^\d{6}$/.test(code)
    ? ask<unknown>('two-factor/verify-totp', 'POST', { code, trustDevice })
    : ask<unknown>('two-factor/verify-backup-code', 'POST', { code, trustDevice })

export const askForReset = (email: string, redirectTo: string) =>
  ask<unknown>('request-password-reset', 'POST', { email, redirectTo })

export const setNewPassword = (token: string, newPassword: string) =>
  ask<unknown>('reset-password', 'POST', { token, newPassword })

export const changePassword = (currentPassword: string, newPassword: string) =>
  ask<unknown>('change-password', 'POST', { currentPassword, newPassword, revokeOtherSessions: true })

export interface Session {
  id: string
  token: string
  createdAt: string
  updatedAt: string
  ipAddress: string | null
  userAgent: string | null
}

export const listSessions = () => ask<Session[]>('list-sessions', 'GET')
export const endSession = (token: string) => ask<unknown>('revoke-session', 'POST', { token })
export const endOtherSessions = () => ask<unknown>('revoke-other-sessions', 'POST', {})

export interface Account {
  session: { id: string; token: string }
  user: { twoFactorEnabled?: boolean | null }
}

export const readAccount = () => ask<Account | null>('get-session', 'GET')

export interface SecondFactor {
  totpURI: string
  backupCodes: string[]
}

/** Begins the set-up; it counts only after the first code has been shown to work (`proveSecondFactor`). */
export const beginSecondFactor = (password: string) =>
  ask<SecondFactor>('two-factor/enable', 'POST', { password })
export const endSecondFactor = (password: string) => ask<unknown>('two-factor/disable', 'POST', { password })
