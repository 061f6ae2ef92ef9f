import { createHmac } from 'node:crypto'
import { Client, type ClientConfig, escapeIdentifier, escapeLiteral } from 'pg'

/** The three accounts the product signs in with; none of them owns a table or may pass by row-level security. */
export type Login = 'web' | 'auth' | 'jobs'

/**
 * Makes sure that each login exists, belongs to its group role (`krug_web`, …) and to nothing else.
 * Login names carry the database's name, because roles belong to the whole server and two schools may share one.
 * Passwords follow from the secret, so that several processes agree without storing any.
 */
export async function ensureLogins(
  owner: ClientConfig,
  secret: string,
): Promise<Record<Login, ClientConfig>> {
  const client = new Client(owner)
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>('select current_database() as name')
    const database = rows[0]?.name ?? ''
    const made = (['web', 'auth', 'jobs'] as const).map((login) => loginFor(login, database, secret))
    for (const { role, group, password } of made) await ensureRole(client, role, group, password)
    for (const { role } of made)
      await client.query(
        `grant connect on database ${escapeIdentifier(database)} to ${escapeIdentifier(role)}`,
      )
    const configs = made.map(({ login, role, password }) => [login, as(owner, role, password)] as const)
    // Object.fromEntries forgets the key type; the three logins were listed above.
    return Object.fromEntries(configs) as Record<Login, ClientConfig>
  } finally {
    await client.end()
  }
}

function loginFor(login: Login, database: string, secret: string) {
  const role = `krug_${login}_${database}`.slice(0, 63)
  return {
    login,
    role,
    group: `krug_${login}`,
    password: createHmac('sha256', secret).update(role).digest('base64url'),
  }
}

async function ensureRole(client: Client, role: string, group: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
  const verb = rowCount === 0 ? 'create' : 'alter'
  await client.query(
    `${verb} role ${escapeIdentifier(role)} login nocreatedb nocreaterole inherit password ${escapeLiteral(password)}`,
  )
  await client.query(`grant ${escapeIdentifier(group)} to ${escapeIdentifier(role)}`)
}

function as(owner: ClientConfig, user: string, password: string): ClientConfig {
  if (owner.connectionString === undefined) return { ...owner, user, password }
  const address = new URL(owner.connectionString)
  address.username = encodeURIComponent(user)
  address.password = encodeURIComponent(password)
  return { ...owner, connectionString: address.toString() }
}
