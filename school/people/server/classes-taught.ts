import type { LocalDate } from '#base/local-date.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor } from '#school/access/actor.ts'
import type { ClassKey } from '../class-name.ts'
import { schoolYearOn } from '../school-year.ts'
import { teachingsOfPerson } from './store.ts'

export interface ClassTaught extends ClassKey {
  /** Missing where somebody works with a class without teaching a subject. */
  subject: string | null
}

/** The classes the actor teaches in the school year of this day. Other capabilities decide what that lets them see. */
export async function classesTaughtBy(
  tx: Transaction,
  actor: Actor,
  today: LocalDate,
): Promise<ClassTaught[]> {
  return teachingsOfPerson(tx, actor.personId, schoolYearOn(today))
}
