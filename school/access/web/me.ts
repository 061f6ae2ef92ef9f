import { createContext, useContext } from 'react'
import { idFrom } from '#base/id.ts'
import { invariant } from '#base/invariant.ts'
import { type LocalDate, localDate } from '#base/local-date.ts'
import type { Actor, PersonId, SchoolId, SchoolRole } from '../actor.ts'

export interface Me {
  person: {
    id: PersonId
    familyName: string
    givenName: string
    patronymic: string | null
    login: string | null
    email: string | null
  }
  school: { id: SchoolId; name: string; place: string; kind: 'demo' | 'real'; timeZone: string }
  roles: readonly SchoolRole[]
  otherSchools: readonly { id: string; name: string }[]
  /** By the clock of the school: a demo school lives in its own year. */
  now: string
  today: LocalDate
}

export const MeContext = createContext<Me | null>(null)

/** Who looks at the page. Every page inside the shell has one. */
export function useMe(): Me {
  const me = useContext(MeContext)
  invariant(me !== null, 'a signed-in page stands inside the shell')
  return me
}

/** Whether the person holds one of the roles: to choose what to offer first, never instead of the server's own check. */
export function useHolds(...roles: readonly SchoolRole[]): boolean {
  return useMe().roles.some((role) => roles.includes(role))
}

/** The person as policies see them, so that a button is offered exactly where the server would agree. */
export function useActor(): Actor {
  const { person, school, roles } = useMe()
  return { personId: person.id, schoolId: school.id, roles }
}

interface Answer extends Omit<Me, 'person' | 'school' | 'today'> {
  person: Omit<Me['person'], 'id'> & { id: string }
  school: Omit<Me['school'], 'id'> & { id: string }
  today: string
}

/** What the server says about who is here, with ids and days told apart again. */
export function meFrom(answer: Answer): Me {
  return {
    ...answer,
    person: { ...answer.person, id: idFrom<'Person'>(answer.person.id) },
    school: { ...answer.school, id: idFrom<'School'>(answer.school.id) },
    today: localDate(answer.today),
  }
}
