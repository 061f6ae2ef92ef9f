import type { Channels } from '#platform/channels.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor } from '#school/access/actor.ts'
import { memberById } from '#school/access/server/public.ts'
import { type Channel, type Messenger, messengers, type Refusal } from '../channel.ts'
import type { FailureReason } from '../failure.ts'
import type { NoticeSettings } from '../settings.ts'
import { latestTrials } from './failure-store.ts'
import { refusalsOf, settingsOf } from './settings-store.ts'
import { chatsOf, devicesOf } from './ways-store.ts'

export interface OwnWays {
  settings: NoticeSettings
  refusals: Refusal[]
  mail: { address: string | null } | null
  push: {
    publicKey: string
    devices: { id: string; endpoint: string; userAgent: string; addedAt: string }[]
  } | null
  messengers: { messenger: Messenger; linkedAt: string | null; blockedAt: string | null }[]
  trials: Trial[]
}

export interface Trial {
  channel: Channel
  at: string
  state: 'waiting' | 'sent' | 'failed'
  reason: FailureReason | null
}

/** Everything one's own page shows: which ways there are, which of them one has, and how one wants them. */
export async function ownWays(tx: Transaction, actor: Actor, installed: Channels): Promise<OwnWays> {
  const { personId } = actor
  const chats = await chatsOf(tx, personId)
  const devices = installed.push === null ? [] : await devicesOf(tx, personId)
  return {
    settings: await settingsOf(tx, personId),
    refusals: await refusalsOf(tx, personId),
    mail: installed.mail === null ? null : { address: (await memberById(tx, personId))?.email ?? null },
    push:
      installed.push === null
        ? null
        : {
            publicKey: installed.push.publicKey,
            devices: devices.map(({ id, endpoint, userAgent, addedAt }) => ({
              id,
              endpoint,
              userAgent,
              addedAt: addedAt.toISOString(),
            })),
          },
    messengers: messengers
      .filter((messenger) => installed[messenger] !== null)
      .map((messenger) => {
        const chat = chats.find((each) => each.messenger === messenger)
        return {
          messenger,
          linkedAt: chat?.linkedAt.toISOString() ?? null,
          blockedAt: chat?.blockedAt?.toISOString() ?? null,
        }
      }),
    trials: await latestTrials(tx, personId),
  }
}
