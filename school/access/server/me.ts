import { foundOrRefused } from '#base/refusal.ts'
import type { RouteContext } from './route-context.ts'
import { memberById, schoolOf } from './store.ts'

/** Who is signed in, in which school, and which day it is there. */
export async function whoAmI(context: RouteContext) {
  const others = await context.memberships()
  return context.inSchool(async (tx, actor, moment) => {
    const member = foundOrRefused(await memberById(tx, actor.personId))
    const { familyName, givenName, patronymic, login, email } = member
    return {
      person: { id: member.id, familyName, givenName, patronymic, login, email },
      school: await schoolOf(tx),
      roles: [...actor.roles],
      otherSchools: others
        .filter((membership) => membership.actor.schoolId !== actor.schoolId)
        .map((membership) => ({ id: membership.actor.schoolId, name: membership.schoolName })),
      now: moment.now.toISOString(),
      today: moment.today,
    }
  })
}
