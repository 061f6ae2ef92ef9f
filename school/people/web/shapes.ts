import type { Gender } from '../gender.ts'
import type { PersonName } from '../name.ts'
import type { NameForms, ObliqueCase } from '../oblique-case.ts'
import type { PositionType } from '../position.ts'
import type { Teaching } from '../teaching.ts'

/** Somebody of the list, as the server shows them to a colleague. */
export interface ListedPerson extends PersonName {
  id: string
  positionTypes: PositionType[]
  positionWording: string | null
  subjects: string[]
  teachings: Teaching[]
  experienceYears: number | null
  endsOn: string | null
  hasLeft: boolean
}

/** One person with what the actor may know and do. */
export interface ShownPerson extends ListedPerson {
  gender: Gender | null
  experienceSince: number | null
  schoolYear: number
  contacts: { login: string | null; email: string | null; phone: string | null } | null
  nameIsConfirmed: boolean
  mayKeep: boolean
  mayConfirmName: boolean
}

export interface ShownForms {
  forms: NameForms | null
  gender: Gender | null
  positionForms: Readonly<Record<ObliqueCase, string>> | null
  confirmedAt: string | null
  confirmedBy: PersonName | null
}
