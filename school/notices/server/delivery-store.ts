import { sql } from 'kysely'
import { idFrom, newId } from '#base/id.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { PersonId, SchoolId } from '#school/access/actor.ts'
import type { Channel } from '../channel.ts'
import type { FailureReason } from '../failure.ts'
import type { NoticeId, NoticeParams, Urgency } from '../notice.ts'
import type { PlannedDelivery } from '../plan.ts'
import { channelFrom, personFrom } from './settings-store.ts'

export type DeliveryForm = 'notice' | 'digest' | 'trial'

/** A delivery that one process has in hand. */
export interface Claimed {
  id: string
  personId: PersonId
  channel: Channel
  deviceId: string | null
  form: DeliveryForm
  dueAt: Date
  attemptCount: number
}

export interface UnplannedNotice {
  id: NoticeId
  personId: PersonId
  kind: string
  urgency: Urgency
}

/** Locks notices whose ways out are not decided yet, oldest first, leaving what another process has in hand. */
export async function takeUnplanned(tx: Transaction, limit: number): Promise<UnplannedNotice[]> {
  const rows = await tx
    .selectFrom('notices_notices')
    .select(['id', 'person_id', 'kind', 'urgency'])
    .where('planned_at', 'is', null)
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.map((row) => ({
    id: idFrom<'Notice'>(row.id),
    personId: personFrom(row.person_id),
    kind: row.kind,
    urgency: row.urgency === 'timely' ? 'timely' : 'usual',
  }))
}

export async function markPlanned(tx: Transaction, ids: readonly NoticeId[], at: Date): Promise<void> {
  await tx.updateTable('notices_notices').set({ planned_at: at }).where('id', 'in', ids).execute()
}

/** A notice joins the letter of the week that still waits; anything else goes by itself. */
export async function insertDelivery(
  tx: Transaction,
  to: { schoolId: SchoolId; personId: PersonId; noticeId: NoticeId },
  planned: PlannedDelivery,
  at: Date,
): Promise<void> {
  const id = planned.form === 'digest' ? await digestFor(tx, to, planned, at) : newId()
  if (planned.form === 'notice') await insertRow(tx, { id, ...to, ...planned }, at)
  await tx
    .insertInto('notices_delivery_contents')
    .values({ school_id: to.schoolId, delivery_id: id, notice_id: to.noticeId })
    .execute()
}

async function digestFor(
  tx: Transaction,
  to: { schoolId: SchoolId; personId: PersonId },
  planned: PlannedDelivery,
  at: Date,
): Promise<string> {
  const waiting = () =>
    tx
      .selectFrom('notices_deliveries')
      .select('id')
      .where('person_id', '=', to.personId)
      .where('channel', '=', planned.channel)
      .where('form', '=', 'digest')
      .where('attempt_count', '=', 0)
      .where('sent_at', 'is', null)
      .where('given_up_at', 'is', null)
      // Until this transaction ends nobody may send it without what is being added.
      .forUpdate()
      .executeTakeFirst()
  const found = await waiting()
  if (found !== undefined) return found.id
  const id = newId()
  await insertRow(tx, { id, ...to, ...planned }, at)
  return (await waiting())?.id ?? id
}

/** Tries a channel out: nothing to say but that it works. */
export async function insertTrial(
  tx: Transaction,
  trial: { schoolId: SchoolId; personId: PersonId; channel: Channel; deviceId: string | null },
  at: Date,
): Promise<void> {
  await insertRow(tx, { id: newId(), form: 'trial', dueAt: at, ...trial }, at)
}

async function insertRow(
  tx: Transaction,
  delivery: {
    id: string
    schoolId: SchoolId
    personId: PersonId
    channel: Channel
    deviceId: string | null
    form: DeliveryForm
    dueAt: Date
  },
  at: Date,
): Promise<void> {
  await tx
    .insertInto('notices_deliveries')
    .values({
      school_id: delivery.schoolId,
      id: delivery.id,
      person_id: delivery.personId,
      channel: delivery.channel,
      device_id: delivery.deviceId,
      form: delivery.form,
      planned_at: at,
      due_at: delivery.dueAt,
    })
    // Another process may have begun the same letter of the week a moment ago.
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

const leaseMinutes = 10

/**
 * Takes what is due into hand: nobody else takes it before the lease ends, and if this process dies it is taken again then.
 * The attempt is counted here, so that something which kills the process each time is given up too.
 */
export async function claimDue(
  tx: Transaction,
  open: readonly Channel[],
  now: Date,
  limit: number,
): Promise<Claimed[]> {
  if (open.length === 0) return []
  const due = await tx
    .selectFrom('notices_deliveries')
    .select('id')
    .where('sent_at', 'is', null)
    .where('given_up_at', 'is', null)
    .where('due_at', '<=', now)
    .where((where) => where.or([where('claimed_until', 'is', null), where('claimed_until', '<=', now)]))
    .where('channel', 'in', open)
    .orderBy('due_at')
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
  if (due.length === 0) return []
  const rows = await tx
    .updateTable('notices_deliveries')
    .set({
      claimed_until: new Date(now.getTime() + leaseMinutes * 60_000),
      attempt_count: sql<number>`attempt_count + 1`,
    })
    .where(
      'id',
      'in',
      due.map(({ id }) => id),
    )
    .returning(['id', 'person_id', 'channel', 'device_id', 'form', 'due_at', 'attempt_count'])
    .execute()
  return rows
    .map((row) => ({
      id: row.id,
      personId: personFrom(row.person_id),
      channel: channelFrom(row.channel),
      deviceId: row.device_id,
      // A constraint of the table knows these three alone.
      form: row.form as DeliveryForm,
      dueAt: row.due_at,
      attemptCount: row.attempt_count,
    }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

export interface Content {
  kind: string
  params: NoticeParams
  path: string
}

/** What a delivery says: its notices that nobody has read in the app meanwhile, oldest first. */
export async function contentsOf(tx: Transaction, deliveryId: string): Promise<Content[]> {
  const rows = await tx
    .selectFrom('notices_delivery_contents as c')
    .innerJoin('notices_notices as n', (join) =>
      join.onRef('n.school_id', '=', 'c.school_id').onRef('n.id', '=', 'c.notice_id'),
    )
    .select(['n.kind', 'n.params', 'n.path'])
    .where('c.delivery_id', '=', deliveryId)
    .where('n.read_at', 'is', null)
    .orderBy('n.id')
    .execute()
  // Written by insertNotices only, which takes these types.
  return rows.map((row) => ({ ...row, params: row.params as NoticeParams }))
}

export async function markSent(tx: Transaction, id: string, at: Date): Promise<void> {
  await tx
    .updateTable('notices_deliveries')
    .set({ sent_at: at, claimed_until: null })
    .where('id', '=', id)
    .execute()
}

/** `retryAt` null: nobody tries again by itself. */
export async function markFailed(
  tx: Transaction,
  id: string,
  failure: { reason: FailureReason; retryAt: Date | null },
  at: Date,
): Promise<void> {
  const { reason, retryAt } = failure
  await tx
    .updateTable('notices_deliveries')
    .set({
      reason,
      failed_at: at,
      claimed_until: null,
      ...(retryAt === null ? { given_up_at: at } : { due_at: retryAt }),
    })
    .where('id', '=', id)
    .execute()
}

/** Put back as if it had not been taken: its hour has moved. */
export async function postpone(tx: Transaction, id: string, dueAt: Date): Promise<void> {
  await tx
    .updateTable('notices_deliveries')
    .set({ due_at: dueAt, claimed_until: null, attempt_count: sql<number>`attempt_count - 1` })
    .where('id', '=', id)
    .execute()
}

/** Nobody wants it any more: it was read in the app, or switched off. */
export async function dropDelivery(tx: Transaction, id: string): Promise<void> {
  await tx.deleteFrom('notices_deliveries').where('id', '=', id).execute()
}

export async function deleteOldDeliveries(tx: Transaction, before: Date): Promise<void> {
  await tx.deleteFrom('notices_deliveries').where('planned_at', '<', before).execute()
}
