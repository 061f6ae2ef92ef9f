import { hashPassword, symmetricEncrypt } from 'better-auth/crypto'
import { type Client, escapeIdentifier } from 'pg'
import { demoPassword } from '#school/access/server/public.ts'
import { accountTables } from './contents.ts'

type Row = Record<string, unknown>

/** Somebody whose login was taken here by another person, and who therefore has a new one. */
export interface RenamedLogin {
  from: string
  to: string
}

/** Loads accounts into an installation where some may exist already, and some logins belong to others. */
export function accountLoader(owner: Client, { secret, isDemo }: { secret: string; isDemo: boolean }) {
  const known = new Set<string>()
  const logins = new Map<string, string>()
  const renamed: (RenamedLogin & { accountId: string })[] = []

  async function loadUser(row: Row): Promise<void> {
    const id = String(row.id)
    const { rowCount } = await owner.query('select from auth."user" where id = $1', [id])
    // The same person through another school of this installation: what stands here stays.
    if (rowCount !== 0) return void known.add(id)
    const login = String(row.username)
    const free = await freeLogin(owner, login)
    if (free !== login) renamed.push({ accountId: id, from: login, to: free })
    logins.set(id, free)
    const isMailTaken = await exists(owner, 'email', row.email)
    await insert(owner, 'user', {
      ...row,
      username: free,
      displayUsername: free,
      // The receiver of this domain can never exist (RFC 2606); the person enters the address anew.
      ...(isMailTaken && { email: `${id.toLowerCase()}@account.invalid`, emailVerified: false }),
    })
  }

  return {
    renamed: () => renamed.map(({ from, to }) => ({ from, to })),
    async load(table: string, line: string): Promise<void> {
      const row: Row = JSON.parse(line)
      if (table === 'user') return loadUser(row)
      const userId = String(row.userId)
      if (known.has(userId)) return
      const login = logins.get(userId)
      if (table === 'twoFactor') return insert(owner, table, await withSealedSecrets(row, secret))
      if (table !== 'account' || login === undefined) return
      // A demo opens by a password that follows from the installation's secret.
      const password = isDemo ? await hashPassword(demoPassword(secret, login)) : row.password
      await insert(owner, table, { ...row, password })
    },
    /** What members know of their logins, after their rows have come. */
    async finish(schoolId: string): Promise<void> {
      for (const { accountId, to } of renamed) {
        await owner.query('update access_members set login = $3 where school_id = $1 and account_id = $2', [
          schoolId,
          accountId,
          to,
        ])
      }
    },
  }
}

async function freeLogin(owner: Client, login: string): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    const candidate = attempt === 1 ? login : `${login.slice(0, 36)}-${attempt}`
    if (!(await exists(owner, 'username', candidate))) return candidate
  }
}

async function exists(owner: Client, column: 'username' | 'email', value: unknown): Promise<boolean> {
  const { rowCount } = await owner.query(`select from auth."user" where ${column} = $1`, [value])
  return rowCount !== 0
}

async function insert(owner: Client, table: string, row: Row): Promise<void> {
  if (!(table in accountTables)) return
  const name = `auth.${escapeIdentifier(table)}`
  await owner.query(`insert into ${name} select * from json_populate_record(null::${name}, $1)`, [
    JSON.stringify(row),
  ])
}

async function withSealedSecrets(row: Row, secret: string): Promise<Row> {
  const seal = (data: unknown) => symmetricEncrypt({ key: secret, data: String(data) })
  return { ...row, secret: await seal(row.secret), backupCodes: await seal(row.backupCodes) }
}
