import type { Transaction } from '#platform/db/database.ts'
import type { PersonId } from '#school/access/actor.ts'
import { membersOf } from '#school/access/server/public.ts'

export interface PersonShown {
  id: PersonId
  familyName: string
  givenName: string
  patronymic: string | null
}

export type PeopleShown = (id: PersonId | null) => PersonShown | null

/** Names for who imported, set or judged. Somebody whose account was erased stays without a name. */
export async function peopleShown(tx: Transaction): Promise<PeopleShown> {
  const byId = new Map((await membersOf(tx)).map((member) => [member.id, member]))
  return (id) => {
    const member = id === null ? undefined : byId.get(id)
    if (member === undefined) return null
    const { familyName, givenName, patronymic } = member
    return { id: member.id, familyName, givenName, patronymic }
  }
}
