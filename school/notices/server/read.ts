import { foundOrRefused } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import { publish } from '#platform/live/publish.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import type { Notice, NoticeId } from '../notice.ts'
import { ownNotice, ownNotices, setRead, setReadUpTo } from './store.ts'

export async function noticesOf(
  tx: Transaction,
  request: { before?: NoticeId | undefined; limit: number },
): Promise<{ notices: Notice[]; next: NoticeId | null }> {
  const found = await ownNotices(tx, { ...request, limit: request.limit + 1 })
  const notices = found.slice(0, request.limit)
  return { notices, next: found.length > request.limit ? (notices.at(-1)?.id ?? null) : null }
}

export async function markRead(
  tx: Transaction,
  actor: Actor,
  request: { noticeId: NoticeId },
  moment: Moment,
): Promise<Notice> {
  const notice = foundOrRefused(await ownNotice(tx, request.noticeId))
  if (notice.readAt !== null) return notice
  await setRead(tx, notice.id, moment.now)
  await announceRead(tx, actor, moment)
  return { ...notice, readAt: moment.now.toISOString() }
}

export async function markUnread(
  tx: Transaction,
  actor: Actor,
  request: { noticeId: NoticeId },
  moment: Moment,
): Promise<Notice> {
  const notice = foundOrRefused(await ownNotice(tx, request.noticeId))
  await setRead(tx, notice.id, null)
  await announceRead(tx, actor, moment)
  return { ...notice, readAt: null }
}

/** Up to the newest one the reader has seen, so that one told meanwhile stays unread. */
export async function markAllRead(
  tx: Transaction,
  actor: Actor,
  request: { upTo: NoticeId },
  moment: Moment,
): Promise<{ count: number }> {
  const count = await setReadUpTo(tx, request.upTo, moment.now)
  if (count > 0) await announceRead(tx, actor, moment)
  return { count }
}

/** The reader's other devices learn it too. */
async function announceRead(tx: Transaction, actor: Actor, moment: Moment): Promise<void> {
  const event = { schoolId: actor.schoolId, name: 'notices.read', ids: {}, people: [actor.personId] }
  await publish(tx, event, moment.now)
}
