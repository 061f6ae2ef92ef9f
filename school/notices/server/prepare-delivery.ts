import type { Transaction } from '#platform/db/database.ts'
import { isRefused } from '../channel.ts'
import { afterQuiet } from '../due.ts'
import { tooOldAfterDays } from '../failure.ts'
import { groupOf } from '../sentence.ts'
import { announceFailure } from './announce.ts'
import { chatText, letterFor, pushContent, saidIn } from './compose.ts'
import {
  type Claimed,
  type Content,
  contentsOf,
  dropDelivery,
  markFailed,
  postpone,
} from './delivery-store.ts'
import type { Sender, SendingSchool } from './sender.ts'
import { type KnownWays, waysOf } from './ways.ts'

type Send = () => Promise<void>

/**
 * Looks once more, as the last thing before it leaves: is it still wanted, is it still news, may it go now? Returns what sends
 * it, or null when it is dropped, put off or given up instead.
 */
export async function prepare(
  tx: Transaction,
  school: SendingSchool,
  delivery: Claimed,
  sender: Sender,
): Promise<Send | null> {
  const { now, today } = school.moment
  if (now.getTime() - delivery.dueAt.getTime() > tooOldAfterDays * 86_400_000) {
    await markFailed(tx, delivery.id, { reason: 'too_old', retryAt: null }, now)
    await announceFailure(tx, school.id, now)
    return null
  }
  const ways = await waysOf(tx, delivery.personId, today)
  const contents = await wantedContents(tx, delivery, ways)
  const send =
    ways === null || (contents.length === 0 && delivery.form !== 'trial')
      ? null
      : sendBy(delivery, ways, contents, sender, school)
  if (ways === null || send === null) {
    await dropDelivery(tx, delivery.id)
    return null
  }
  // The hour of the weekly letter was chosen, and a trial is asked for; anything else waits for the end of quiet hours.
  const mayGoAt = afterQuiet(now, delivery.form === 'notice' ? ways.settings.quiet : null, school.timeZone)
  if (mayGoAt > now) {
    await postpone(tx, delivery.id, mayGoAt)
    return null
  }
  return send
}

async function wantedContents(
  tx: Transaction,
  delivery: Claimed,
  ways: KnownWays | null,
): Promise<Content[]> {
  if (ways === null || delivery.form === 'trial') return []
  const contents = await contentsOf(tx, delivery.id)
  return contents.filter(({ kind }) => !isRefused(ways.refusals, groupOf(kind), delivery.channel))
}

/** Null: what it would go to is no longer there. */
function sendBy(
  delivery: Claimed,
  ways: KnownWays,
  contents: readonly Content[],
  sender: Sender,
  school: SendingSchool,
): Send | null {
  const { channel } = delivery
  const { language } = ways.settings
  const said = () => saidIn(delivery, contents, language, sender)
  if (channel === 'mail') {
    const { mail } = sender.channels
    const { address } = ways
    if (mail === null || address === null) return null
    return () => mail.send(letterFor(delivery, { address, language }, contents, sender, school))
  }
  if (channel === 'push') {
    const { push } = sender.channels
    const device = ways.knownDevices.find(({ id }) => id === delivery.deviceId)
    if (push === null || device === undefined) return null
    const [first] = said()
    const path = first?.link.slice(sender.url.length) ?? '/'
    return () => push.send(device, pushContent(delivery, first, path), delivery.id.replaceAll('-', ''))
  }
  const messenger = sender.channels[channel]
  const chat = ways.knownChats.find((each) => each.messenger === channel && each.blockedAt === null)
  if (messenger === null || chat === undefined) return null
  return () => messenger.send(chat.chat, chatText(said()))
}
