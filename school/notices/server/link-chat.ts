import { randomBytes } from 'node:crypto'
import { foundOrRefused, refuse } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import type { Messenger } from '../channel.ts'
import { linkCodeFrom, linkCodeLength, linkCodeMinutes } from '../link-code.ts'
import { announceWays } from './announce.ts'
import { deleteChat, insertLinkCode } from './ways-store.ts'

/** A code that the person writes to the bot: whoever writes it is this person. */
export async function beginChat(
  tx: Transaction,
  actor: Actor,
  request: { messenger: Messenger },
  moment: Moment,
  isOpen: boolean,
): Promise<{ code: string; expiresAt: Date }> {
  if (!isOpen) refuse('channel_off')
  const code = linkCodeFrom(randomBytes(linkCodeLength))
  const expiresAt = new Date(moment.now.getTime() + linkCodeMinutes * 60_000)
  const { schoolId, personId } = actor
  await insertLinkCode(tx, { schoolId, personId, messenger: request.messenger, code, expiresAt }, moment.now)
  return { code, expiresAt }
}

export async function endChat(
  tx: Transaction,
  actor: Actor,
  request: { messenger: Messenger },
  moment: Moment,
): Promise<void> {
  foundOrRefused((await deleteChat(tx, actor.personId, request.messenger)) || null)
  await announceWays(tx, actor.schoolId, actor.personId, moment.now)
}
