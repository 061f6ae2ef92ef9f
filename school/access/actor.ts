import type { Id } from '#base/id.ts'
import type { LocalDate } from '#base/local-date.ts'

export type SchoolId = Id<'School'>
export type PersonId = Id<'Person'>

export const schoolRoles = ['director', 'deputy_head', 'teacher', 'technician'] as const
export type SchoolRole = (typeof schoolRoles)[number]

/** Who acts, in which school. One account may be different persons in different schools; a request acts as one of them. */
export interface Actor {
  schoolId: SchoolId
  personId: PersonId
  roles: readonly SchoolRole[]
}

/** When a request happens, by the school's own clock and time zone (a demo school lives in its own year). */
export interface Moment {
  now: Date
  today: LocalDate
}

export function holds(actor: Actor, ...roles: readonly SchoolRole[]): boolean {
  return roles.some((role) => actor.roles.includes(role))
}
