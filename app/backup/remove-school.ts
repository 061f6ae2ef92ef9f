import { type Client, escapeIdentifier } from 'pg'
import { schoolTables } from './tables.ts'

/** Deletes all that belongs to a school, and the accounts of its people who are in no other. Call inside a transaction. */
export async function removeSchool(owner: Client, schoolId: string): Promise<void> {
  const { rows } = await owner.query<{ account_id: string }>(
    'select account_id from access_members where school_id = $1 and account_id is not null',
    [schoolId],
  )
  for (const { name } of (await schoolTables(owner)).reverse()) {
    await owner.query(`delete from ${escapeIdentifier(name)} where school_id = $1`, [schoolId])
  }
  await owner.query(
    `delete from auth."user" where id = any ($1) and id not in
       (select account_id from access_members where account_id is not null)`,
    [rows.map(({ account_id }) => account_id)],
  )
}
