import type { Transaction } from '#platform/db/database.ts'
import { publish } from '#platform/live/publish.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import type { SchoolYearId } from '../school-year.ts'

/** All staff see the calendar, so all of the school may know. */
export async function announceYear(
  tx: Transaction,
  actor: Actor,
  yearId: SchoolYearId,
  moment: Moment,
): Promise<void> {
  const ids = { schoolYearId: yearId }
  await publish(tx, { schoolId: actor.schoolId, name: 'calendar.school_year_changed', ids }, moment.now)
}

export async function announceCohorts(tx: Transaction, actor: Actor, moment: Moment): Promise<void> {
  await publish(tx, { schoolId: actor.schoolId, name: 'calendar.cohorts_changed', ids: {} }, moment.now)
}

/** Addresses of one person’s calendar are nobody else’s matter. */
export async function announceFeeds(tx: Transaction, { schoolId, personId }: Actor, at: Date): Promise<void> {
  await publish(tx, { schoolId, name: 'calendar.feeds_changed', ids: {}, people: [personId] }, at)
}
