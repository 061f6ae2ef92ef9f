import type { PersonId } from '#school/access/actor.ts'
import type { Gender } from './gender.ts'
import { fullName, genderShownBy, type PersonName } from './name.ts'
import type { PositionType } from './position.ts'
import { classesBySubject, sameTeachings, type Teaching } from './teaching.ts'

/** Everything the staff list says about somebody in one school year. */
export interface StaffRecord {
  name: PersonName
  gender: Gender | null
  positionTypes: PositionType[]
  positionWording: string | null
  subjects: string[]
  teachings: Teaching[]
  /** The school year in which the person began to teach, by its September. */
  experienceSince: number | null
  email: string | null
  phone: string | null
}

export interface StaffMember extends StaffRecord {
  id: PersonId
  login: string | null
  /** The last day in the school, when there is one. */
  endsOn: string | null
}

/** The patronymic says it even for a person whom nobody has entered into the staff list yet. */
export function genderKnownOf(person: Pick<StaffRecord, 'gender' | 'name'>): Gender | null {
  return person.gender ?? genderShownBy(person.name)
}

export type StaffField = 'name' | 'position' | 'subjects' | 'classes' | 'experience' | 'email' | 'phone'

/** One difference, in values a page can write out: a list of texts, or the years of experience. */
export interface StaffChange {
  field: StaffField
  before: string[]
  after: string[]
}

/** What differs between two states of one person, field by field. */
export function staffChanges(before: StaffRecord, after: StaffRecord): StaffChange[] {
  const sameList = (a: readonly string[], b: readonly string[]) =>
    a.length === b.length && a.every((each) => b.includes(each))
  return textsOf(before).flatMap(([field, was], index) => {
    const is = textsOf(after)[index]?.[1] ?? []
    const isSame = field === 'classes' ? sameTeachings(before.teachings, after.teachings) : sameList(was, is)
    return isSame ? [] : [{ field, before: was, after: is }]
  })
}

export function sameRecord(a: StaffRecord, b: StaffRecord): boolean {
  const sameTypes = a.positionTypes.toSorted().join() === b.positionTypes.toSorted().join()
  return sameTypes && a.gender === b.gender && staffChanges(a, b).length === 0
}

function textsOf(record: StaffRecord): [StaffField, string[]][] {
  const one = (text: string | number | null) => (text === null ? [] : [String(text)])
  return [
    ['name', [fullName(record.name)]],
    ['position', one(record.positionWording)],
    ['subjects', record.subjects],
    ['classes', classesBySubject(record.teachings).map(classesText)],
    ['experience', one(record.experienceSince)],
    ['email', one(record.email)],
    ['phone', one(record.phone)],
  ]
}

function classesText({ subject, classes }: { subject: string | null; classes: readonly string[] }): string {
  return [subject, classes.join(', ')].filter((part) => part !== null).join(': ')
}
