import type { PositionType } from '../position.ts'
import { classesBySubject, type Teaching } from '../teaching.ts'

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

/** Each subject with its classes; what is taught in no class yet stands with none. */
export function subjectsWithClasses(
  subjects: readonly string[],
  teachings: readonly Teaching[],
): { subject: string | null; classes: string[] }[] {
  const taught = classesBySubject(teachings)
  const named = subjects.map(
    (subject) => taught.find((each) => each.subject === subject) ?? { subject, classes: [] },
  )
  return [...named, ...taught.filter(({ subject }) => subject === null || !subjects.includes(subject))]
}
