import { foundOrRefused, refuse, refuseIf } from '#base/refusal.ts'
import { withinLimit } from '#platform/http/rate-limit.ts'
import { proposedLogin, whyCannotAccept } from '../invitation.ts'
import { recordAccess } from './access-log.ts'
import { readToken } from './invite.ts'
import type { RouteContext } from './route-context.ts'
import { invitationBySecret, markInvitationUsed, memberById, schoolOf, updateMember } from './store.ts'

/** What the page of a one-time link shows before anything is done with it. */
export async function readInvitation(context: RouteContext, token: string) {
  const { schoolId, secret } = foundOrRefused(readToken(token))
  return context.beforeSignIn(schoolId, async (tx, moment) => {
    const invitation = foundOrRefused(await invitationBySecret(tx, secret))
    const member = foundOrRefused(await memberById(tx, invitation.memberId))
    const school = await schoolOf(tx)
    return {
      familyName: member.familyName,
      givenName: member.givenName,
      patronymic: member.patronymic,
      schoolName: school.name,
      purpose: invitation.purpose,
      login: member.login ?? proposedLogin(member.familyName, member.givenName),
      why: whyCannotAccept(invitation, moment.now),
    }
  })
}

/** Sets the password a one-time link was made for, and signs in. The link works once, also when two people press at the same moment. */
export async function acceptInvitation(
  context: RouteContext,
  request: { token: string; login: string; password: string },
): Promise<{ personId: string }> {
  const { schoolId, secret } = foundOrRefused(readToken(request.token))
  await refuseHammering(context, schoolId)
  const { personId, login } = await context.beforeSignIn(schoolId, async (tx, moment) => {
    const invitation = foundOrRefused(await invitationBySecret(tx, secret))
    refuseIf(whyCannotAccept(invitation, moment.now))
    const member = foundOrRefused(await memberById(tx, invitation.memberId))
    await markInvitationUsed(tx, invitation.id, moment.now)
    await recordAccess(
      tx,
      { schoolId, personId: member.id },
      { action: `${invitation.purpose}_accepted`, object: `person/${member.id}` },
      moment.now,
    )
    if (member.accountId !== null) {
      await context.accounts.replacePassword(member.accountId, request.password)
      return { personId: member.id, login: member.login ?? request.login }
    }
    if (await context.accounts.isLoginTaken(request.login)) refuse('login_taken', { login: 'login_taken' })
    const accountId = await context.accounts.create({
      login: request.login,
      email: member.email,
      name: `${member.familyName} ${member.givenName}`,
      password: request.password,
    })
    await updateMember(tx, member.id, { account: { id: accountId, login: request.login } })
    return { personId: member.id, login: request.login }
  })
  context.setCookies((await context.accounts.signIn(login, request.password, context.headers)) ?? [])
  return { personId }
}

/** Counted in a transaction of its own, so that a refused attempt is counted too. */
async function refuseHammering(
  context: RouteContext,
  schoolId: Parameters<RouteContext['beforeSignIn']>[0],
): Promise<void> {
  const limit = { key: `invitation ${context.address}`, most: 20, windowMinutes: 10 }
  const isWithin = await context.beforeSignIn(schoolId, (tx, moment) =>
    withinLimit(tx, schoolId, limit, moment.now),
  )
  if (!isWithin) refuse('too_many_attempts')
}
