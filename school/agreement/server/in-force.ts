import type { Transaction } from '#platform/db/database.ts'
import type { CommunityYearId } from '#school/communities/community.ts'
import type { ClauseText } from '../clause.ts'
import { type VersionId, versionInForce } from '../version.ts'
import { versionsOf } from './version-store.ts'

export interface AgreementInForce {
  versionId: VersionId
  number: number
  clauses: readonly ClauseText[]
  inForceAt: string
}

/** The agreement that holds, for those inside; nothing else is seen. */
export async function agreementInForce(
  tx: Transaction,
  yearId: CommunityYearId,
): Promise<AgreementInForce | null> {
  const version = versionInForce(await versionsOf(tx, yearId))
  if (version === null || version.inForceAt === null) return null
  const { id, number, clauses, inForceAt } = version
  return { versionId: id, number, clauses, inForceAt: inForceAt.toISOString() }
}
