import { type Gender, genderOf } from './gender.ts'

/** A full name in the nominative case, in the parts in which Russian declines it. */
export interface PersonName {
  familyName: string
  givenName: string
  /** Not everybody has one. With «оглы» or «кызы» it is two words. */
  patronymic: string | null
}

export type NameRefusal =
  | 'name_is_missing'
  | 'name_is_too_short'
  | 'name_is_too_long'
  | 'name_has_initials'
  | 'name_has_strange_signs'

/** Longer than any name that a document has to hold; the same bound stands in the table. */
export const nameLengthMaximum = 60

const patronymicParticles = new Set(['оглы', 'оглу', 'кызы', 'гызы', 'улы', 'угли', 'кизи'])
const familyParticles = new Set([
  'фон',
  'де',
  'ван',
  'дер',
  'ди',
  'да',
  'ла',
  'ле',
  'аль',
  'эль',
  'бен',
  'тер',
  'мак',
  'о',
])
const words = /^\p{L}[\p{L}'’-]*$/u

/** Reads «Мельник Ольга Степановна» as people write it: any spaces, any letter case, the family name first or last. */
export function parseFullName(text: string): PersonName | NameRefusal {
  const tokens = text
    .replace(/\s*[-‐‑–—]\s*/g, '-')
    .split(/\s+/)
    .filter((word) => word !== '')
  if (tokens.length === 0) return 'name_is_missing'
  if (tokens.some((word) => word.includes('.'))) return 'name_has_initials'
  if (!tokens.every((word) => words.test(word))) return 'name_has_strange_signs'
  const name = inParts(joinParticles(tokens.map(inTitleCase)))
  return name ?? (tokens.length < 2 ? 'name_is_too_short' : 'name_is_too_long')
}

/** Why a name put together by hand will not do, part by part: the form marks the field. */
export function whyNotNamePart(text: string): NameRefusal | null {
  const trimmed = text.trim()
  if (trimmed === '') return 'name_is_missing'
  if (trimmed.length > nameLengthMaximum) return 'name_is_too_long'
  if (trimmed.includes('.')) return 'name_has_initials'
  return trimmed.split(/\s+/).every((word) => words.test(word)) ? null : 'name_has_strange_signs'
}

export function fullName(name: PersonName): string {
  return [name.familyName, name.givenName, name.patronymic].filter((part) => part !== null).join(' ')
}

/** «Мельник О. С.»; the family name may be given in another case. The spaces do not break, so that a line never ends in «О.». */
export function nameWithInitials(name: PersonName): string {
  const initials = [name.givenName, name.patronymic]
    .filter((part) => part !== null)
    .map((part) => `${part[0]}.`)
  return [name.familyName, ...initials].join('\u00a0')
}

/** «МО»: two letters for a circle. */
export function avatarLetters(name: PersonName): string {
  return `${name.familyName[0] ?? ''}${name.givenName[0] ?? ''}`.toUpperCase()
}

/** The same person keeps the same colour on every page and in every year; `count` is how many colours there are. */
export function avatarColour(personId: string, count: number): number {
  let sum = 0
  for (const letter of personId) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521
  return sum % count
}

/** Two spellings of one name meet here: letter case, spaces, «ё» and the kind of dash do not tell people apart. */
export function normalizedName(name: PersonName): string {
  return foldedText(fullName(name))
}

/** A text for comparing and searching: without letter case, «ё» and doubled spaces. */
export function foldedText(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').trim()
}

/** The gender a name shows by itself, by its patronymic only: «Шевчук Женя» stays a question. */
export function genderShownBy(name: PersonName): Gender | null {
  return name.patronymic === null ? null : genderOf(name.patronymic)
}

function inParts(parts: string[]): PersonName | null {
  const [first, second, third] = parts
  if (first === undefined || second === undefined || parts.length > 3) return null
  // No given name ends like a patronymic, so «Ольга Степановна Мельник» can only be the other order.
  if (third !== undefined && genderOf(second) !== null)
    return { familyName: third, givenName: first, patronymic: second }
  return { familyName: first, givenName: second, patronymic: third ?? null }
}

/** Makes one part of «Расим оглы» and of «фон Штейн». */
function joinParticles(tokens: string[]): string[] {
  const parts: string[] = []
  for (const word of tokens) {
    const previous = parts.at(-1)
    const follows = patronymicParticles.has(word) && parts.length > 1
    const continues = previous !== undefined && familyParticles.has(previous.split(' ').at(-1) ?? '')
    if (previous !== undefined && (follows || continues)) parts[parts.length - 1] = `${previous} ${word}`
    else parts.push(word)
  }
  return parts
}

/** «МЕЛЬНИК» and «мельник» become «Мельник»; what is written in both cases («МакКой») is left alone. */
function inTitleCase(word: string): string {
  const lower = word.toLowerCase()
  if (patronymicParticles.has(lower)) return lower
  if (familyParticles.has(lower) && word === lower) return lower
  if (word !== lower && word !== word.toUpperCase()) return word
  return lower.replace(/(^|-)\p{L}/gu, (start) => start.toUpperCase())
}
