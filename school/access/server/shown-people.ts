import type { Transaction } from '#platform/db/database.ts'
import type { PersonId } from '../actor.ts'
import { type Member, membersOf } from './store.ts'

export interface PersonShown {
  id: PersonId
  familyName: string
  givenName: string
  patronymic: string | null
}

/** Nobody for nobody, and for somebody who was erased. */
export type PeopleShown = (id: PersonId | null | undefined) => PersonShown | null

/** Names of the people of the school, as pages show who did something. */
export async function peopleShown(tx: Transaction): Promise<PeopleShown> {
  return peopleShownAmong(await membersOf(tx))
}

/** For those who have read the members already. */
export function peopleShownAmong(members: readonly Member[]): PeopleShown {
  const byId = new Map(
    members.map(({ id, familyName, givenName, patronymic }) => [
      id,
      { id, familyName, givenName, patronymic },
    ]),
  )
  return (id) => (id === null || id === undefined ? null : (byId.get(id) ?? null))
}

/** Where a row refers to a person for good: whoever was erased keeps what they did, without a name. */
export function shownPerson(people: PeopleShown, id: PersonId): PersonShown {
  return people(id) ?? { id, familyName: '', givenName: '', patronymic: null }
}
