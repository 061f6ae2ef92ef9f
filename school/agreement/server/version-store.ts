import { idFrom, newId } from '#base/id.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor } from '#school/access/actor.ts'
import { type Deed, deedFrom } from '#school/access/deed.ts'
import type { CommunityYearId } from '#school/communities/community.ts'
import type { ClauseText } from '../clause.ts'
import type { Acceptance, Version, VersionId } from '../version.ts'

/** All versions of the year, newest first, with who has accepted them. */
export async function versionsOf(tx: Transaction, yearId: CommunityYearId): Promise<Version[]> {
  const rows = await tx
    .selectFrom('agreement_versions')
    .selectAll()
    .where('year_id', '=', yearId)
    .orderBy('number', 'desc')
    .execute()
  const accepted = await acceptancesOf(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    id: idFrom<'AgreementVersion'>(row.id),
    number: row.number,
    // Written by insertVersion only, which takes these types.
    clauses: row.clauses as unknown as ClauseText[],
    put: { by: idFrom<'Person'>(row.put_by), at: row.put_at },
    inForceAt: row.in_force_at,
    withdrawn: deedFrom(row.withdrawn_by, row.withdrawn_at),
    acceptances: accepted.get(row.id) ?? [],
  }))
}

/** Which year a version belongs to. Held, so that of two last acceptances one sees the other. */
export async function yearOfVersionHeld(tx: Transaction, id: VersionId): Promise<CommunityYearId | null> {
  const row = await tx
    .selectFrom('agreement_versions')
    .select('year_id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? null : idFrom<'CommunityYear'>(row.year_id)
}

export async function insertVersion(
  tx: Transaction,
  actor: Actor,
  version: { yearId: CommunityYearId; number: number; clauses: readonly ClauseText[] },
  at: Date,
): Promise<void> {
  await tx
    .insertInto('agreement_versions')
    .values({
      school_id: actor.schoolId,
      id: newId(),
      year_id: version.yearId,
      number: version.number,
      clauses: JSON.stringify(version.clauses),
      put_by: actor.personId,
      put_at: at,
    })
    .execute()
}

export async function updateVersion(
  tx: Transaction,
  id: VersionId,
  change: { inForceAt: Date } | { withdrawn: Deed },
): Promise<void> {
  await tx
    .updateTable('agreement_versions')
    .set(
      'inForceAt' in change
        ? { in_force_at: change.inForceAt }
        : { withdrawn_by: change.withdrawn.by, withdrawn_at: change.withdrawn.at },
    )
    .where('id', '=', id)
    .execute()
}

export async function insertAcceptance(
  tx: Transaction,
  actor: Actor,
  versionId: VersionId,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('agreement_acceptances')
    .values({
      school_id: actor.schoolId,
      version_id: versionId,
      person_id: actor.personId,
      accepted_at: at,
    })
    .execute()
}

export async function deleteAcceptance(tx: Transaction, actor: Actor, versionId: VersionId): Promise<void> {
  await tx
    .deleteFrom('agreement_acceptances')
    .where('version_id', '=', versionId)
    .where('person_id', '=', actor.personId)
    .execute()
}

async function acceptancesOf(tx: Transaction, ids: readonly string[]): Promise<Map<string, Acceptance[]>> {
  const found = new Map<string, Acceptance[]>()
  if (ids.length === 0) return found
  const rows = await tx
    .selectFrom('agreement_acceptances')
    .select(['version_id', 'person_id', 'accepted_at'])
    .where('version_id', 'in', ids)
    .orderBy('accepted_at')
    .execute()
  for (const row of rows) {
    const acceptance = { person: idFrom<'Person'>(row.person_id), at: row.accepted_at }
    found.set(row.version_id, [...(found.get(row.version_id) ?? []), acceptance])
  }
  return found
}
