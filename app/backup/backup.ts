import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { Client, type ClientConfig } from 'pg'
import { seal, unseal } from '#platform/backup/sealed-stream.ts'
import { startTestCluster } from '#platform/db/embedded-test-cluster.ts'
import { type Migration, migrate } from '#platform/db/migrate.ts'
import { BackupProblem, letters, type Manifest } from './contents.ts'
import { dumpSchool } from './dump-school.ts'
import { type Loaded, loadSchool } from './load-school.ts'

/** One file with one school: its rows, the accounts of its people, the version of its tables; sealed with the school's passphrase. */
export async function writeBackup(
  owner: ClientConfig,
  file: string,
  school: { schoolId: string; passphrase: string; secret: string; madeAt: Date },
): Promise<{ bytes: number }> {
  const unfinished = `${file}.unfinished`
  try {
    await connected(owner, async (client) => {
      const zipped = createGzip()
      const unzipped = pipeline(Readable.from(withLineEnds(dumpSchool(client, school))), zipped)
      await Promise.all([
        unzipped,
        pipeline(
          Readable.from(seal(zipped, school.passphrase)),
          createWriteStream(unfinished, { mode: 0o600 }),
        ),
      ])
    })
    await settle(unfinished)
    await rename(unfinished, file)
    await settle(dirname(file))
    return { bytes: (await stat(file)).size }
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

/** On the disk, not only on the way there: a backup is what one relies on when the power failed. */
async function settle(path: string): Promise<void> {
  const handle = await open(path, 'r')
  await handle.sync()
  await handle.close()
}

export interface RestoreOptions {
  passphrase: string
  secret: string
  replace: boolean
  /** Those of this program; the target stands at the last of them. */
  migrations: readonly Migration[]
}

export interface Restored extends Loaded {
  school: Manifest['school']
  /** Migrations that the school's rows went through on the way. */
  migratedUp: number
}

/** Brings the school of a backup into a migrated database: all of it, or nothing. */
export async function restoreBackup(
  owner: ClientConfig,
  file: string,
  options: RestoreOptions,
): Promise<Restored> {
  const { manifest, lines } = await openBackup(file, options.passphrase)
  const { secret, replace, migrations } = options
  const missing = waiting(manifest, migrations)
  const load = (rest: AsyncIterable<string>) =>
    connected(owner, (client) => loadSchool(client, rest, { manifest, secret, replace }))
  const loaded =
    missing === 0
      ? await load(lines)
      : await throughOlderTables({ manifest, lines, secret, migrations }, load)
  return { ...loaded, school: manifest.school, migratedUp: missing }
}

/** How many migrations the backup has not seen. One that this program does not know comes from a newer one. */
function waiting(manifest: Manifest, migrations: readonly Migration[]): number {
  const isKnown = ({ number, checksum }: Manifest['migrations'][number]) =>
    migrations.some((each) => each.number === number && each.checksum === checksum)
  if (!manifest.migrations.every(isKnown)) throw new BackupProblem('newer_version')
  return migrations.length - manifest.migrations.length
}

interface OlderBackup {
  manifest: Manifest
  lines: AsyncIterable<string>
  secret: string
  migrations: readonly Migration[]
}

/** Rows of an older version are loaded into a throw-away database of that version, migrated there and taken on from it. */
async function throughOlderTables(
  { manifest, lines, secret, migrations }: OlderBackup,
  load: (lines: AsyncIterable<string>) => Promise<Loaded>,
): Promise<Loaded> {
  const scratch = await startTestCluster()
  try {
    const hasSeen = ({ number }: Migration) => manifest.migrations.some((each) => each.number === number)
    await migrate(scratch.connection, migrations.filter(hasSeen))
    await connected(scratch.connection, (client) =>
      loadSchool(client, lines, { manifest, secret, replace: false }),
    )
    await migrate(scratch.connection, migrations)
    return await connected(scratch.connection, (client) => {
      const school = { schoolId: manifest.school.id, secret, madeAt: new Date(manifest.madeAt) }
      return load(withoutFirst(dumpSchool(client, school)))
    })
  } finally {
    await scratch.stop()
  }
}

async function connected<Result>(
  config: ClientConfig,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client(config)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function openBackup(
  file: string,
  passphrase: string,
): Promise<{ manifest: Manifest; lines: AsyncIterable<string> }> {
  const unzipped = createGunzip()
  // A problem on the way ends the unzipping with it, and whoever reads the lines learns of it there.
  pipeline(Readable.from(unseal(createReadStream(file), passphrase)), unzipped).catch(() => undefined)
  const lines = inLines(unzipped)
  const first = await lines.next()
  if (first.done === true || !first.value.startsWith(letters.manifest)) throw new BackupProblem('damaged')
  return { manifest: JSON.parse(first.value.slice(1)), lines }
}

async function* withLineEnds(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`
}

async function* withoutFirst(lines: AsyncGenerator<string>): AsyncGenerator<string> {
  await lines.next()
  yield* lines
}

async function* inLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let held = ''
  for await (const piece of bytes) {
    const parts = (held + decoder.decode(piece, { stream: true })).split('\n')
    held = parts.pop() ?? ''
    yield* parts
  }
  if (held !== '') throw new BackupProblem('damaged')
}
