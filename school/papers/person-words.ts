import { fullName, nameWithInitials, type PersonName } from '#school/people/name.ts'
import type { NamedPerson } from '#school/people/named-person.ts'
import type { ObliqueCase } from '#school/people/oblique-case.ts'

type PaperCase = ObliqueCase | 'nominative'

/** What the school cannot know is left to be written by hand. */
export const blankName = '____________________'

/** «О. С. Мельник», as a signature is explained. The spaces do not break. */
export function initialsFirst({ familyName, givenName, patronymic }: PersonName): string {
  const initials = [givenName, patronymic].filter((part) => part !== null).map((part) => `${part[0]}.`)
  return [...initials, familyName].join('\u00a0')
}

/** «Мельник Ольгу Степановну»; the nominative where the gender is unknown, which a blocker reports. */
export function nameInCase(person: NamedPerson, wanted: PaperCase): string {
  return fullName(nameForm(person, wanted))
}

/** «Мельник О. С.» in the dative and every other case. */
export function initialsInCase(person: NamedPerson, wanted: PaperCase): string {
  return nameWithInitials(nameForm(person, wanted))
}

function nameForm({ name, forms }: NamedPerson, wanted: PaperCase): PersonName {
  return wanted === 'nominative' ? name : (forms?.[wanted] ?? name)
}

/** «учителя русского языка и литературы» without the class the person looks after; empty where the staff list says nothing. */
export function positionInWords(person: NamedPerson, wanted: ObliqueCase): string {
  return mainPosition(person.positionForms?.[wanted] ?? person.position ?? '')
}

/** To look after a class is a duty and no position; the staff list often names both. */
export function mainPosition(position: string): string {
  const parts = position.split(/\s*[,;]\s*/)
  const kept = parts.filter((part) => !/^классн\S+ руководител/i.test(part))
  return (kept.length === 0 ? parts : kept).join(', ')
}

/** «учитель русского языка и литературы»; where the position does not say the subject, it stands beside: «учитель (химия)». */
export function positionWithSubjects({
  position,
  subjects,
}: Pick<NamedPerson, 'position' | 'subjects'>): string {
  const main = mainPosition(position ?? '')
  const listed = subjects.map((subject) => subject.toLowerCase()).join(', ')
  if (main === '') return listed
  return /^(учитель|преподаватель)$/i.test(main) && listed !== '' ? `${main} (${listed})` : main
}
