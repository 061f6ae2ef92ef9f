import type { LocalDate } from '#base/local-date.ts'
import { refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import { recordAccess } from '#school/access/server/public.ts'
import { foldedText, fullName } from '../name.ts'
import { mayKeepStaff, whyMayNotKeepStaff, whyMayNotSeeStaff } from '../policy.ts'
import { type PositionType, positionTypes } from '../position.ts'
import { experienceYears, schoolYearOn } from '../school-year.ts'
import type { StaffMember } from '../staff.ts'
import { staffIn } from './store.ts'
import { subjectsOfSchool } from './subject-store.ts'

export interface StaffFilter {
  query: string
  subject?: string | undefined
  positionType?: PositionType | undefined
  state: 'present' | 'left'
  from: number
  limit: number
}

/** The staff list with what it can be filtered by. */
export async function staffVisibleTo(tx: Transaction, actor: Actor, filter: StaffFilter, moment: Moment) {
  refuseIf(whyMayNotSeeStaff(actor))
  const schoolYear = schoolYearOn(moment.today)
  const staff = await staffIn(tx, schoolYear)
  const inState = staff.filter((member) => hasLeft(member, moment.today) === (filter.state === 'left'))
  const found = inState.filter((member) => meets(member, filter))
  return {
    people: found.slice(filter.from, filter.from + filter.limit).map((member) => listed(member, moment)),
    total: found.length,
    schoolYear,
    subjects: [...new Set(inState.flatMap((member) => member.subjects))].sort((a, b) =>
      a.localeCompare(b, 'ru'),
    ),
    positionTypes: positionTypes.filter((type) =>
      inState.some((member) => member.positionTypes.includes(type)),
    ),
    leftCount: staff.filter((member) => hasLeft(member, moment.today)).length,
    mayKeep: mayKeepStaff(actor),
  }
}

/** The whole list with contacts, as a file holds it. Taking it away is written down. */
export async function registerVisibleTo(tx: Transaction, actor: Actor, moment: Moment) {
  refuseIf(whyMayNotKeepStaff(actor))
  const staff = await staffIn(tx, schoolYearOn(moment.today))
  await recordAccess(tx, actor, { action: 'staff_exported', object: 'people' }, moment.now)
  return staff
    .filter((member) => !hasLeft(member, moment.today))
    .map((member) => ({
      ...member.name,
      positionWording: member.positionWording,
      subjects: member.subjects,
      teachings: member.teachings,
      experienceSince: member.experienceSince,
      login: member.login,
      email: member.email,
      phone: member.phone,
    }))
}

export async function subjectsVisibleTo(tx: Transaction, actor: Actor): Promise<string[]> {
  refuseIf(whyMayNotSeeStaff(actor))
  return subjectsOfSchool(tx)
}

/** What every colleague may see of a person. Contacts are no part of it. */
export function listed(member: StaffMember, moment: Moment) {
  return {
    id: member.id,
    ...member.name,
    positionTypes: member.positionTypes,
    positionWording: member.positionWording,
    subjects: member.subjects,
    teachings: member.teachings,
    experienceYears:
      member.experienceSince === null ? null : experienceYears(member.experienceSince, moment.today),
    endsOn: member.endsOn,
    hasLeft: hasLeft(member, moment.today),
  }
}

export function hasLeft(member: StaffMember, today: LocalDate): boolean {
  return member.endsOn !== null && member.endsOn < today
}

/** Every word of the search stands somewhere in what the list shows; case and «ё» do not matter. */
function meets(member: StaffMember, filter: StaffFilter): boolean {
  if (filter.subject !== undefined && !member.subjects.includes(filter.subject)) return false
  if (filter.positionType !== undefined && !member.positionTypes.includes(filter.positionType)) return false
  const classes = member.teachings.map(({ grade, letter }) => `${grade}${letter}`)
  const text = foldedText(
    [fullName(member.name), member.positionWording ?? '', ...member.subjects, ...classes].join(' '),
  )
  return foldedText(filter.query)
    .split(' ')
    .every((word) => text.includes(word))
}
