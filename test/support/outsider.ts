import type { Ground } from '#app/ground.ts'
import { newId } from '#base/id.ts'
import { inScope } from '#platform/db/database.ts'
import { schoolRoles } from '#school/access/actor.ts'
import { grantRole, insertMember, insertSchool, updateMember } from '#school/access/server/public.ts'

/** A second school with one person who holds every role there, and so may do everything except see the first school. */
export async function makeOutsider(ground: Ground): Promise<{ login: string; password: string }> {
  const schoolId = newId<'School'>()
  const id = newId<'Person'>()
  const login = `outsider-${schoolId.slice(-6)}`
  const password = 'another school entirely'
  const now = ground.clock.now()
  const accountId = await ground.accounts.create({ login, email: null, name: 'Чужой Человек', password })
  await inScope(ground.database, { schoolId, personId: null, roles: [] }, async (tx) => {
    await insertSchool(
      tx,
      {
        id: schoolId,
        name: 'МБОУ «СОШ № 12»',
        place: 'Заречье',
        kind: 'real',
        timeZone: 'Asia/Yekaterinburg',
        clockShows: null,
      },
      now,
    )
    await insertMember(
      tx,
      schoolId,
      { id, familyName: 'Чужой', givenName: 'Павел', patronymic: null, email: null, login: null },
      now,
    )
    await updateMember(tx, id, { account: { id: accountId, login } })
    for (const role of schoolRoles) await grantRole(tx, { schoolId, member: id, role, by: null }, now)
  })
  return { login, password }
}
