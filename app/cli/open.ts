import { join } from 'node:path'
import type { ClientConfig } from 'pg'
import { startEmbedded } from '#platform/db/embedded.ts'
import { cloneFolder, dataFolder } from '#platform/db/embedded-folder.ts'
import { type EmbeddedConnection, runningCluster } from '#platform/db/embedded-lock.ts'
import { migrationsIn } from '#platform/db/migrate.ts'
import { productUrl } from '../address.ts'
import { type Ground, openGround } from '../ground.ts'
import type { Order } from './command.ts'

export const productMigrations = () => migrationsIn(join(cloneFolder, 'db/migrations'))

/** Runs the work on the opened product, beside a server that is running or alone. */
export async function onGround<Result>(
  order: Order,
  work: (ground: Ground) => Promise<Result>,
): Promise<Result> {
  const { config, log } = order
  const running = config.DATABASE_URL === null ? runningCluster(dataFolder(config.KRUG_DATA)) : null
  const reachable = running === null ? config : { ...config, DATABASE_URL: addressOf(running) }
  const ground = await openGround(reachable, log, productUrl(config))
  try {
    return await work(ground)
  } finally {
    await ground.close()
  }
}

/** Runs the work as owner of the database, which may not be up to date yet. */
export async function asOwner<Result>(
  { config, log }: Order,
  work: (owner: ClientConfig) => Promise<Result>,
): Promise<Result> {
  if (config.DATABASE_URL !== null) return work({ connectionString: config.DATABASE_URL })
  const folder = dataFolder(config.KRUG_DATA)
  const running = runningCluster(folder)
  if (running !== null) return work({ ...running })
  const embedded = await startEmbedded({ folder, log: (line) => log.debug({ postgres: line }) })
  try {
    return await work({ ...embedded.connection })
  } finally {
    await embedded.stop()
  }
}

/** The host part only completes the address: the real one stands in the query, because it is a folder. */
function addressOf({ host, port, user, database, password }: EmbeddedConnection): string {
  const address = new URL(`postgres://localhost:${port}/${database}`)
  address.username = user
  address.password = password ?? ''
  address.searchParams.set('host', host)
  return address.toString()
}
