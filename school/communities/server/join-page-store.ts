import { idFrom } from '#base/id.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { CommunityYearId } from '../community.ts'
import { type JoinId, type JoinKind, joinKinds, type Settlement, settlements } from '../join.ts'

/** What a visitor has asked, as they may read it. */
export interface VisitorRequest {
  id: JoinId
  yearId: CommunityYearId
  kind: JoinKind
  name: string
  contact: string | null
  words: string | null
  askedAt: Date
  settledAs: Settlement | null
  answer: string | null
}

/** Shown in a transaction that runs under the id of the request; the policy of the table shows it to no other. */
export async function visitorRequest(tx: Transaction, id: JoinId): Promise<VisitorRequest | null> {
  const row = await tx
    .selectFrom('communities_joins')
    .select(['year_id', 'kind', 'name', 'contact', 'words', 'asked_at', 'settled_as', 'answer'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    id,
    yearId: idFrom<'CommunityYear'>(row.year_id),
    kind: joinKinds.find((kind) => kind === row.kind) ?? 'join',
    name: row.name ?? '',
    contact: row.contact,
    words: row.words,
    askedAt: row.asked_at,
    settledAs: settlements.find((as) => as === row.settled_as) ?? null,
    answer: row.answer,
  }
}
