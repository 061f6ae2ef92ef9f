import { createHmac } from 'node:crypto'
import { idFrom } from '#base/id.ts'
import { foundOrRefused, refuse } from '#base/refusal.ts'
import type { SchoolId } from '../actor.ts'
import { invitationPath } from '../paths.ts'
import type { RouteContext } from './route-context.ts'
import { memberById, membersOf, schoolOf } from './store.ts'

/** One click signs in only where nothing real can be opened: a local address and no real school (decisions: starting). */
async function openDemo(context: RouteContext): Promise<SchoolId | null> {
  const { demoSchoolId, hasRealSchool } = await context.installation.facts()
  return context.installation.isLocal && !hasRealSchool ? demoSchoolId : null
}

/** What a visitor without a session may be told. The list of people exists for the demo alone. */
export async function entrance(context: RouteContext) {
  const { installation } = context
  const { hasRealSchool } = await installation.facts()
  const demoSchool = await openDemo(context)
  const demo =
    demoSchool === null
      ? null
      : await context.beforeSignIn(demoSchool, async (tx) => ({
          schoolName: (await schoolOf(tx)).name,
          people: (await membersOf(tx))
            .filter((member) => member.accountId !== null)
            .map(({ id, familyName, givenName, patronymic, roles }) => ({
              id,
              familyName,
              givenName,
              patronymic,
              roles,
            })),
        }))
  return {
    demo,
    mayFoundSchool: installation.isLocal && !hasRealSchool,
    mailWorks: installation.mailWorks,
    secureContext: installation.isLocal || installation.url.startsWith('https:'),
  }
}

export async function signInToDemo(
  context: RouteContext,
  request: { personId: string },
): Promise<{ personId: string }> {
  const schoolId = foundOrRefused(await openDemo(context))
  const member = await context.beforeSignIn(schoolId, async (tx) =>
    foundOrRefused(await memberById(tx, idFrom<'Person'>(request.personId))),
  )
  if (member.login === null) refuse('NOT_FOUND')
  const cookies = await context.accounts.signIn(
    member.login,
    context.installation.demoPassword(member.login),
    context.headers,
  )
  context.setCookies(foundOrRefused(cookies))
  return { personId: member.id }
}

export async function foundSchool(
  context: RouteContext,
  request: Parameters<RouteContext['installation']['foundSchool']>[0],
): Promise<{ link: string; expiresAt: Date }> {
  const { installation } = context
  const { hasRealSchool } = await installation.facts()
  if (!installation.isLocal || hasRealSchool) refuse('NOT_FOUND')
  const { token, expiresAt } = await installation.foundSchool(request)
  return { link: installation.url + invitationPath(token), expiresAt }
}

/** A password nobody types: it follows from the installation's secret and opens invented people only. */
export function demoPassword(secret: string, login: string): string {
  return createHmac('sha256', secret).update(`demo ${login}`).digest('base64url')
}
