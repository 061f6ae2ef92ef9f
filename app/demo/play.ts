import { inScope, type Transaction } from '#platform/db/database.ts'
import type { Actor, Moment, PersonId, SchoolId, SchoolRole } from '#school/access/actor.ts'
import type { Ground } from '../ground.ts'
import { demoMoment } from './school.ts'
import { demoStaff } from './staff.ts'

export interface LoadedDemo {
  schoolId: SchoolId
  /** Who is who, by the short login of the script. */
  people: ReadonlyMap<string, PersonId>
}

/** Replays what people of the demo did, each step as the person who did it, through the actions the pages use. */
export interface Play extends LoadedDemo {
  as<Result>(
    login: string,
    act: (tx: Transaction, actor: Actor, moment: Moment) => Promise<Result>,
  ): Promise<Result>
}

export function playOf(ground: Ground, demo: LoadedDemo): Play {
  return {
    ...demo,
    as(login, act) {
      const actor = { schoolId: demo.schoolId, personId: personOf(demo, login), roles: rolesOf(login) }
      return inScope(ground.database, actor, (tx) => act(tx, actor, demoMoment))
    },
  }
}

function personOf(demo: LoadedDemo, login: string): PersonId {
  const id = demo.people.get(login)
  if (id === undefined) throw new Error(`The demo has nobody called ${login}`)
  return id
}

function rolesOf(login: string): readonly SchoolRole[] {
  return demoStaff.find((person) => person.login === login)?.roles ?? []
}
