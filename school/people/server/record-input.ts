import type { Gender } from '../gender.ts'
import { genderShownBy, type PersonName } from '../name.ts'
import type { PositionType } from '../position.ts'
import type { StaffRecord } from '../staff.ts'

interface RecordInput extends PersonName {
  gender: Gender | null
  positionTypes: PositionType[]
  positionWording: string | null
  subjects: string[]
  experienceSince: number | null
  email: string | null
  phone: string | null
}

/** The form keeps the parts of a name side by side; the record keeps them together. What the patronymic says needs no asking. */
export function recordIn(input: RecordInput): Omit<StaffRecord, 'teachings'> {
  const { familyName, givenName, patronymic } = input
  const name = { familyName, givenName, patronymic }
  return {
    name,
    gender: input.gender ?? genderShownBy(name),
    positionTypes: input.positionTypes,
    positionWording: input.positionWording,
    subjects: input.subjects,
    experienceSince: input.experienceSince,
    email: input.email,
    phone: input.phone,
  }
}
