import type { LocalDate } from '#base/local-date.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { PersonId } from '#school/access/actor.ts'
import type { PersonName } from '../name.ts'
import type { PositionType } from '../position.ts'
import { schoolYearOn } from '../school-year.ts'
import { staffIn } from './store.ts'

/** What the staff list says about somebody, without contacts. */
export interface StaffFacts {
  id: PersonId
  name: PersonName
  positionTypes: PositionType[]
  positionWording: string | null
  subjects: string[]
  /** The last day in the school has not passed. */
  isPresent: boolean
}

/** Everybody of the school, those who left too, in the order of a Russian register. Other capabilities decide who may see whom. */
export async function staffFactsOn(tx: Transaction, today: LocalDate): Promise<Map<PersonId, StaffFacts>> {
  const staff = await staffIn(tx, schoolYearOn(today))
  return new Map(
    staff.map(({ id, name, positionTypes, positionWording, subjects, endsOn }) => [
      id,
      { id, name, positionTypes, positionWording, subjects, isPresent: endsOn === null || endsOn >= today },
    ]),
  )
}
