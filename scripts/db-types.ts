/** Writes platform/db/types.ts from a freshly migrated database; with `--check` it only says whether the file is current. */
import { readFileSync, writeFileSync } from 'node:fs'
import { Kysely, PostgresDialect } from 'kysely'
import { PostgresDialect as CodegenPostgres, generate } from 'kysely-codegen'
import { type ClientConfig, Pool } from 'pg'
import { startTestCluster } from '#platform/db/embedded-test-cluster.ts'
import { migrate, migrationsIn } from '#platform/db/migrate.ts'

const target = 'platform/db/types.ts'
const cluster = await startTestCluster()
try {
  await migrate(cluster.connection, migrationsIn('db/migrations'))
  const text = await typesOf(cluster.connection)
  if (!process.argv.includes('--check')) writeFileSync(target, text)
  else if (readFileSync(target, 'utf8') !== text) {
    console.error(`${target} does not match the migrations. Run: npm run db:types`)
    process.exitCode = 1
  }
} finally {
  await cluster.stop()
}

/** Days stay text and counts are numbers, as platform/db/database.ts reads them. */
async function typesOf(connection: ClientConfig): Promise<string> {
  const pool = new Pool({ ...connection, max: 2 })
  // The cluster may stop while a closing connection still says goodbye.
  pool.on('error', () => undefined)
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  try {
    const text = await generate({
      // The generator is CommonJS and sees the other half of kysely's twin types.
      db: db as never,
      dialect: new CodegenPostgres({
        dateParser: 'string',
        numericParser: 'string',
        defaultSchemas: ['public'],
      }),
      defaultSchemas: ['public'],
      excludePattern: '{auth,jobs}.*',
      outFile: null,
      print: false,
    })
    return text.replace(
      /^export type Int8 = .*$/m,
      'export type Int8 = ColumnType<number, number | bigint, number | bigint>;',
    )
  } finally {
    await db.destroy()
  }
}
