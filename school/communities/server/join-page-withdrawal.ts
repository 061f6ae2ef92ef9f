import type { Transaction } from '#platform/db/database.ts'
import type { Moment, SchoolId } from '#school/access/actor.ts'
import { announceRegister } from './announce.ts'
import type { VisitorRequest } from './join-page-store.ts'
import { setSettled } from './join-store.ts'
import { membersIn } from './membership-store.ts'
import { communityYears } from './store.ts'

/** A visitor takes back what they asked, or asks it again. What somebody has answered meanwhile stays as it is. */
export async function withdrawRequest(
  tx: Transaction,
  schoolId: SchoolId,
  request: VisitorRequest,
  wanted: 'withdrawn' | 'asked',
  moment: Moment,
): Promise<void> {
  const before = wanted === 'withdrawn' ? null : 'withdrawn'
  if (request.settledAs !== before) return
  const withdrawn = { as: 'withdrawn' as const, by: null, at: moment.now, answer: null }
  const entry = { id: request.id, name: request.name, person: null }
  await setSettled(tx, entry, wanted === 'withdrawn' ? withdrawn : null)
  const [community] = await communityYears(tx, { yearId: request.yearId })
  if (community === undefined) return
  const members = (await membersIn(tx, [request.yearId])).get(request.yearId) ?? []
  await announceRegister(tx, { schoolId }, { ...community, members }, moment, null)
}
