import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { inject } from 'vitest'
import type { EmbeddedConnection } from '#platform/db/embedded-lock.ts'

declare module 'vitest' {
  interface ProvidedContext {
    cluster: EmbeddedConnection
  }
}

export const templateName = 'krug_template'

/** A migrated database of its own for one test file, copied from the template. `drop` removes it. */
export async function freshDatabase(): Promise<{ owner: EmbeddedConnection; drop: () => Promise<void> }> {
  const cluster = inject('cluster')
  const name = `t_${randomBytes(5).toString('hex')}`
  await asAdmin(cluster, `create database ${name} template ${templateName}`)
  return {
    owner: { ...cluster, database: name },
    drop: async () => {
      await asAdmin(cluster, `drop database if exists ${name} with (force)`)
      for (const login of ['web', 'auth', 'jobs'])
        await asAdmin(cluster, `drop role if exists krug_${login}_${name}`)
    },
  }
}

export async function asAdmin(cluster: EmbeddedConnection, sql: string): Promise<void> {
  const client = new Client({ ...cluster, database: 'postgres' })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
