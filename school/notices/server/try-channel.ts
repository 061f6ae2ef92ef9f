import { refuse } from '#base/refusal.ts'
import type { Channels } from '#platform/channels.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import type { Channel } from '../channel.ts'
import { announceWays } from './announce.ts'
import { insertTrial } from './delivery-store.ts'
import { waysOf } from './ways.ts'

/** Sends something to oneself by this channel, to see whether it arrives: to every device, where there are several. */
export async function tryChannel(
  tx: Transaction,
  actor: Actor,
  request: { channel: Channel },
  moment: Moment,
  installed: Channels,
): Promise<void> {
  const { channel } = request
  if (installed[channel] === null) refuse('channel_off')
  const ways = await waysOf(tx, actor.personId, moment.today)
  const known = {
    mail: ways?.address == null ? [] : [null],
    push: ways?.devices ?? [],
    telegram: ways?.chats.includes('telegram') ? [null] : [],
    max: ways?.chats.includes('max') ? [null] : [],
  } satisfies Record<Channel, readonly (string | null)[]>
  if (known[channel].length === 0) refuse('no_way')
  for (const deviceId of known[channel])
    await insertTrial(
      tx,
      { schoolId: actor.schoolId, personId: actor.personId, channel, deviceId },
      moment.now,
    )
  await announceWays(tx, actor.schoolId, actor.personId, moment.now)
}
