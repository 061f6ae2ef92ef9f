import { sql } from 'kysely'
import type { Transaction } from '#platform/db/database.ts'
import type { PersonId } from '../actor.ts'

/**
 * Removes a person who was entered by mistake. False when other records of the school name them: then they stay, and the
 * rest of the transaction goes on. Whoever has an account leaves by a last day instead.
 */
export async function removeMember(tx: Transaction, id: PersonId): Promise<boolean> {
  await sql`savepoint remove_member`.execute(tx)
  try {
    const removed = await tx
      .deleteFrom('access_members')
      .where('id', '=', id)
      .where('account_id', 'is', null)
      .executeTakeFirst()
    await sql`release savepoint remove_member`.execute(tx)
    return removed.numDeletedRows > 0n
  } catch (error) {
    const foreignKeyViolation = '23503'
    if (!(error instanceof Error && 'code' in error && error.code === foreignKeyViolation)) throw error
    await sql`rollback to savepoint remove_member`.execute(tx)
    return false
  }
}
