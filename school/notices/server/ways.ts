import type { LocalDate } from '#base/local-date.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { PersonId } from '#school/access/actor.ts'
import { memberById } from '#school/access/server/public.ts'
import type { Ways } from '../plan.ts'
import { refusalsOf, settingsOf } from './settings-store.ts'
import { type Chat, chatsOf, type Device, devicesOf } from './ways-store.ts'

/** By what a person can be reached, with what is needed to do it. */
export interface KnownWays extends Ways {
  knownDevices: readonly Device[]
  knownChats: readonly Chat[]
}

/** Null: the person has left, or has never come in, and is told nothing outside. */
export async function waysOf(tx: Transaction, person: PersonId, today: LocalDate): Promise<KnownWays | null> {
  const member = await memberById(tx, person)
  if (member === null || member.accountId === null) return null
  if (member.endsOn !== null && member.endsOn < today) return null
  const knownDevices = await devicesOf(tx, person)
  const knownChats = await chatsOf(tx, person)
  return {
    address: member.email,
    devices: knownDevices.map(({ id }) => id),
    chats: knownChats.filter(({ blockedAt }) => blockedAt === null).map(({ messenger }) => messenger),
    settings: await settingsOf(tx, person),
    refusals: await refusalsOf(tx, person),
    knownDevices,
    knownChats,
  }
}
