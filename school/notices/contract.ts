import { oc } from '@orpc/contract'
import { z } from 'zod'
import type { Id } from '#base/id.ts'
import { noticesPerPage } from './notice.ts'

// The check at run time is the UUID; the kind of thing it names exists for the compiler only.
const NoticeId = z.uuid() as unknown as z.ZodType<Id<'Notice'>, string>
const Instant = z.iso.datetime()

const Notice = z.object({
  id: NoticeId,
  kind: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  path: z.string(),
  createdAt: Instant,
  readAt: Instant.nullable(),
})

const noticeById = z.object({ noticeId: NoticeId })
const notFound = { NOT_FOUND: { status: 404, message: 'Nothing here' } }
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
}
