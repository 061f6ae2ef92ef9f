import { classNamesIn } from './class-name.ts'
import { type NameRefusal, normalizedName, type PersonName, parseFullName } from './name.ts'
import { type PositionType, positionTypesIn, positionWordingLengthMaximum } from './position.ts'
import { type Cell, type Rows, type StaffColumn, type StaffLayout, textOf } from './staff-columns.ts'
import { subjectLengthMaximum, subjectsIn } from './subject.ts'
import { sortedTeachings, type Teaching, teachingsOf } from './teaching.ts'

/** What one or several rows of a list say about a person. What they do not say is `null` and changes nothing. */
export interface StaffEntry {
  /** Rows of the file, counted from 0. A tariff list has one row per subject or class. */
  rowIndexes: number[]
  name: PersonName
  positionWording: string | null
  positionTypes: PositionType[] | null
  subjects: string[] | null
  teachings: Teaching[] | null
  experienceSince: number | null
  login: string | null
  email: string | null
  phone: string | null
}

export type StaffProblemCode =
  | NameRefusal
  | 'class_is_strange'
  | 'experience_is_strange'
  | 'login_is_strange'
  | 'email_is_strange'
  | 'phone_is_strange'
  | 'text_is_too_long'
  | 'row_contradicts'

/** What is wrong in one cell. The whole row then waits for a correction; all other rows go on. */
export interface StaffProblem {
  rowIndex: number
  columnIndex: number
  code: StaffProblemCode
  text: string
}

export interface StaffReading {
  entries: StaffEntry[]
  problems: StaffProblem[]
  /** Rows that name nobody, such as «Учителя начальных классов» over a part of the list. */
  passedOver: number[]
}

/** How a login, an address and a telephone number look; the form by hand holds to the same. */
export const loginPattern = /^[A-Za-z0-9._-]{2,40}$/
export const emailPattern = /^[^\s@]{1,64}@[^\s@]+\.[^\s@]{2,}$/
export const phonePattern = /^[+\d][\d\s().-]{4,29}$/

/** Reads a staff list. Every filled row ends in an entry, among the problems, or among those passed over; none is lost. */
export function readStaff(rows: Rows, layout: StaffLayout, schoolYear: number): StaffReading {
  const reading: StaffReading = { entries: [], problems: [], passedOver: [] }
  const byPerson = new Map<string, StaffEntry>()
  for (const [rowIndex, row] of rows.entries()) {
    if (rowIndex < layout.firstRow || row.every((cell) => textOf(cell) === '')) continue
    const { entry, problems } = readRow(row, rowIndex, layout, schoolYear)
    if (isHeading(row, entry, problems)) reading.passedOver.push(rowIndex)
    else if (entry === null || problems.length > 0) reading.problems.push(...problems)
    else addEntry(reading, byPerson, entry, layout)
  }
  return reading
}

interface RowReading {
  entry: StaffEntry | null
  problems: StaffProblem[]
}

/** One row by the meaning of its columns: the text of a cell, and where a complaint about it goes. */
interface RowCells {
  text: (column: StaffColumn) => string
  complain: (column: StaffColumn, code: StaffProblemCode) => null
}

function readRow(
  row: readonly Cell[],
  rowIndex: number,
  layout: StaffLayout,
  schoolYear: number,
): RowReading {
  const problems: StaffProblem[] = []
  const at = (column: StaffColumn) => layout.columns.indexOf(column)
  const text = (column: StaffColumn) => (at(column) < 0 ? '' : textOf(row[at(column)]))
  const complain: RowCells['complain'] = (column, code) => {
    problems.push({ rowIndex, columnIndex: Math.max(0, at(column)), code, text: text(column) })
    return null
  }
  const cells = { text, complain }
  const name = readName(cells, layout)
  const work = {
    ...readWork(cells),
    experienceSince: readExperience(cells, schoolYear),
    ...readContacts(cells),
  }
  return { entry: name === null ? null : { rowIndexes: [rowIndex], name, ...work }, problems }
}

function readName({ text, complain }: RowCells, layout: StaffLayout): PersonName | null {
  const whole = layout.columns.includes('full_name')
  const inParts = [text('family_name'), text('given_name'), text('patronymic')].join(' ')
  const name = parseFullName(whole ? text('full_name') : inParts)
  return typeof name === 'string' ? complain(whole ? 'full_name' : 'family_name', name) : name
}

function readWork({ text, complain }: RowCells) {
  const { classes, strange } = classNamesIn(text('classes'))
  if (strange.length > 0) complain('classes', 'class_is_strange')
  const subjects = subjectsIn(text('subjects'))
  if (subjects.some((subject) => subject.length > subjectLengthMaximum))
    complain('subjects', 'text_is_too_long')
  const position = text('position')
  if (position.length > positionWordingLengthMaximum) complain('position', 'text_is_too_long')
  return {
    positionWording: position === '' ? null : position,
    positionTypes: position === '' ? null : positionTypesIn(position),
    subjects: subjects.length === 0 ? null : subjects,
    teachings: classes.length === 0 ? null : sortedTeachings(teachingsOf(classes, subjects)),
  }
}

function readContacts({ text, complain }: RowCells) {
  const checked = (column: 'login' | 'email' | 'phone', pattern: RegExp) => {
    const value = text(column)
    if (value === '') return null
    return pattern.test(value) ? value : complain(column, `${column}_is_strange`)
  }
  return {
    login: checked('login', loginPattern)?.toLowerCase() ?? null,
    email: checked('email', emailPattern),
    phone: checked('phone', phonePattern),
  }
}

/** «18», «18 лет», «18 л. 4 мес.» count back from the school year; «2007» and a date name the year itself. */
function readExperience({ text, complain }: RowCells, schoolYear: number): number | null {
  const written = text('experience')
  if (written === '') return null
  const named = /(?:^|[.\s/])((?:19|20)\d\d)(?:\s*г\.?)?$|^((?:19|20)\d\d)-/.exec(written)
  const years = /^(\d{1,2})(?:[.,]\d+)?(?:\s*(?:л|г|year)\D*(?:\d{1,2}\s*мес\D*)?)?$/i.exec(written)
  const isFresh = /^(нет|без стажа|менее (1 )?года|молодой специалист|-|–)$/i.test(written)
  const counted = years === null ? (isFresh ? schoolYear : Number.NaN) : schoolYear - Number(years[1])
  const since = named === null ? counted : Number(named[1] ?? named[2])
  return since >= schoolYear - 70 && since <= schoolYear
    ? since
    : complain('experience', 'experience_is_strange')
}

/** A line over a part of the list fills one cell with what is no name; a repeated heading and a total are passed over too. */
function isHeading(
  row: readonly Cell[],
  entry: StaffEntry | null,
  problems: readonly StaffProblem[],
): boolean {
  const [only = '', ...others] = row.map(textOf).filter((text) => text !== '')
  // «Учителя начальных классов» could be three names, but people are not written with small letters after a capital.
  if (entry !== null) return others.length === 0 && /^\p{Lu}\p{Ll}+(\s\p{Ll}+)+$/u.test(only)
  if ([only, ...others].some((text) => /^(фио$|ф\.\s*и\.\s*о\.|фамилия|итого|всего)/i.test(text))) return true
  return others.length === 0 && problems.every(({ code }) => code !== 'name_has_initials')
}

/** One person may fill several rows; they are put together, and a contradiction between them is a problem of the later row. */
function addEntry(
  reading: StaffReading,
  byPerson: Map<string, StaffEntry>,
  entry: StaffEntry,
  layout: StaffLayout,
): void {
  const key = normalizedName(entry.name)
  const known = byPerson.get(key)
  const isNamesake = known?.login && entry.login && known.login !== entry.login
  if (known === undefined || isNamesake) {
    byPerson.set(key, entry)
    reading.entries.push(entry)
    return
  }
  const contradiction = whereRowsContradict(known, entry)
  if (contradiction === null) join(known, entry)
  else
    reading.problems.push({
      rowIndex: entry.rowIndexes[0] ?? 0,
      columnIndex: layout.columns.indexOf(contradiction.column),
      code: 'row_contradicts',
      text: contradiction.text,
    })
}

const onlyOnce = [
  ['experience', 'experienceSince'],
  ['email', 'email'],
  ['phone', 'phone'],
] as const

function whereRowsContradict(a: StaffEntry, b: StaffEntry): { column: StaffColumn; text: string } | null {
  const found = onlyOnce.find(([, field]) => a[field] !== null && b[field] !== null && a[field] !== b[field])
  return found === undefined ? null : { column: found[0], text: String(b[found[1]]) }
}

function join(known: StaffEntry, more: StaffEntry): void {
  known.rowIndexes.push(...more.rowIndexes)
  known.subjects = union(known.subjects, more.subjects)
  known.positionTypes = union(known.positionTypes, more.positionTypes)
  const teachings = sortedTeachings([...(known.teachings ?? []), ...(more.teachings ?? [])])
  known.teachings = teachings.length === 0 ? null : teachings
  known.positionWording = union(wordings(known), wordings(more))?.join(', ') ?? null
  known.experienceSince ??= more.experienceSince
  known.login ??= more.login
  known.email ??= more.email
  known.phone ??= more.phone
}

function wordings({ positionWording }: StaffEntry): string[] | null {
  return positionWording?.split(', ') ?? null
}

function union<Each>(a: readonly Each[] | null, b: readonly Each[] | null): Each[] | null {
  return a === null && b === null ? null : [...new Set([...(a ?? []), ...(b ?? [])])]
}
