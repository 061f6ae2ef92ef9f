import { DeliveryFailure } from '#platform/delivery-failure.ts'
import type { SchoolId } from '#school/access/actor.ts'
import { nextAttempt } from '../failure.ts'
import { announceFailure, announceWays } from './announce.ts'
import { type Claimed, claimDue, markFailed, markSent } from './delivery-store.ts'
import { planDeliveries } from './plan-deliveries.ts'
import { prepare } from './prepare-delivery.ts'
import { tellDueReminders } from './remind.ts'
import { asSender, openOf, type Sender } from './sender.ts'
import { deleteDevice, markChatBlocked } from './ways-store.ts'

const atOnce = 10

/** Tells what has become due, decides the ways of what is new, and sends what is due: all that one school waits for. */
export async function sendDue(sender: Sender, schoolId: SchoolId): Promise<void> {
  const open = openOf(sender.channels)
  await untilNone(() =>
    asSender(sender, schoolId, (tx, { moment }) => tellDueReminders(tx, schoolId, moment.now)),
  )
  await untilNone(() => asSender(sender, schoolId, (tx, school) => planDeliveries(tx, school, open)))
  await untilNone(async () => {
    const claimed = await asSender(sender, schoolId, (tx, { moment }) =>
      claimDue(tx, open, moment.now, atOnce),
    )
    for (const delivery of claimed ?? []) await sendOne(sender, schoolId, delivery)
    return claimed?.length ?? 0
  })
}

async function untilNone(step: () => Promise<number | null>): Promise<void> {
  for (let count = await step(); count !== null && count > 0; count = await step());
}

/** Nothing is held open while a service outside is spoken to. What came of it is written down in a transaction of its own. */
async function sendOne(sender: Sender, schoolId: SchoolId, delivery: Claimed): Promise<void> {
  const send = await asSender(sender, schoolId, (tx, school) => prepare(tx, school, delivery, sender))
  if (send === null) return
  try {
    await send()
  } catch (error) {
    await recordFailure(sender, schoolId, delivery, failureIn(error, sender))
    return
  }
  await asSender(sender, schoolId, async (tx, { moment }) => {
    await markSent(tx, delivery.id, moment.now)
    if (delivery.form === 'trial') await announceWays(tx, schoolId, delivery.personId, moment.now)
  })
}

/** What no adapter foresaw is a defect: it stands in the log, and the delivery is tried again like any other. */
function failureIn(error: unknown, sender: Sender): DeliveryFailure {
  if (error instanceof DeliveryFailure) return error
  sender.log.error({ code: 'delivery_defect', err: error })
  return new DeliveryFailure('failed')
}

async function recordFailure(
  sender: Sender,
  schoolId: SchoolId,
  delivery: Claimed,
  failure: DeliveryFailure,
): Promise<void> {
  const { channel, personId, deviceId } = delivery
  const { reason, answer } = failure
  sender.log.warn({ code: 'delivery_failed', channel, reason, answer, attempt: delivery.attemptCount })
  await asSender(sender, schoolId, async (tx, { moment }) => {
    const retryAt = delivery.form === 'trial' ? null : nextAttempt(failure, delivery.attemptCount, moment.now)
    await markFailed(tx, delivery.id, { reason, retryAt }, moment.now)
    if (reason === 'gone' && deviceId !== null) await deleteDevice(tx, deviceId)
    if (reason === 'blocked' && (channel === 'telegram' || channel === 'max'))
      await markChatBlocked(tx, personId, channel, moment.now)
    if (reason === 'gone' || reason === 'blocked' || delivery.form === 'trial')
      await announceWays(tx, schoolId, personId, moment.now)
    await announceFailure(tx, schoolId, moment.now)
  })
}
