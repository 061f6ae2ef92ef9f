import type { Client } from 'pg'

export const twoSchools = {
  ours: '00000000-0000-7000-8000-00000000000a',
  theirs: '00000000-0000-7000-8000-00000000000b',
}
export const samePerson = '00000000-0000-7000-8000-0000000000ff'

interface Column {
  name: string
  type: string
}

/** Tables of ours that carry a school, whatever capability they belong to. */
export async function tablesWithSchool(owner: Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(`
    select table_name as name from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_schema = 'public' and column_name = 'school_id' and table_type = 'BASE TABLE' order by 1`)
  return rows.map((row) => row.name)
}

/**
 * Puts one row of each school into each table, so that no table passes for being empty. Everything but the policies is out
 * of the way: checks are dropped, references and triggers sleep. Every uuid is the same person, so that owners see their own.
 */
export async function plantRows(owner: Client, tables: readonly string[]): Promise<void> {
  await owner.query(`set session_replication_role = replica`)
  for (const table of tables) {
    await dropChecks(owner, table)
    await owner.query(`delete from ${table}`)
    const columns = await columnsToFill(owner, table)
    for (const school of Object.values(twoSchools)) {
      const values = columns.map((column) => (column.name === 'school_id' ? school : sampleOf(column)))
      const names = columns.map((column) => `"${column.name}"`).join(', ')
      const places = columns.map((_, index) => `$${index + 1}`).join(', ')
      await owner.query(`insert into ${table} (${names}) values (${places})`, values)
    }
  }
}

/** What must be given a value, and every uuid, because ownership is a uuid even where it may be missing. */
async function columnsToFill(owner: Client, table: string): Promise<Column[]> {
  const { rows } = await owner.query<Column>(
    `select column_name as name, case data_type when 'ARRAY' then udt_name else data_type end as type
     from information_schema.columns
     where table_schema = 'public' and table_name = $1 and is_identity = 'NO' and is_generated = 'NEVER'
       and (data_type = 'uuid' or (is_nullable = 'NO' and column_default is null))`,
    [table],
  )
  return rows
}

async function dropChecks(owner: Client, table: string): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    `select conname as name from pg_constraint where conrelid = $1::regclass and contype = 'c'`,
    [table],
  )
  for (const { name } of rows) await owner.query(`alter table ${table} drop constraint "${name}"`)
}

function sampleOf({ type }: Column): unknown {
  if (type === 'uuid') return samePerson
  if (type.startsWith('_')) return []
  if (/^(integer|bigint|smallint|numeric|double precision|real)$/.test(type)) return 1
  if (/^(date|timestamp)/.test(type)) return '2025-09-01'
  if (/^json/.test(type)) return '{}'
  if (type === 'boolean') return false
  return type.endsWith('range') ? 'empty' : 'a'
}
