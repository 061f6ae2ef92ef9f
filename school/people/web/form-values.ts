import type { LocalDate } from '#base/local-date.ts'
import { className, classNamesIn, compareClasses } from '../class-name.ts'
import type { Gender } from '../gender.ts'
import { genderShownBy, type NameRefusal, type PersonName, parseFullName, whyNotNamePart } from '../name.ts'
import type { PositionType } from '../position.ts'
import { emailPattern, phonePattern } from '../staff-rows.ts'
import { sortedTeachings, type Teaching } from '../teaching.ts'
import type { ShownPerson } from './shapes.ts'

/** What stands in the fields of the form, all as typed. */
export interface PersonFormValues {
  familyName: string
  givenName: string
  patronymic: string
  gender: Gender | null
  positionTypes: PositionType[]
  positionWording: string
  subjects: string[]
  /** Typed classes by subject; the empty key is for classes without one. */
  classes: Record<string, string>
  experienceYears: number | null
  email: string
  phone: string
  endsOn: LocalDate | null
}

export const emptyForm: PersonFormValues = {
  familyName: '',
  givenName: '',
  patronymic: '',
  gender: null,
  positionTypes: [],
  positionWording: '',
  subjects: [],
  classes: {},
  experienceYears: null,
  email: '',
  phone: '',
  endsOn: null,
}

export type FormProblems = Partial<
  Record<'familyName' | 'givenName' | 'patronymic', NameRefusal> &
    Record<'email', 'email_is_strange'> &
    Record<'phone', 'phone_is_strange'>
> & { classes: boolean }

/** What would be refused, field by field, before anything is sent. */
export function formProblems(values: PersonFormValues): FormProblems {
  const family = whyNotNamePart(values.familyName)
  const given = whyNotNamePart(values.givenName)
  const patronymic = values.patronymic.trim() === '' ? null : whyNotNamePart(values.patronymic)
  const email = values.email.trim()
  const phone = values.phone.trim()
  return {
    ...(family === null ? {} : { familyName: family }),
    ...(given === null ? {} : { givenName: given }),
    ...(patronymic === null ? {} : { patronymic }),
    ...(email === '' || emailPattern.test(email) ? {} : { email: 'email_is_strange' }),
    ...(phone === '' || phonePattern.test(phone) ? {} : { phone: 'phone_is_strange' }),
    classes: Object.values(values.classes).some((text) => classNamesIn(text).strange.length > 0),
  }
}

export function hasProblems({ classes, ...fields }: FormProblems): boolean {
  return classes || Object.keys(fields).length > 0
}

/** A whole name pasted into one field is laid out over the three. */
export function withPastedName(values: PersonFormValues): PersonFormValues {
  if (!/\s/.test(values.familyName.trim()) || values.givenName !== '') return values
  const name = parseFullName(values.familyName)
  return typeof name === 'string' ? values : { ...values, ...name, patronymic: name.patronymic ?? '' }
}

export function nameIn(values: PersonFormValues): PersonName {
  const patronymic = values.patronymic.trim()
  return {
    familyName: values.familyName.trim(),
    givenName: values.givenName.trim(),
    patronymic: patronymic === '' ? null : patronymic,
  }
}

/** Asked only where the patronymic leaves it open. */
export function asksGender(values: PersonFormValues): boolean {
  return values.givenName.trim() !== '' && genderShownBy(nameIn(values)) === null
}

/** What is sent; the same for a new person and for a change. */
export function recordIn(values: PersonFormValues, schoolYear: number) {
  const name = nameIn(values)
  const textOf = (text: string) => (text.trim() === '' ? null : text.trim())
  return {
    ...name,
    gender: genderShownBy(name) ?? values.gender,
    positionTypes: values.positionTypes,
    positionWording: textOf(values.positionWording),
    subjects: values.subjects,
    experienceSince: values.experienceYears === null ? null : schoolYear - values.experienceYears,
    email: textOf(values.email),
    phone: textOf(values.phone),
  }
}

/** Classes of the subjects that are still there, and of none. */
export function teachingsIn(values: PersonFormValues): Teaching[] {
  const subjects = [...values.subjects, null]
  return sortedTeachings(
    subjects.flatMap((subject) =>
      classNamesIn(values.classes[subject ?? ''] ?? '').classes.map((name) => ({ ...name, subject })),
    ),
  )
}

export function formOf(person: ShownPerson): PersonFormValues {
  const classes: Record<string, string> = {}
  for (const subject of [...person.subjects, null]) {
    const taught = person.teachings.filter((teaching) => teaching.subject === subject)
    if (taught.length > 0) classes[subject ?? ''] = taught.toSorted(compareClasses).map(className).join(', ')
  }
  return {
    ...emptyForm,
    familyName: person.familyName,
    givenName: person.givenName,
    patronymic: person.patronymic ?? '',
    gender: person.gender,
    positionTypes: person.positionTypes,
    positionWording: person.positionWording ?? '',
    subjects: person.subjects,
    classes,
    experienceYears: person.experienceSince === null ? null : person.schoolYear - person.experienceSince,
    email: person.contacts?.email ?? '',
    phone: person.contacts?.phone ?? '',
  }
}
