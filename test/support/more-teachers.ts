import { newId } from '#base/id.ts'
import { inScope } from '#platform/db/database.ts'
import { grantRole, insertMember, updateMember } from '#school/access/server/public.ts'
import { type Client, clientWith, signIn, type TestSchool } from './school.ts'

/** So many more teachers of the school, each signed in. */
export function moreTeachers(school: TestSchool, count: number): Promise<Client[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => oneMore(school, index + 1)))
}

async function oneMore({ ground, schoolId, fetch }: TestSchool, number: number): Promise<Client> {
  const id = newId<'Person'>()
  const [login, password] = [`t${number}`, 'a password of one of many']
  const familyName = `Учитель ${number}`
  const accountId = await ground.accounts.create({ login, email: null, name: familyName, password })
  await inScope(ground.database, { schoolId, personId: null, roles: [] }, async (tx) => {
    const person = { id, familyName, givenName: 'Анна', patronymic: null, email: null, login: null }
    await insertMember(tx, schoolId, person, ground.clock.now())
    await updateMember(tx, id, { account: { id: accountId, login } })
    await grantRole(tx, { schoolId, member: id, role: 'teacher', by: null }, ground.clock.now())
  })
  return clientWith(fetch, await signIn(fetch, login, password))
}
