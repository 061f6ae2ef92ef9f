import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import type { Refusal } from '../channel.ts'
import type { NoticeSettings } from '../settings.ts'
import { announceWays } from './announce.ts'
import { insertRefusal, keepSettings, withdrawRefusal } from './settings-store.ts'

export async function settle(
  tx: Transaction,
  actor: Actor,
  settings: NoticeSettings,
  moment: Moment,
): Promise<void> {
  await keepSettings(tx, actor, settings, moment.now)
  await announceWays(tx, actor.schoolId, actor.personId, moment.now)
}

export async function refuseGroup(
  tx: Transaction,
  actor: Actor,
  refusal: Refusal,
  moment: Moment,
): Promise<void> {
  const { schoolId, personId } = actor
  await insertRefusal(tx, { schoolId, personId, ...refusal, byDelivery: null }, moment.now)
  await announceWays(tx, schoolId, personId, moment.now)
}

export async function withdrawGroup(
  tx: Transaction,
  actor: Actor,
  refusal: Refusal,
  moment: Moment,
): Promise<void> {
  await withdrawRefusal(tx, actor.personId, refusal, moment.now)
  await announceWays(tx, actor.schoolId, actor.personId, moment.now)
}
