import { localDate } from '#base/local-date.ts'
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
  /** The same people at another moment of the school's clock, written with its offset: `2025-08-29T10:00:00+03:00`. */
  at(instant: string): Play
}

export function playOf(ground: Ground, demo: LoadedDemo, moment: Moment = demoMoment): Play {
  return {
    ...demo,
    as(login, act) {
      const actor = { schoolId: demo.schoolId, personId: personOf(demo, login), roles: rolesOf(login) }
      return inScope(ground.database, actor, (tx) => act(tx, actor, moment))
    },
    at: (instant) =>
      playOf(ground, demo, {
        now: new Date(instant),
        today: localDate(instant.slice(0, 'yyyy-mm-dd'.length)),
      }),
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
