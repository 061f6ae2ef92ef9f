import { classNamesIn } from './class-name.ts'
import { genderShownBy, parseFullName } from './name.ts'
import { positionTypesIn } from './position.ts'
import { isKnownSubject, subjectsIn } from './subject.ts'

/** What stands in a cell of a staff list. */
export type Cell = string | number | boolean | null
export type Rows = readonly (readonly Cell[])[]

export const staffColumns = [
  'full_name',
  'family_name',
  'given_name',
  'patronymic',
  'position',
  'subjects',
  'classes',
  'experience',
  'login',
  'email',
  'phone',
] as const
export type StaffColumn = (typeof staffColumns)[number]

/** Which column of the file means what; `null` is a column we do not read. */
export interface StaffLayout {
  columns: (StaffColumn | null)[]
  /** The first row that speaks of a person. */
  firstRow: number
}

const rowsToLookAt = 15

/** In this order: «Педагогический стаж» before any other «Стаж», «Должность, предмет» is a position. */
const headings: readonly (readonly [RegExp, StaffColumn])[] = [
  [
    /^(фио|ф и о|фамилия имя( и)? отчество.*|сотрудник|работник|учитель|педагог|full name|name)$/,
    'full_name',
  ],
  [/^фамилия$|^(family|last) ?name$|^surname$/, 'family_name'],
  [/^имя$|^(given|first) ?name$/, 'given_name'],
  [/^отчество$|^patronymic$|^middle ?name$/, 'patronymic'],
  [/должност|position/, 'position'],
  [/предмет|дисциплин|subject/, 'subjects'],
  [/^класс(ы|)$|класс.*(ведет|преподает|работает)|(ведет|преподает).*класс|^classes$/, 'classes'],
  [/(педагог|пед).*стаж|стаж.*(педагог|пед)/, 'experience'],
  [/стаж|опыт|experience/, 'experience'],
  [/логин|login/, 'login'],
  [/почта|e ?mail/, 'email'],
  [/телефон|phone|моб/, 'phone'],
]

/** Finds what each column means, by its heading, or by what stands in it when there is none. The page lets people correct it. */
export function staffLayoutOf(rows: Rows): StaffLayout {
  const heads = rows.slice(0, rowsToLookAt).map((row) => columnsByHeading(row))
  const best = heads.reduce(
    (found, columns, index) => (count(columns) > count(heads[found] ?? []) ? index : found),
    0,
  )
  const columns = heads[best] ?? []
  if (isHeadingRow(columns, rows[best] ?? [])) return { columns, firstRow: best + 1 }
  return { columns: columnsByContent(rows), firstRow: 0 }
}

/** A single «учитель» in a row is more likely somebody's position than the heading over the names. */
function isHeadingRow(columns: readonly (StaffColumn | null)[], row: readonly Cell[]): boolean {
  const names = columns.findIndex((column) => column === 'full_name' || column === 'family_name')
  if (names < 0) return false
  return count(columns) > 1 || !isPosition(textOf(row[names]))
}

/** Sets the meaning of one column; no meaning stands twice, except that nothing is read twice. */
export function withColumn(layout: StaffLayout, index: number, meaning: StaffColumn | null): StaffLayout {
  const columns = layout.columns.map((column, at) =>
    at === index ? meaning : column === meaning ? null : column,
  )
  return { ...layout, columns }
}

/** Why a file laid out so cannot be read yet. */
export function whyNotReadable(layout: StaffLayout): 'no_name_column' | null {
  const { columns } = layout
  const inParts = columns.includes('family_name') && columns.includes('given_name')
  return columns.includes('full_name') || inParts ? null : 'no_name_column'
}

/** A row that names somebody is no heading, although it may say «учитель». */
function columnsByHeading(row: readonly Cell[]): (StaffColumn | null)[] {
  if (row.some(namesSomebody)) return row.map(() => null)
  const wanted = row.map((cell) => (typeof cell === 'string' ? headingRule(cell) : -1))
  return wanted.map((rule, index) => {
    const column = headings[rule]?.[1]
    if (column === undefined) return null
    const better = wanted.findIndex((other) => headings[other]?.[1] === column && other < rule)
    const first = wanted.indexOf(rule) === index
    return first && better < 0 ? column : null
  })
}

/** The rule that a heading meets; the earlier the rule, the surer. */
function headingRule(cell: string): number {
  const plain = cell
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^a-zа-я]+/g, ' ')
    .trim()
  return headings.findIndex(([pattern]) => pattern.test(plain))
}

function namesSomebody(cell: Cell): boolean {
  const name = typeof cell === 'string' ? parseFullName(cell) : 'name_is_missing'
  return typeof name !== 'string' && genderShownBy(name) !== null
}

/** With a patronymic it is surely a name; without one, two words with capitals that are neither subject nor position. */
function isName(text: string): boolean {
  const inCapitals = /^\p{Lu}\S*(\s+\p{Lu}\S*)+$/u.test(text) && typeof parseFullName(text) !== 'string'
  return namesSomebody(text) || (inCapitals && !isPosition(text) && !subjectsIn(text).some(isKnownSubject))
}

const contents: readonly (readonly [StaffColumn, (text: string) => boolean])[] = [
  ['full_name', isName],
  ['email', (text) => /^\S+@\S+\.\S+$/.test(text)],
  ['phone', (text) => /^[+\d][\d\s()-]{6,}$/.test(text)],
  ['classes', isListOfClasses],
  ['experience', (text) => /^\d{1,2}( (лет|год|года))?$/.test(text)],
  ['subjects', (text) => subjectsIn(text).some(isKnownSubject)],
  ['position', isPosition],
]

/** A pasted range often has no headings: then the cells say what they are, by majority. */
function columnsByContent(rows: Rows): (StaffColumn | null)[] {
  const width = Math.max(0, ...rows.map((row) => row.length))
  const free = new Set(Array.from({ length: width }, (_, index) => index))
  const columns: (StaffColumn | null)[] = Array.from({ length: width }, () => null)
  for (const [column, fits] of contents) {
    const shares = [...free].map((index) => ({ index, share: shareOf(rows, index, fits) }))
    const best = shares.reduce((a, b) => (b.share > a.share ? b : a), { index: -1, share: 0.5 })
    if (best.index < 0) continue
    columns[best.index] = column
    free.delete(best.index)
  }
  return columns
}

/** A bare figure is a class only under a heading that says so; here it is more likely the years of experience. */
function isListOfClasses(text: string): boolean {
  const { classes, strange } = classNamesIn(text)
  return strange.length === 0 && classes.length > 0 && classes.every(({ letter }) => letter !== '')
}

function shareOf(rows: Rows, index: number, fits: (text: string) => boolean): number {
  const texts = rows.map((row) => textOf(row[index])).filter((text) => text !== '')
  return texts.length === 0 ? 0 : texts.filter(fits).length / texts.length
}

function isPosition(text: string): boolean {
  return positionTypesIn(text).some((type) => type !== 'specialist') || /^(социальный )?педагог/i.test(text)
}

function count(columns: readonly (StaffColumn | null)[]): number {
  return columns.filter((column) => column !== null).length
}

/** A cell as a person reads it. */
export function textOf(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell).replaceAll('\u00a0', ' ').trim()
}
