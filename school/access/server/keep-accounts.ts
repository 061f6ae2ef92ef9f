import { idFrom } from '#base/id.ts'
import { localDate } from '#base/local-date.ts'
import { foundOrRefused, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment, SchoolRole } from '../actor.ts'
import { whyCannotEnd, whyCannotRevoke, whyMayNotKeepAccounts, whyMayNotSeeAccounts } from '../policy.ts'
import { recordAccess } from './access-log.ts'
import type { Accounts } from './accounts.ts'
import {
  grantRole,
  holdersOf,
  type Member,
  memberById,
  membersOf,
  revokeRole,
  updateMember,
} from './store.ts'

export async function accountsVisibleTo(tx: Transaction, actor: Actor): Promise<Member[]> {
  refuseIf(whyMayNotSeeAccounts(actor))
  return membersOf(tx)
}

/** Sets or lifts the last day. A day that has passed ends every session at once. */
export async function endAccount(
  tx: Transaction,
  actor: Actor,
  request: { memberId: string; endsOn: string | null },
  moment: Moment,
  accounts: Accounts,
): Promise<Member> {
  const member = await memberKeptBy(tx, actor, request.memberId)
  refuseIf(whyCannotEnd(actor, member.id))
  const endsOn = request.endsOn === null ? null : localDate(request.endsOn)
  await updateMember(tx, member.id, { endsOn })
  await recordAccess(tx, actor, { action: 'account_end_set', object: `person/${member.id}` }, moment.now)
  if (endsOn !== null && endsOn < moment.today && member.accountId !== null)
    await accounts.endSessions(member.accountId)
  return { ...member, endsOn }
}

export async function giveRole(
  tx: Transaction,
  actor: Actor,
  request: { memberId: string; role: SchoolRole },
  moment: Moment,
): Promise<Member> {
  const member = await memberKeptBy(tx, actor, request.memberId)
  await grantRole(
    tx,
    { schoolId: actor.schoolId, member: member.id, role: request.role, by: actor.personId },
    moment.now,
  )
  await recordAccess(
    tx,
    actor,
    { action: `role_given_${request.role}`, object: `person/${member.id}` },
    moment.now,
  )
  return foundOrRefused(await memberById(tx, member.id))
}

export async function takeRole(
  tx: Transaction,
  actor: Actor,
  request: { memberId: string; role: SchoolRole },
  moment: Moment,
): Promise<Member> {
  const member = await memberKeptBy(tx, actor, request.memberId)
  refuseIf(whyCannotRevoke(request.role, await holdersOf(tx, request.role, member.id)))
  await revokeRole(tx, member.id, request.role, actor.personId, moment.now)
  await recordAccess(
    tx,
    actor,
    { action: `role_taken_${request.role}`, object: `person/${member.id}` },
    moment.now,
  )
  return foundOrRefused(await memberById(tx, member.id))
}

async function memberKeptBy(tx: Transaction, actor: Actor, id: string): Promise<Member> {
  refuseIf(whyMayNotKeepAccounts(actor))
  return foundOrRefused(await memberById(tx, idFrom<'Person'>(id)))
}
