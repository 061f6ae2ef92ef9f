import { Client, type ClientConfig } from 'pg'
import { startTestCluster } from '#platform/db/embedded-test-cluster.ts'
import { ensureLogins } from '#platform/db/logins.ts'
import { migrate, migrationsIn } from '#platform/db/migrate.ts'

export async function migratedDatabase() {
  const cluster = await startTestCluster()
  await migrate(cluster.connection, migrationsIn('db/migrations'))
  const logins = await ensureLogins(cluster.connection, 'x'.repeat(32))
  const clients: Client[] = []
  const connect = async (config: ClientConfig) => {
    const client = new Client(config)
    clients.push(client)
    await client.connect()
    return client
  }
  return {
    owner: await connect(cluster.connection),
    web: await connect(logins.web),
    close: async () => {
      await Promise.all(clients.map((client) => client.end()))
      await cluster.stop()
    },
  }
}
