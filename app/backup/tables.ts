import type { Client } from 'pg'

/** A table that carries a school's rows, with the columns that are stored and not computed. */
export interface SchoolTable {
  name: string
  columns: readonly string[]
}

/** Rows that are about the running of the machine, not about the school, and are worthless an hour later. */
export const notBackedUp: Record<string, string> = {
  platform_events: 'what changed, for pages that are open now; forgotten after a day',
  platform_rate_limits: 'attempts counted within a window of minutes',
  notices_deliveries: 'what this installation sends; where the school is restored nothing may be sent twice',
  notices_delivery_contents: 'what those say',
  notices_devices: 'browsers that agreed to the key of this installation',
  notices_link_codes: 'codes that work for half an hour',
  notices_heard: 'how far this installation has heard its bot',
}

/** Every table with a school's rows, those referred to before those that refer. Read from the catalogue, so none is forgotten. */
export async function schoolTables(client: Client): Promise<SchoolTable[]> {
  const { rows: tables } = await client.query<SchoolTable>(`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    group by c.relname having bool_or(a.attname = 'school_id') order by c.relname`)
  return inOrderOfReference(tables, await references(client))
}

interface Reference {
  constraint: string
  from: string
  to: string
}

async function references(client: Client): Promise<Reference[]> {
  const { rows } = await client.query<Reference>(`
    select k.conname as constraint, f.relname as "from", t.relname as "to"
    from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
    where k.contype = 'f' and k.conparentid = 0 and k.connamespace = 'public'::regnamespace order by k.conname`)
  return rows
}

function inOrderOfReference(tables: readonly SchoolTable[], all: readonly Reference[]): SchoolTable[] {
  const ordered: SchoolTable[] = []
  const waiting = [...tables]
  while (waiting.length > 0) {
    const isReady = (table: SchoolTable) =>
      !all.some(
        ({ from, to }) => from === table.name && to !== from && waiting.some(({ name }) => name === to),
      )
    // Tables that refer to one another in a ring come as they are; their constraints are put off while rows are loaded.
    const next = waiting.find(isReady) ?? waiting[0]
    if (next === undefined) break
    ordered.push(next)
    waiting.splice(waiting.indexOf(next), 1)
  }
  return ordered
}

/** Constraints that rows of one table, or of a ring of tables, can only satisfy when all of them are there. */
export async function constraintsToPutOff(client: Client): Promise<{ constraint: string; table: string }[]> {
  const order = (await schoolTables(client)).map(({ name }) => name)
  return (await references(client))
    .filter(({ from, to }) => order.includes(from) && order.indexOf(to) >= order.indexOf(from))
    .map(({ constraint, from }) => ({ constraint, table: from }))
}
