import { createHash } from 'node:crypto'
import { newId } from '#base/id.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { PersonId, SchoolId } from '#school/access/actor.ts'
import type { Messenger } from '../channel.ts'

// Row-level security shows each person their own rows, and everybody's to the job that sends.

type Person = { schoolId: SchoolId; personId: PersonId }

export interface Device {
  id: string
  endpoint: string
  publicKey: string
  authSecret: string
  userAgent: string
  addedAt: Date
}

export async function devicesOf(tx: Transaction, person: PersonId): Promise<Device[]> {
  const rows = await tx
    .selectFrom('notices_devices')
    .select(['id', 'endpoint', 'public_key', 'auth_secret', 'user_agent', 'added_at'])
    .where('person_id', '=', person)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    endpoint: row.endpoint,
    publicKey: row.public_key,
    authSecret: row.auth_secret,
    userAgent: row.user_agent,
    addedAt: row.added_at,
  }))
}

/** The same browser agreeing again brings new keys. */
export async function keepDevice(
  tx: Transaction,
  person: Person,
  device: Omit<Device, 'id' | 'addedAt'>,
  at: Date,
): Promise<void> {
  const values = {
    public_key: device.publicKey,
    auth_secret: device.authSecret,
    user_agent: device.userAgent,
    added_at: at,
  }
  await tx
    .insertInto('notices_devices')
    .values({
      school_id: person.schoolId,
      id: newId(),
      person_id: person.personId,
      endpoint: device.endpoint,
      ...values,
    })
    .onConflict((conflict) => conflict.columns(['school_id', 'person_id', 'endpoint']).doUpdateSet(values))
    .execute()
}

/** Returns whether there was one. */
export async function deleteDevice(tx: Transaction, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom('notices_devices').where('id', '=', id).executeTakeFirst()
  return numDeletedRows > 0n
}

export interface Chat {
  messenger: Messenger
  chat: string
  linkedAt: Date
  blockedAt: Date | null
}

export async function chatsOf(tx: Transaction, person: PersonId): Promise<Chat[]> {
  const rows = await tx
    .selectFrom('notices_chats')
    .select(['messenger', 'chat', 'linked_at', 'blocked_at'])
    .where('person_id', '=', person)
    .orderBy('messenger')
    .execute()
  return rows.map((row) => ({
    messenger: messengerFrom(row.messenger),
    chat: row.chat,
    linkedAt: row.linked_at,
    blockedAt: row.blocked_at,
  }))
}

/** A constraint of the tables knows these alone. */
function messengerFrom(text: string): Messenger {
  return text as Messenger
}

export async function keepChat(
  tx: Transaction,
  link: Person & { messenger: Messenger; chat: string },
  at: Date,
): Promise<void> {
  const values = { chat: link.chat, linked_at: at, blocked_at: null }
  await tx
    .insertInto('notices_chats')
    .values({ school_id: link.schoolId, person_id: link.personId, messenger: link.messenger, ...values })
    .onConflict((conflict) => conflict.columns(['school_id', 'person_id', 'messenger']).doUpdateSet(values))
    .execute()
}

export async function deleteChat(tx: Transaction, person: PersonId, messenger: Messenger): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('notices_chats')
    .where('person_id', '=', person)
    .where('messenger', '=', messenger)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export async function markChatBlocked(
  tx: Transaction,
  person: PersonId,
  messenger: Messenger,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('notices_chats')
    .set({ blocked_at: at })
    .where('person_id', '=', person)
    .where('messenger', '=', messenger)
    .execute()
}

/** A new code takes the place of an earlier one that was not used. */
export async function insertLinkCode(
  tx: Transaction,
  code: Person & { messenger: Messenger; code: string; expiresAt: Date },
  at: Date,
): Promise<void> {
  await tx
    .deleteFrom('notices_link_codes')
    .where('person_id', '=', code.personId)
    .where('messenger', '=', code.messenger)
    .execute()
  await tx
    .insertInto('notices_link_codes')
    .values({
      school_id: code.schoolId,
      code_hash: hashed(code.code),
      person_id: code.personId,
      messenger: code.messenger,
      made_at: at,
      expires_at: code.expiresAt,
    })
    .execute()
}

/** Whose code it is, if it can still be used; from now on it cannot. */
export async function takeLinkCode(
  tx: Transaction,
  messenger: Messenger,
  code: string,
  at: Date,
): Promise<PersonId | null> {
  const row = await tx
    .updateTable('notices_link_codes')
    .set({ used_at: at })
    .where('code_hash', '=', hashed(code))
    .where('messenger', '=', messenger)
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .returning('person_id')
    .executeTakeFirst()
  // The column refers to a person.
  return row === undefined ? null : (row.person_id as PersonId)
}

/** Whether somebody is about to write to the bot. */
export async function hasOpenCode(tx: Transaction, messenger: Messenger, at: Date): Promise<boolean> {
  const row = await tx
    .selectFrom('notices_link_codes')
    .select('code_hash')
    .where('messenger', '=', messenger)
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Only a hash is kept: who reads the database cannot take over a chat with it. */
function hashed(code: string): string {
  return createHash('sha256').update(code).digest('base64url')
}

export async function heardUpTo(tx: Transaction, messenger: Messenger): Promise<number | null> {
  const row = await tx
    .selectFrom('notices_heard')
    .select('heard_up_to')
    .where('messenger', '=', messenger)
    .executeTakeFirst()
  return row?.heard_up_to ?? null
}

export async function keepHeard(
  tx: Transaction,
  heard: { schoolId: SchoolId; messenger: Messenger; upTo: number },
  at: Date,
): Promise<void> {
  const values = { heard_up_to: heard.upTo, heard_at: at }
  await tx
    .insertInto('notices_heard')
    .values({ school_id: heard.schoolId, messenger: heard.messenger, ...values })
    .onConflict((conflict) => conflict.columns(['school_id', 'messenger']).doUpdateSet(values))
    .execute()
}
