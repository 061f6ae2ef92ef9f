import { type ClassName, className, compareClasses } from '../class-name.ts'
import { fullName, type PersonName } from '../name.ts'
import type { Teaching } from '../teaching.ts'

/** Somebody of the register, as the server gives it out. */
export interface RegisterPerson extends PersonName {
  positionWording: string | null
  subjects: readonly string[]
  teachings: readonly Teaching[]
  experienceSince: number | null
  login: string | null
  email: string | null
  phone: string | null
}

/** The headings of the file, in the language of staff lists; an import finds its columns by them. */
export type RegisterHeadings = readonly [
  name: string,
  position: string,
  subjects: string,
  classes: string,
  since: string,
  login: string,
  email: string,
  phone: string,
]

type RegisterRow = (string | null)[]

/**
 * One row for every set of classes that a person teaches the same subjects in, so that an import reads back exactly who
 * teaches what where. A row repeats the name and nothing else.
 */
export function registerRows(register: readonly RegisterPerson[], headings: RegisterHeadings): RegisterRow[] {
  return [[...headings], ...register.flatMap(rowsOf)]
}

function rowsOf(person: RegisterPerson): RegisterRow[] {
  const name = fullName(person)
  const groups = groupsOf(person)
  const [first, ...others] = groups.length === 0 ? [{ subjects: [], classes: [] }] : groups
  const cells = (group: Group | undefined) => [listed(group?.subjects ?? []), listed(group?.classes ?? [])]
  const since = person.experienceSince === null ? null : String(person.experienceSince)
  const full = [
    name,
    person.positionWording,
    ...cells(first),
    since,
    person.login,
    person.email,
    person.phone,
  ]
  return [full, ...others.map((group) => [name, null, ...cells(group), null, null, null, null])]
}

interface Group {
  subjects: readonly string[]
  classes: readonly string[]
}

/** Subjects taught in exactly the same classes share a row; what is taught in no class shares one too. */
function groupsOf({ subjects, teachings }: RegisterPerson): Group[] {
  const byClasses = new Map<string, { subjects: string[]; classes: string[] }>()
  const taught = [...new Set([...subjects, ...teachings.map(({ subject }) => subject)])]
  for (const subject of taught) {
    const classes = teachings.filter((teaching) => teaching.subject === subject).toSorted(compareClasses)
    const names = classes.map((each: ClassName) => className(each))
    // A class without a subject must not meet a subject in one row: together they would read as its teaching.
    const key = subject === null ? 'without a subject' : names.join()
    const group = byClasses.get(key) ?? { subjects: [], classes: names }
    if (subject !== null) group.subjects.push(subject)
    byClasses.set(key, group)
  }
  return [...byClasses.values()]
}

function listed(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : texts.join(', ')
}
