import { className } from '../class-name.ts'
import type { PositionType } from '../position.ts'
import { sortedTeachings, type Teaching } from '../teaching.ts'

/** «2025/26» */
export function yearName(schoolYear: number): string {
  return `${schoolYear}/${String((schoolYear + 1) % 100).padStart(2, '0')}`
}

/** The words of the staff list, else the kinds of position. */
export function positionText(
  person: { positionWording: string | null; positionTypes: readonly PositionType[] },
  names: Readonly<Record<PositionType, string>>,
): string | null {
  if (person.positionWording !== null) return person.positionWording
  return person.positionTypes.length === 0 ? null : person.positionTypes.map((type) => names[type]).join(', ')
}

/** Each subject with its classes; what is taught in no class yet stands with an empty list. */
export function subjectsWithClasses(
  subjects: readonly string[],
  teachings: readonly Teaching[],
): { subject: string | null; classes: string[] }[] {
  const sorted = sortedTeachings(teachings)
  const classesOf = (subject: string | null) =>
    sorted.filter((teaching) => teaching.subject === subject).map(className)
  const taught = [...new Set([...subjects, ...sorted.map(({ subject }) => subject)])]
  const [named, unnamed] = [taught.filter((each) => each !== null), taught.includes(null)]
  const rows = named.map((subject) => ({ subject, classes: classesOf(subject) }))
  return unnamed ? [...rows, { subject: null, classes: classesOf(null) }] : rows
}
