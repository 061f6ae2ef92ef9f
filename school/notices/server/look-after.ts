import { refuse, refuseIf } from '#base/refusal.ts'
import type { Channels } from '#platform/channels.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import { membersOf, type PersonName } from '#school/access/server/public.ts'
import { type Channel, channels } from '../channel.ts'
import type { FailureReason } from '../failure.ts'
import { whyMayNotLookAfter } from '../policy.ts'
import { announceFailure } from './announce.ts'
import {
  type ChannelCounts,
  channelCounts,
  type Failed,
  failedDeliveries,
  tryAgain,
} from './failure-store.ts'

const shownDays = 30

const sinceShown = (moment: Moment) => new Date(moment.now.getTime() - shownDays * 86_400_000)

/** Which channels the installation has, and how each fared lately. */
export async function channelStates(
  tx: Transaction,
  actor: Actor,
  moment: Moment,
  installed: Channels,
): Promise<(ChannelCounts & { isOpen: boolean })[]> {
  refuseIf(whyMayNotLookAfter(actor))
  const counts = await channelCounts(tx, sinceShown(moment))
  const none = { lastSentAt: null, sentCount: 0, waitingCount: 0, givenUpCount: 0 }
  return channels.map((channel) => ({
    ...none,
    ...counts.find((each) => each.channel === channel),
    channel,
    isOpen: installed[channel] !== null,
  }))
}

/** What did not arrive: to whom, by what, why. What it said is not here and cannot be asked for. */
export async function failuresVisibleTo(
  tx: Transaction,
  actor: Actor,
  request: { before?: string | undefined; limit: number },
  moment: Moment,
): Promise<{ failures: (Failed & { person: PersonName })[]; next: string | null }> {
  refuseIf(whyMayNotLookAfter(actor))
  const { before, limit } = request
  const found = await failedDeliveries(tx, { since: sinceShown(moment), before, limit: limit + 1 })
  const people = new Map((await membersOf(tx)).map((member) => [member.id, member]))
  const failures = found.slice(0, limit).flatMap((failed) => {
    const person = people.get(failed.personId)
    return person === undefined ? [] : [{ ...failed, person }]
  })
  return { failures, next: found.length > limit ? (found[limit - 1]?.id ?? null) : null }
}

/** After the cause was removed: everything given up in this channel for this reason is tried once more. */
export async function attemptAgain(
  tx: Transaction,
  actor: Actor,
  request: { channel: Channel; reason: FailureReason },
  moment: Moment,
  installed: Channels,
): Promise<number> {
  refuseIf(whyMayNotLookAfter(actor))
  if (installed[request.channel] === null) refuse('channel_off')
  const count = await tryAgain(tx, { ...request, since: sinceShown(moment) }, moment.now)
  if (count > 0) await announceFailure(tx, actor.schoolId, moment.now)
  return count
}
