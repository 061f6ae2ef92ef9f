import { sql } from 'kysely'
import type { Transaction } from '#platform/db/database.ts'
import type { Register } from '../edition.ts'

/**
 * Whether the number belongs to another order of the calendar year. One order may approve several papers, so the same number
 * of the same day is another order only where both are orders themselves.
 */
export async function isNumberTaken(
  tx: Transaction,
  { number, on }: Register,
  { isOrder }: { isOrder: boolean },
): Promise<boolean> {
  const rows = await tx
    .selectFrom('papers_approvals')
    .select(['registered_on', 'registered_as'])
    .where(sql`lower(register_number)`, '=', number.toLowerCase())
    .where(sql`extract(year from registered_on)`, '=', Number(on.slice(0, 4)))
    .execute()
  return rows.some(
    ({ registered_on, registered_as }) => registered_on !== on || (isOrder && registered_as === 'order'),
  )
}
