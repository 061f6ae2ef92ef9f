import { sql } from 'kysely'
import type { Transaction } from '#platform/db/database.ts'
import type { PersonId } from '#school/access/actor.ts'
import type { Channel } from '../channel.ts'
import type { FailureReason } from '../failure.ts'
import type { Trial } from './own-ways.ts'
import { channelFrom, personFrom } from './settings-store.ts'

/** Each channel's newest trial of a person. */
export async function latestTrials(tx: Transaction, person: PersonId): Promise<Trial[]> {
  const rows = await tx
    .selectFrom('notices_deliveries')
    .distinctOn('channel')
    .select(['channel', 'planned_at', 'sent_at', 'given_up_at', 'reason'])
    .where('person_id', '=', person)
    .where('form', '=', 'trial')
    .orderBy('channel')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    channel: channelFrom(row.channel),
    at: row.planned_at.toISOString(),
    state: row.sent_at !== null ? 'sent' : row.given_up_at !== null ? 'failed' : 'waiting',
    reason: row.sent_at !== null ? null : reasonFrom(row.reason),
  }))
}

export interface ChannelCounts {
  channel: Channel
  lastSentAt: Date | null
  sentCount: number
  waitingCount: number
  givenUpCount: number
}

/** How each channel fared since the given instant. */
export async function channelCounts(tx: Transaction, since: Date): Promise<ChannelCounts[]> {
  const rows = await tx
    .selectFrom('notices_deliveries')
    .select((select) => [
      'channel',
      select.fn.max('sent_at').as('last_sent_at'),
      select.fn.count<number>('sent_at').as('sent'),
      select.fn.count<number>('given_up_at').as('given_up'),
      sql<number>`count(*) filter (where sent_at is null and given_up_at is null)`.as('waiting'),
    ])
    .where('planned_at', '>=', since)
    .groupBy('channel')
    .execute()
  return rows.map((row) => ({
    channel: channelFrom(row.channel),
    lastSentAt: row.last_sent_at,
    sentCount: row.sent,
    waitingCount: row.waiting,
    givenUpCount: row.given_up,
  }))
}

export interface Failed {
  id: string
  personId: PersonId
  channel: Channel
  reason: FailureReason
  failedAt: Date
  attemptCount: number
  nextAt: Date | null
}

/** What failed and has not arrived since, newest first. */
export async function failedDeliveries(
  tx: Transaction,
  page: { since: Date; before?: string | undefined; limit: number },
): Promise<Failed[]> {
  const rows = await tx
    .selectFrom('notices_deliveries')
    .select(['id', 'person_id', 'channel', 'reason', 'failed_at', 'attempt_count', 'due_at', 'given_up_at'])
    .where('reason', 'is not', null)
    .where('sent_at', 'is', null)
    .where('planned_at', '>=', page.since)
    .$if(page.before !== undefined, (query) => query.where('id', '<', page.before ?? ''))
    .orderBy('id', 'desc')
    .limit(page.limit)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    personId: personFrom(row.person_id),
    channel: channelFrom(row.channel),
    reason: reasonFrom(row.reason) ?? 'failed',
    // A constraint of the table joins it to the reason.
    failedAt: row.failed_at ?? row.due_at,
    attemptCount: row.attempt_count,
    nextAt: row.given_up_at === null ? row.due_at : null,
  }))
}

/** What was given up becomes due. It keeps one attempt, because a letter of the week that nobody tried yet is another one. */
export async function tryAgain(
  tx: Transaction,
  what: { channel: Channel; reason: FailureReason; since: Date },
  at: Date,
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('notices_deliveries')
    .set({ given_up_at: null, due_at: at, attempt_count: 1 })
    .where('channel', '=', what.channel)
    .where('reason', '=', what.reason)
    .where('given_up_at', 'is not', null)
    .where('planned_at', '>=', what.since)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Written by markFailed only, which takes these. */
function reasonFrom(text: string | null): FailureReason | null {
  return text as FailureReason | null
}
