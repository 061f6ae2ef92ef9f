import type { Transaction } from '#platform/db/database.ts'
import type { PersonId } from '#school/access/actor.ts'
import { membersOf } from '#school/access/server/public.ts'
import type { CommunityPerson } from '../community-facts.ts'

export type ShownPeople = (id: PersonId | null) => CommunityPerson | null

/** Names of the people of the school, by their ids. */
export async function shownPeople(tx: Transaction): Promise<ShownPeople> {
  const people = new Map(
    (await membersOf(tx)).map(({ id, familyName, givenName, patronymic }) => [
      id,
      { id, familyName, givenName, patronymic },
    ]),
  )
  return (id) => (id === null ? null : (people.get(id) ?? null))
}

/** For rows that refer to a person: the reference holds in the table, so a missing name is a defect of ours. */
export function shownPerson(people: ShownPeople, id: PersonId): CommunityPerson {
  return people(id) ?? { id, familyName: '', givenName: '', patronymic: null }
}
