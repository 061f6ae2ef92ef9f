import type { Transaction } from '#platform/db/database.ts'
import type { Channel } from '../channel.ts'
import { deliveriesOf } from '../plan.ts'
import { insertDelivery, markPlanned, takeUnplanned } from './delivery-store.ts'
import type { SendingSchool } from './sender.ts'
import { waysOf } from './ways.ts'

const atOnce = 200

/**
 * Decides by which ways each new notice leaves the app. The notice itself is the entry that waits, so nothing that was told can
 * be forgotten; it is locked and marked in this transaction, so no second process decides again. Returns how many there were.
 */
export async function planDeliveries(
  tx: Transaction,
  school: SendingSchool,
  open: readonly Channel[],
): Promise<number> {
  const { now, today } = school.moment
  const notices = await takeUnplanned(tx, atOnce)
  if (notices.length === 0) return 0
  for (const [person, own] of Map.groupBy(notices, (notice) => notice.personId)) {
    const ways = await waysOf(tx, person, today)
    if (ways === null) continue
    for (const notice of own)
      for (const planned of deliveriesOf(notice, ways, open, now, school.timeZone))
        await insertDelivery(tx, { schoolId: school.id, personId: person, noticeId: notice.id }, planned, now)
  }
  await markPlanned(
    tx,
    notices.map(({ id }) => id),
    now,
  )
  return notices.length
}
