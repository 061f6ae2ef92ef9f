import { foundOrRefused, refuse } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Push } from '#platform/push/push.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import { announceWays } from './announce.ts'
import { type Device, deleteDevice, keepDevice } from './ways-store.ts'

export async function enrolDevice(
  tx: Transaction,
  actor: Actor,
  device: Omit<Device, 'id' | 'addedAt'>,
  moment: Moment,
  push: Push | null,
): Promise<void> {
  if (push === null) refuse('channel_off')
  // The server will write to this address by itself, so it may be no other than a push service.
  if (!push.accepts(device.endpoint)) refuse('unknown_service')
  await keepDevice(tx, actor, device, moment.now)
  await announceWays(tx, actor.schoolId, actor.personId, moment.now)
}

export async function withdrawDevice(
  tx: Transaction,
  actor: Actor,
  request: { deviceId: string },
  moment: Moment,
): Promise<void> {
  foundOrRefused((await deleteDevice(tx, request.deviceId)) || null)
  await announceWays(tx, actor.schoolId, actor.personId, moment.now)
}
