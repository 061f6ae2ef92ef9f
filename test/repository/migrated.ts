import { Client, type ClientConfig } from 'pg'
import { ensureLogins } from '#platform/db/logins.ts'
import { freshDatabase } from '#test/support/database.ts'

/** A migrated database with nothing in it, as its owner and as the role the product signs in with. */
export async function migratedDatabase() {
  const { owner, drop } = await freshDatabase()
  const logins = await ensureLogins({ ...owner }, 'a secret that only tests may have')
  const clients: Client[] = []
  const connect = async (config: ClientConfig) => {
    const client = new Client(config)
    clients.push(client)
    await client.connect()
    return client
  }
  return {
    owner: await connect({ ...owner }),
    web: await connect(logins.web),
    close: async () => {
      await Promise.all(clients.map((client) => client.end()))
      await drop()
    },
  }
}
