import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ClientConfig } from 'pg'
import { type Channels, openChannels } from '#platform/channels.ts'
import { type Clock, systemClock } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import { type Database, inScope, openDatabase } from '#platform/db/database.ts'
import { startEmbedded } from '#platform/db/embedded.ts'
import { cloneFolder, dataFolder } from '#platform/db/embedded-folder.ts'
import { ensureLogins, type Login } from '#platform/db/logins.ts'
import { migrate, migrationsIn } from '#platform/db/migrate.ts'
import type { Log } from '#platform/log.ts'
import { startProblem } from '#platform/start-problem.ts'
import { type Accounts, makeAccounts } from '#school/access/server/accounts.ts'
import { recordAccess } from '#school/access/server/public.ts'
import { membershipsOf } from '#school/access/server/store.ts'

/** The opened installation: its database, accounts and clock. Server and command line both stand on it; whoever opens it closes it. */
export interface Ground {
  owner: ClientConfig
  logins: Record<Login, ClientConfig>
  database: Database
  accounts: Accounts
  clock: Clock
  secret: string
  folder: string
  channels: Channels
  log: Log
  close(): Promise<void>
}

/** Starts or reaches the database, brings it up to date and opens it. Throws `StartProblem` or `MigrationProblem`. */
export async function openGround(
  config: Config,
  log: Log,
  url: string,
  clock: Clock = systemClock,
): Promise<Ground> {
  const folder = dataFolder(config.KRUG_DATA)
  const source = await openSource(config, folder, log)
  try {
    await migrate(source.owner, migrationsIn(join(cloneFolder, 'db/migrations')))
    const secret = config.KRUG_SECRET ?? keptSecret(folder)
    const channels = openChannels(config, secret)
    return await assemble({ source, secret, folder, channels, log, url, clock })
  } catch (error) {
    await source.stop()
    throw error
  }
}

interface Source {
  owner: ClientConfig
  stop: () => Promise<void>
}

async function openSource(config: Config, folder: string, log: Log): Promise<Source> {
  if (config.DATABASE_URL !== null)
    return { owner: { connectionString: config.DATABASE_URL }, stop: async () => undefined }
  const embedded = await startEmbedded({ folder, log: (line) => log.debug({ postgres: line }) })
  embedded.onExit((reason) => {
    // Everything acknowledged is on the disk; the next start recovers it. Going on without a database would only pretend.
    log.fatal({ code: 'database_ended', reason })
    console.error(startProblem('database_ended', reason).message)
    process.exit(1)
  })
  return { owner: { ...embedded.connection }, stop: () => embedded.stop() }
}

export async function assemble(parts: {
  source: Source
  secret: string
  folder: string
  channels: Channels
  log: Log
  url: string
  clock: Clock
}): Promise<Ground> {
  const { source, secret, channels, log, clock } = parts
  const logins = await ensureLogins(source.owner, secret)
  const database = openDatabase(logins.web, log)
  const accounts = makeAccounts({
    connection: logins.auth,
    secret,
    url: parts.url,
    mail: channels.mail,
    onSignIn: (accountId) => recordSignIn(database, accountId, clock),
  })
  return {
    owner: source.owner,
    logins,
    database,
    accounts,
    clock,
    secret,
    folder: parts.folder,
    channels,
    log,
    async close() {
      await accounts.close()
      await database.destroy()
      channels.mail?.close()
      await source.stop()
    },
  }
}

/** A session opens every school the account belongs to, so each of them writes it down. */
async function recordSignIn(database: Database, accountId: string, clock: Clock): Promise<void> {
  for (const { actor, moment } of await membershipsOf(database, accountId, clock.now()))
    await inScope(database, actor, (tx) =>
      recordAccess(tx, actor, { action: 'signed_in', object: `person/${actor.personId}` }, moment.now),
    )
}

/** Made once and kept beside the data, readable by this account alone. */
function keptSecret(folder: string): string {
  const file = join(folder, 'secret')
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  mkdirSync(folder, { recursive: true })
  const secret = randomBytes(32).toString('hex')
  writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: 'wx' })
  return secret
}
