import { migrate } from '#platform/db/migrate.ts'
import type { Order, Told } from './command.ts'
import { asOwner, productMigrations } from './open.ts'
import { words } from './words.ts'

export async function migrateDatabase(order: Order): Promise<Told> {
  const applied = await asOwner(order, (owner) => migrate(owner, productMigrations()))
  return { said: words[order.language].migrated(applied), facts: { applied } }
}
