import { type Client, escapeIdentifier } from 'pg'
import { BackupProblem, type End, type Heading, letters, type Manifest } from './contents.ts'
import { accountLoader, type RenamedLogin } from './load-accounts.ts'
import { removeSchool } from './remove-school.ts'
import { constraintsToPutOff, notBackedUp, type SchoolTable, schoolTables } from './tables.ts'

export interface Loaded {
  rows: number
  renamedLogins: RenamedLogin[]
}

export interface LoadOptions {
  manifest: Manifest
  secret: string
  /** Puts the school of the file in the place of the same school here. */
  replace: boolean
}

const bytesAtOnce = 1_000_000

/** Loads a school of the same schema version in one transaction: all of it, or nothing. */
export async function loadSchool(
  owner: Client,
  lines: AsyncIterable<string>,
  options: LoadOptions,
): Promise<Loaded> {
  await owner.query('begin')
  try {
    await owner.query('set local row_security = off')
    await makeRoom(owner, options)
    const later = await putOff(owner)
    const loaded = await loadLines(owner, lines, options)
    await owner.query('set constraints all immediate')
    for (const statement of later) await owner.query(statement)
    await owner.query('commit')
    return loaded
  } catch (error) {
    await owner.query('rollback')
    throw error
  }
}

async function makeRoom(owner: Client, { manifest, replace }: LoadOptions): Promise<void> {
  const { rows } = await owner.query<{ school_id: string; kind: string }>(
    'select school_id, kind from access_schools',
  )
  const isHere = rows.some(({ school_id }) => school_id === manifest.school.id)
  if (isHere && !replace) throw new BackupProblem('school_exists')
  if (isHere) await removeSchool(owner, manifest.school.id)
  const otherDemo = rows.some(({ school_id, kind }) => kind === 'demo' && school_id !== manifest.school.id)
  if (manifest.school.isDemo && otherDemo) throw new BackupProblem('demo_exists')
}

/** Rows that refer to one another within a table cannot come in the right order. Answers how to undo it. */
async function putOff(owner: Client): Promise<string[]> {
  const constraints = await constraintsToPutOff(owner)
  const alter = ({ table, constraint }: { table: string; constraint: string }, how: string) =>
    `alter table ${escapeIdentifier(table)} alter constraint ${escapeIdentifier(constraint)} ${how}`
  for (const each of constraints) await owner.query(alter(each, 'deferrable initially deferred'))
  return constraints.map((each) => alter(each, 'not deferrable'))
}

async function loadLines(owner: Client, lines: AsyncIterable<string>, options: LoadOptions): Promise<Loaded> {
  const { manifest } = options
  const tables = await schoolTables(owner)
  const accounts = accountLoader(owner, { secret: options.secret, isDemo: manifest.school.isDemo })
  let heading: Heading | null = null
  let end: End | null = null
  let rows = 0
  let batch: string[] = []
  let bytes = 0
  const flush = async () => {
    if (heading?.schema === 'public')
      await insertBatch(owner, tableOf(tables, heading.table), manifest.school.id, batch)
    batch = []
    bytes = 0
  }
  for await (const line of lines) {
    const text = line.slice(1)
    if (end !== null) throw new BackupProblem('damaged')
    if (line.startsWith(letters.row)) {
      rows++
      if (heading?.schema === 'auth') await accounts.load(heading.table, text)
      else batch.push(text)
      bytes += text.length
      if (bytes > bytesAtOnce) await flush()
    } else {
      await flush()
      if (line.startsWith(letters.heading)) heading = JSON.parse(text)
      else end = JSON.parse(text)
    }
  }
  if (end === null || end.rows !== rows) throw new BackupProblem('damaged')
  await accounts.finish(manifest.school.id)
  return { rows, renamedLogins: accounts.renamed() }
}

function tableOf(tables: readonly SchoolTable[], name: string): SchoolTable {
  const table = tables.find((each) => each.name === name)
  if (table === undefined || notBackedUp[name] !== undefined) throw new BackupProblem('damaged')
  return table
}

/** PostgreSQL reads back what it wrote. A row of any other school would be a forgery and stops everything. */
async function insertBatch(
  owner: Client,
  table: SchoolTable,
  schoolId: string,
  batch: readonly string[],
): Promise<void> {
  if (batch.length === 0) return
  const name = escapeIdentifier(table.name)
  const columns = table.columns.map(escapeIdentifier).join(', ')
  const { rowCount } = await owner.query(
    `insert into ${name} (${columns}) overriding system value
     select ${columns} from json_populate_recordset(null::${name}, $1) where school_id = $2`,
    [`[${batch.join(',')}]`, schoolId],
  )
  if (rowCount !== batch.length) throw new BackupProblem('damaged')
}
