import { type ClassName, className, compareClasses } from './class-name.ts'

/** What somebody does in a class in one school year. A psychologist works with a class without a subject. */
export interface Teaching extends ClassName {
  subject: string | null
}

export function teachingKey({ grade, letter, subject }: Teaching): string {
  return `${grade} ${letter} ${subject ?? ''}`
}

/** Every subject in every class, as a row of a staff list means it. */
export function teachingsOf(classes: readonly ClassName[], subjects: readonly string[]): Teaching[] {
  const taught = subjects.length === 0 ? [null] : subjects
  return classes.flatMap(({ grade, letter }) => taught.map((subject) => ({ grade, letter, subject })))
}

/** Each teaching once, in the order of the school. */
export function sortedTeachings(teachings: readonly Teaching[]): Teaching[] {
  const once = new Map(teachings.map((teaching) => [teachingKey(teaching), teaching]))
  return [...once.values()].sort(
    (a, b) => compareClasses(a, b) || (a.subject ?? '').localeCompare(b.subject ?? '', 'ru'),
  )
}

/** Each subject with its classes, in the order of the school; work without a subject stands last. */
export function classesBySubject(
  teachings: readonly Teaching[],
): { subject: string | null; classes: string[] }[] {
  const bySubject = Map.groupBy(sortedTeachings(teachings), ({ subject }) => subject)
  return [...bySubject]
    .map(([subject, taught]) => ({ subject, classes: taught.map(className) }))
    .sort(
      (a, b) =>
        Number(a.subject === null) - Number(b.subject === null) ||
        (a.subject ?? '').localeCompare(b.subject ?? '', 'ru'),
    )
}

export function sameTeachings(a: readonly Teaching[], b: readonly Teaching[]): boolean {
  const keys = new Set(a.map(teachingKey))
  return (
    keys.size === new Set(b.map(teachingKey)).size && b.every((teaching) => keys.has(teachingKey(teaching)))
  )
}
