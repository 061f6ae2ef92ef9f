import { randomBytes } from 'node:crypto'
import { idFrom } from '#base/id.ts'
import { foundOrRefused, refuse, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment, PersonId, SchoolId } from '../actor.ts'
import { type InvitationPurpose, invitationDays } from '../invitation.ts'
import { whyMayNotInvite } from '../policy.ts'
import { recordAccess } from './access-log.ts'
import { insertInvitation, memberById } from './store.ts'

/** Makes a one-time link. An earlier open link of the same person stops working. */
export async function invite(
  tx: Transaction,
  actor: Actor,
  request: { memberId: string; purpose: InvitationPurpose },
  moment: Moment,
): Promise<{ token: string; expiresAt: Date }> {
  refuseIf(whyMayNotInvite(actor))
  const member = foundOrRefused(await memberById(tx, idFrom<'Person'>(request.memberId)))
  if (request.purpose === 'invitation' && member.accountId !== null) refuse('has_account')
  if (request.purpose === 'password_reset' && member.accountId === null) refuse('no_account')

  await recordAccess(
    tx,
    actor,
    { action: `${request.purpose}_made`, object: `person/${member.id}` },
    moment.now,
  )
  return makeLink(
    tx,
    { schoolId: actor.schoolId, member: member.id, purpose: request.purpose, by: actor.personId },
    moment.now,
  )
}

/** The token names the school, so that the link can be looked up inside its scope, and carries 192 random bits. */
export async function makeLink(
  tx: Transaction,
  link: { schoolId: SchoolId; member: PersonId; purpose: InvitationPurpose; by: PersonId | null },
  at: Date,
): Promise<{ token: string; expiresAt: Date }> {
  const secret = randomBytes(24).toString('base64url')
  const expiresAt = new Date(at.getTime() + invitationDays[link.purpose] * 86_400_000)
  await insertInvitation(tx, { ...link, secret, expiresAt }, at)
  return { token: tokenOf(link.schoolId, secret), expiresAt }
}

/** A token for a link that stands before signing in: the school and the secret. */
export function tokenOf(schoolId: SchoolId, secret: string): string {
  return `${Buffer.from(schoolId.replaceAll('-', ''), 'hex').toString('base64url')}.${secret}`
}

/** The school and the secret of a token; null when it is not one of ours. */
export function readToken(token: string): { schoolId: SchoolId; secret: string } | null {
  const [school = '', secret = ''] = token.split('.')
  const hex = Buffer.from(school, 'base64url').toString('hex')
  if (hex.length !== 32 || secret === '') return null
  const uuid = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return { schoolId: idFrom<'School'>(uuid), secret }
}
