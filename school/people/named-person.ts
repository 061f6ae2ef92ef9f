import type { PersonId } from '#school/access/actor.ts'
import type { Gender } from './gender.ts'
import type { PersonName } from './name.ts'
import type { NameForms, ObliqueCase } from './oblique-case.ts'

/** Somebody as papers name them, in every case. */
export interface NamedPerson {
  id: PersonId
  name: PersonName
  gender: Gender | null
  /** Confirmed by somebody who knows, else proposed by rule; missing until the gender is known. */
  forms: NameForms | null
  position: string | null
  /** Missing where a word of the position is not in our table: the paper then keeps the nominative. */
  positionForms: Readonly<Record<ObliqueCase, string>> | null
  subjects: readonly string[]
}
