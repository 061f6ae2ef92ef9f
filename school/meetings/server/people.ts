import type { Transaction } from '#platform/db/database.ts'
import type { PersonId } from '#school/access/actor.ts'
import type { Deed } from '#school/access/deed.ts'
import { peopleShown, shownPerson } from '#school/access/server/public.ts'
import type { CommunityPerson } from '#school/communities/community-facts.ts'

export interface Names {
  of(id: PersonId): CommunityPerson
  orNobody(id: PersonId | null): CommunityPerson | null
  /** Who did something, and when, as it is shown. */
  deed(deed: Deed): { by: CommunityPerson; at: string }
}

export async function namesIn(tx: Transaction): Promise<Names> {
  const people = await peopleShown(tx)
  const of = (id: PersonId) => shownPerson(people, id)
  return {
    of,
    orNobody: (id) => (id === null ? null : of(id)),
    deed: ({ by, at }) => ({ by: of(by), at: at.toISOString() }),
  }
}
