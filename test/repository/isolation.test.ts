import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { schoolRoles } from '#school/access/actor.ts'
import { migratedDatabase } from './migrated.ts'
import { plantRows, samePerson, tablesWithSchool, twoSchools } from './planted-rows.ts'

/** Counts attempts made before any school is known under the nil school, which is nobody’s. */
const seenByNobody = ['platform_rate_limits']

const database = await migratedDatabase()
const tables = await tablesWithSchool(database.owner)

beforeAll(() => plantRows(database.owner, tables))
afterAll(() => database.close())

/** As the web role, in a scope; what it does is taken back. A refusal by grant or policy counts as no row. */
async function rowsTouched(
  school: string | null,
  statement: string,
  values: unknown[] = [],
): Promise<number> {
  const { web } = database
  await web.query('begin')
  try {
    const settings = {
      school: school ?? '',
      person: samePerson,
      roles: schoolRoles.join(','),
      account: 'nobody',
    }
    for (const [name, value] of Object.entries(school === null ? {} : settings)) {
      await web.query('select set_config($1, $2, true)', [`krug.${name}`, value])
    }
    const { rowCount } = await web.query(statement, values)
    return rowCount ?? 0
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '42501') return 0
    throw error
  } finally {
    await web.query('rollback')
  }
}

async function copyOf(table: string): Promise<string> {
  const { rows } = await database.owner.query<{ row: unknown }>(
    `select to_jsonb(t) as row from ${table} t where school_id = $1 limit 1`,
    [twoSchools.theirs],
  )
  return JSON.stringify(rows[0]?.row)
}

describe.each(tables)('%s', (table) => {
  const of = (school: string) => `where school_id = '${school}'`
  const insert = `insert into ${table} overriding system value select * from jsonb_populate_record(null::${table}, $1)`

  test('another school sees, changes, moves, deletes and adds nothing', async () => {
    const { ours, theirs } = twoSchools
    expect(await rowsTouched(ours, `select 1 from ${table} ${of(theirs)}`)).toBe(0)
    expect(await rowsTouched(ours, `update ${table} set school_id = school_id ${of(theirs)}`)).toBe(0)
    expect(await rowsTouched(ours, `update ${table} set school_id = '${theirs}' ${of(ours)}`)).toBe(0)
    expect(await rowsTouched(ours, `delete from ${table} ${of(theirs)}`)).toBe(0)
    expect(await rowsTouched(ours, insert, [await copyOf(table)])).toBe(0)
  })

  test('without a school nobody sees or adds anything', async () => {
    expect(await rowsTouched(null, `select 1 from ${table} ${of(twoSchools.theirs)}`)).toBe(0)
    expect(await rowsTouched(null, `delete from ${table}`)).toBe(0)
    expect(await rowsTouched(null, insert, [await copyOf(table)])).toBe(0)
    if (!seenByNobody.includes(table)) expect(await rowsTouched(null, `select 1 from ${table}`)).toBe(0)
  })

  test('the school itself sees its row, so the silence above means something', async () => {
    const { rows } = await database.owner.query(
      `select has_table_privilege('krug_web', $1, 'select') as readable`,
      [table],
    )
    if (rows[0]?.readable) expect(await rowsTouched(twoSchools.ours, `select 1 from ${table}`)).toBe(1)
  })
})
