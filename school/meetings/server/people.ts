import type { Transaction } from '#platform/db/database.ts'
import type { PersonId } from '#school/access/actor.ts'
import { membersOf } from '#school/access/server/public.ts'
import type { CommunityPerson } from '#school/communities/community-facts.ts'

export interface Names {
  of(id: PersonId): CommunityPerson
  orNobody(id: PersonId | null): CommunityPerson | null
  /** Who did something, and when, as it is shown. */
  deed(deed: { by: PersonId; at: Date }): { by: CommunityPerson; at: string }
}

/** Names of the people of the school. The references hold in the tables, so a missing name would be a defect of ours. */
export async function namesIn(tx: Transaction): Promise<Names> {
  const found = new Map(
    (await membersOf(tx)).map(({ id, familyName, givenName, patronymic }) => [
      id,
      { id, familyName, givenName, patronymic },
    ]),
  )
  const of = (id: PersonId) => found.get(id) ?? { id, familyName: '', givenName: '', patronymic: null }
  return {
    of,
    orNobody: (id) => (id === null ? null : of(id)),
    deed: ({ by, at }) => ({ by: of(by), at: at.toISOString() }),
  }
}
