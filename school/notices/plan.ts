import { type Channel, isRefused, type Messenger, type Refusal } from './channel.ts'
import { afterQuiet, nextDigest } from './due.ts'
import { groupOf } from './sentence.ts'
import type { NoticeSettings } from './settings.ts'

/** By what a person can be reached, and how they want it. */
export interface Ways {
  /** Null when none is known. */
  address: string | null
  devices: readonly string[]
  /** Linked and not stopped. */
  chats: readonly Messenger[]
  settings: NoticeSettings
  refusals: readonly Refusal[]
}

export interface PlannedDelivery {
  channel: Channel
  deviceId: string | null
  form: 'notice' | 'digest'
  dueAt: Date
}

/** Which ways a notice takes out of the app, and when. Only channels that the installation has are considered. */
export function deliveriesOf(
  notice: { kind: string; urgency: 'usual' | 'timely' },
  ways: Ways,
  open: readonly Channel[],
  at: Date,
  timeZone: string,
): PlannedDelivery[] {
  const { settings } = ways
  const isWanted = (channel: Channel) =>
    open.includes(channel) && !isRefused(ways.refusals, groupOf(notice.kind), channel)
  const dueAt = afterQuiet(at, settings.quiet, timeZone)
  const usual = { deviceId: null, form: 'notice', dueAt } as const
  const planned: PlannedDelivery[] = []
  if (ways.address !== null && isWanted('mail')) {
    // What is about the next hours would be useless in the letter of the week.
    const waitsForDigest = settings.digest !== null && notice.urgency === 'usual'
    planned.push(
      waitsForDigest && settings.digest !== null
        ? {
            channel: 'mail',
            deviceId: null,
            form: 'digest',
            dueAt: nextDigest(at, settings.digest, timeZone),
          }
        : { channel: 'mail', ...usual },
    )
  }
  if (isWanted('push'))
    for (const deviceId of ways.devices) planned.push({ ...usual, channel: 'push', deviceId })
  for (const messenger of ways.chats) if (isWanted(messenger)) planned.push({ channel: messenger, ...usual })
  return planned
}
