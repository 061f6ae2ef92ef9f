import { oc } from '@orpc/contract'
import { z } from 'zod'
import { languages } from '#base/words.ts'
import { idOf, notFound } from '#school/access/shared-contract.ts'
import { channels, messengers } from './channel.ts'
import { failureReasons } from './failure.ts'
import { noticesPerPage } from './notice.ts'

const NoticeId = idOf<'Notice'>()
const Instant = z.iso.datetime()

const Notice = z.object({
  id: NoticeId,
  kind: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  path: z.string(),
  createdAt: Instant,
  readAt: Instant.nullable(),
})

const Channel = z.enum(channels)
const Messenger = z.enum(messengers)
const Group = z.string().regex(/^[a-z]{1,40}$/)
const MinuteOfDay = z.number().int().min(0).max(1439)
const Weekday = z.literal([1, 2, 3, 4, 5, 6, 7])

const Settings = z.object({
  language: z.enum(languages),
  quiet: z
    .object({ fromMinute: MinuteOfDay, toMinute: MinuteOfDay })
    .refine(({ fromMinute, toMinute }) => fromMinute !== toMinute, { path: ['toMinute'] })
    .nullable(),
  digest: z.object({ weekday: Weekday, minute: MinuteOfDay }).nullable(),
})

const Device = z.object({ id: z.uuid(), endpoint: z.string(), userAgent: z.string(), addedAt: Instant })
const Ways = z.object({
  settings: Settings,
  refusals: z.array(z.object({ group: Group, channel: Channel })),
  /** Null: the installation has no mail server. */
  mail: z.object({ address: z.string().nullable() }).nullable(),
  push: z.object({ publicKey: z.string(), devices: z.array(Device) }).nullable(),
  messengers: z.array(
    z.object({ messenger: Messenger, linkedAt: Instant.nullable(), blockedAt: Instant.nullable() }),
  ),
  /** The latest trial of each channel. */
  trials: z.array(
    z.object({
      channel: Channel,
      at: Instant,
      state: z.enum(['waiting', 'sent', 'failed']),
      reason: z.enum(failureReasons).nullable(),
    }),
  ),
})

const ChannelState = z.object({
  channel: Channel,
  isOpen: z.boolean(),
  lastSentAt: Instant.nullable(),
  sentCount: z.number().int(),
  waitingCount: z.number().int(),
  givenUpCount: z.number().int(),
})
const Failure = z.object({
  id: z.uuid(),
  person: z.object({
    familyName: z.string(),
    givenName: z.string(),
    patronymic: z.string().nullable(),
  }),
  channel: Channel,
  reason: z.enum(failureReasons),
  failedAt: Instant,
  attemptCount: z.number().int(),
  /** Null: given up. */
  nextAt: Instant.nullable(),
})

const noticeById = z.object({ noticeId: NoticeId })
const channelOff = { channel_off: { status: 409, message: 'The installation does not have this channel' } }
const tags = ['notices']

export const contract = {
  list: oc
    .route({ method: 'GET', path: '/notices', summary: 'One’s own notices, newest first', tags })
    .input(
      z.object({
        before: NoticeId.optional(),
        limit: z.coerce.number().int().min(1).max(100).default(noticesPerPage),
      }),
    )
    .output(z.object({ notices: z.array(Notice), next: NoticeId.nullable() })),
  unreadCount: oc
    .route({
      method: 'GET',
      path: '/notices/unread-count',
      summary: 'How many of one’s notices are unread',
      tags,
    })
    .output(z.object({ count: z.number().int() })),
  markRead: oc
    .route({ method: 'PUT', path: '/notices/{noticeId}/reading', summary: 'The notice has been read', tags })
    .input(noticeById)
    .output(Notice)
    .errors(notFound),
  markUnread: oc
    .route({
      method: 'DELETE',
      path: '/notices/{noticeId}/reading',
      summary: 'Keep the notice for later',
      tags,
    })
    .input(noticeById)
    .output(Notice)
    .errors(notFound),
  markAllRead: oc
    .route({
      method: 'PUT',
      path: '/notices/reading',
      summary: 'All notices up to the newest one seen are read',
      tags,
    })
    .input(z.object({ upTo: NoticeId }))
    .output(z.object({ count: z.number().int() })),
  ways: {
    read: oc
      .route({
        method: 'GET',
        path: '/notices/ways',
        summary: 'How one is reached, and how one wants it',
        tags,
      })
      .output(Ways),
    settle: oc
      .route({
        method: 'PUT',
        path: '/notices/settings',
        summary: 'Language, quiet hours and the letter of the week',
        tags,
      })
      .input(Settings)
      .output(Ways),
  },
  refusals: {
    refuse: oc
      .route({
        method: 'PUT',
        path: '/notices/refusals/{group}/{channel}',
        summary: 'One does not want this group by this channel',
        tags,
      })
      .input(z.object({ group: Group, channel: Channel }))
      .output(Ways),
    withdraw: oc
      .route({
        method: 'DELETE',
        path: '/notices/refusals/{group}/{channel}',
        summary: 'One wants this group by this channel again',
        tags,
      })
      .input(z.object({ group: Group, channel: Channel }))
      .output(Ways),
  },
  devices: {
    enrol: oc
      .route({
        method: 'POST',
        path: '/notices/devices',
        summary: 'This browser agrees to receive pushes',
        tags,
      })
      .input(
        z.object({
          endpoint: z.url().max(1000),
          publicKey: z.string().regex(/^[\w-]{87}=?$/),
          authSecret: z.string().regex(/^[\w-]{22}(==)?$/),
          userAgent: z.string().max(400),
        }),
      )
      .output(Ways)
      .errors({
        ...channelOff,
        unknown_service: { status: 409, message: 'The server may not speak to this push service' },
      }),
    withdraw: oc
      .route({
        method: 'DELETE',
        path: '/notices/devices/{deviceId}',
        summary: 'A browser receives no more pushes',
        tags,
      })
      .input(z.object({ deviceId: z.uuid() }))
      .output(Ways)
      .errors(notFound),
  },
  chats: {
    begin: oc
      .route({
        method: 'POST',
        path: '/notices/chats/{messenger}/codes',
        summary: 'A one-time code that one writes to the bot',
        tags,
      })
      .input(z.object({ messenger: Messenger }))
      .output(z.object({ code: z.string(), link: z.string().nullable(), expiresAt: Instant }))
      .errors(channelOff),
    end: oc
      .route({
        method: 'DELETE',
        path: '/notices/chats/{messenger}',
        summary: 'The messenger is linked no more',
        tags,
      })
      .input(z.object({ messenger: Messenger }))
      .output(Ways)
      .errors(notFound),
  },
  trials: {
    begin: oc
      .route({ method: 'POST', path: '/notices/trials', summary: 'Something to try a channel out', tags })
      .input(z.object({ channel: Channel }))
      .output(Ways)
      .errors({ ...channelOff, no_way: { status: 409, message: 'Nothing is known to send it to' } }),
  },
  letters: {
    read: oc
      .route({
        method: 'GET',
        path: '/notices/letters/{token}',
        summary: 'What the link of a letter switches off',
        tags,
      })
      .input(z.object({ token: z.string().max(400) }))
      .output(z.object({ group: z.string(), schoolName: z.string() }))
      .errors(notFound),
    refuse: oc
      .route({
        method: 'POST',
        path: '/notices/letters/{token}/refusal',
        summary: 'No more letters of this group, without signing in',
        tags,
      })
      // A mail program adds a field of its own (RFC 8058).
      .input(z.looseObject({ token: z.string().max(400) }))
      .output(z.object({ group: z.string(), schoolName: z.string() }))
      .errors(notFound),
  },
  deliveries: {
    channels: oc
      .route({
        method: 'GET',
        path: '/notices/channels',
        summary: 'Which channels there are and how they fared in 30 days',
        tags,
      })
      .output(z.object({ channels: z.array(ChannelState) }))
      .errors(notFound),
    failures: oc
      .route({
        method: 'GET',
        path: '/notices/failures',
        summary: 'What did not arrive in 30 days, newest first',
        tags,
      })
      .input(
        z.object({
          before: z.uuid().optional(),
          limit: z.coerce.number().int().min(1).max(100).default(30),
        }),
      )
      .output(z.object({ failures: z.array(Failure), next: z.uuid().nullable() }))
      .errors(notFound),
    attempt: oc
      .route({
        method: 'POST',
        path: '/notices/channels/{channel}/attempts',
        summary: 'What was given up in this channel for this reason is tried again',
        tags,
      })
      .input(z.object({ channel: Channel, reason: z.enum(failureReasons) }))
      .output(z.object({ count: z.number().int() }))
      .errors({ ...notFound, ...channelOff }),
  },
}
