import { betterAuth } from 'better-auth'
import { twoFactor, username } from 'better-auth/plugins'
import { Pool, type PoolConfig } from 'pg'
import type { Mail } from '#platform/mail/mail.ts'
import { loginPattern } from '../invitation.ts'
import { resetMail } from './reset-mail.ts'

export interface AccountsSettings {
  connection: PoolConfig
  secret: string
  url: string
  mail: Mail | null
  /** Called once for each new session, so that it can be written into the access log. */
  onSignIn: (accountId: string) => Promise<void>
}

/** Passwords, sessions and second factors. All of it is better-auth's; this names what the product uses. */
export interface Accounts {
  /** Serves everything under /api/auth. */
  handle(request: Request): Promise<Response>
  accountOf(headers: Headers): Promise<string | null>
  isLoginTaken(login: string): Promise<boolean>
  create(person: { login: string; email: string | null; name: string; password: string }): Promise<string>
  /** Sets a new password and ends every session of the account. */
  replacePassword(accountId: string, password: string): Promise<void>
  endSessions(accountId: string): Promise<void>
  /** Signs in and returns the cookies to set; null when login or password is wrong. */
  signIn(login: string, password: string, headers: Headers): Promise<readonly string[] | null>
  close(): Promise<void>
}

/** Accounts without a mail address still need one inside better-auth; this domain can never receive mail (RFC 2606). */
const noMailDomain = 'account.invalid'

export function makeAccounts(settings: AccountsSettings): Accounts {
  const pool = new Pool({ ...settings.connection, max: 4, options: '-c search_path=auth' })
  pool.on('error', () => undefined)
  const auth = betterAuth(optionsFor(settings, pool))
  return {
    handle: (request) => auth.handler(request),
    async accountOf(headers) {
      const session = await auth.api.getSession({ headers })
      return session?.user.id ?? null
    },
    async isLoginTaken(login) {
      const { rowCount } = await pool.query('select from "user" where username = $1', [login])
      return rowCount !== 0
    },
    async create({ login, email, name, password }) {
      const context = await auth.$context
      const user = await context.internalAdapter.createUser(
        {
          name,
          email: email ?? `${login}@${noMailDomain}`,
          emailVerified: false,
          username: login,
          displayUsername: login,
        },
        // Only the form of sign-up that hooks may ask about; its type wants a whole request.
        { method: 'email-password' } as never,
      )
      await context.internalAdapter.linkAccount({
        userId: user.id,
        providerId: 'credential',
        accountId: user.id,
        password: await context.password.hash(password),
      })
      return user.id
    },
    async replacePassword(accountId, password) {
      const context = await auth.$context
      await context.internalAdapter.updatePassword(accountId, await context.password.hash(password))
      await context.internalAdapter.deleteUserSessions(accountId)
    },
    async endSessions(accountId) {
      const context = await auth.$context
      await context.internalAdapter.deleteUserSessions(accountId)
    },
    async signIn(login, password, headers) {
      const response = await auth.api.signInUsername({
        body: { username: login, password },
        headers,
        asResponse: true,
      })
      return response.ok ? response.headers.getSetCookie() : null
    },
    close: () => pool.end(),
  }
}

function optionsFor(settings: AccountsSettings, pool: Pool) {
  const { mail } = settings
  return {
    appName: 'Krug',
    database: pool,
    secret: settings.secret,
    baseURL: settings.url,
    basePath: '/api/auth',
    // A page of the very address it was opened under may sign in, whichever name the machine was called by.
    trustedOrigins: (request?: Request) => (request === undefined ? [] : [new URL(request.url).origin]),
    emailAndPassword: {
      enabled: true,
      // Accounts come from invitations only.
      disableSignUp: true,
      minPasswordLength: 10,
      revokeSessionsOnPasswordReset: true,
      ...(mail === null
        ? {}
        : {
            sendResetPassword: async ({ user, url }: { user: { email: string }; url: string }) => {
              if (!user.email.endsWith(`@${noMailDomain}`)) await mail.send(resetMail(user.email, url))
            },
          }),
    },
    session: { expiresIn: 60 * 60 * 24 * 14, updateAge: 60 * 60 * 24 },
    plugins: [
      username({ minUsernameLength: 2, usernameValidator: (login) => loginPattern.test(login) }),
      twoFactor({ issuer: 'Krug' }),
    ],
    // Behind a school's one address sixty teachers sign in at once, so the address may try often and each login seldom (see sign-in-limit.ts).
    rateLimit: {
      enabled: true,
      storage: 'database' as const,
      window: 60,
      max: 300,
      customRules: {
        '/sign-in/*': { window: 60, max: 120 },
        '/request-password-reset': { window: 300, max: 20 },
        '/two-factor/*': { window: 60, max: 30 },
      },
    },
    advanced: {
      cookiePrefix: 'krug',
      useSecureCookies: settings.url.startsWith('https:'),
      ipAddress: { ipAddressHeaders: ['x-krug-address'] },
      database: { generateId: () => crypto.randomUUID() },
    },
    databaseHooks: {
      session: {
        create: { after: async (session: { userId: string }) => settings.onSignIn(session.userId) },
      },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
  }
}
