import { idFrom, newId } from '#base/id.ts'
import { inScope, type Transaction } from '#platform/db/database.ts'
import { type SchoolId, type SchoolRole, schoolRoles } from '#school/access/actor.ts'
import { invitationPath } from '#school/access/paths.ts'
import {
  grantRole,
  insertMember,
  type Member,
  makeLink,
  memberById,
  membersOf,
  recordAccess,
} from '#school/access/server/public.ts'
import { productUrl } from '../address.ts'
import { type Order, type Told, WrongArguments } from './command.ts'
import { personName } from './names.ts'
import { onGround } from './open.ts'
import { whichSchool } from './which-school.ts'
import { words } from './words.ts'

/**
 * A one-time link, made by whoever has the server: to come in for the first time, or to set a new password when the
 * school's only technician has lost theirs. Stands in the access log without a person.
 */
export async function inviteUser(order: Order): Promise<Told> {
  const roles = rolesFrom(order)
  const made = await onGround(order, async (ground) => {
    const schoolId = idFrom<'School'>((await whichSchool(ground, order)).id)
    const now = ground.clock.now()
    return inScope(ground.database, { schoolId, personId: null, roles: [] }, async (tx) => {
      const member = order.has('add') ? await added(tx, order, schoolId, now) : await found(tx, order)
      for (const role of roles) await grantRole(tx, { schoolId, member: member.id, role, by: null }, now)
      const purpose = member.accountId === null ? 'invitation' : 'password_reset'
      const entry = { action: `${purpose}_made`, object: `person/${member.id}` }
      await recordAccess(tx, { schoolId, personId: null }, entry, now)
      return {
        ...(await makeLink(tx, { schoolId, member: member.id, purpose, by: null }, now)),
        member,
        purpose,
      }
    })
  })
  const { member, purpose } = made
  const link = productUrl(order.config) + invitationPath(made.token)
  const facts = { personId: member.id, purpose, link, expiresAt: made.expiresAt.toISOString() }
  return { said: words[order.language].invited({ ...facts, name: fullName(member) }), facts }
}

function rolesFrom(order: Order): SchoolRole[] {
  const given = (order.text('roles') ?? '').split(',').filter((text) => text !== '')
  const wrong = given.filter((text) => !schoolRoles.some((role) => role === text))
  if (wrong.length > 0) throw new WrongArguments(words[order.language].rolesWrong(wrong, schoolRoles))
  return schoolRoles.filter((role) => given.includes(role))
}

async function added(tx: Transaction, order: Order, schoolId: SchoolId, now: Date): Promise<Member> {
  const id = newId<'Person'>()
  const name = personName(order.text('person') ?? '', 'person', order.language)
  await insertMember(tx, schoolId, { id, ...name, email: null, login: null }, now)
  const member = await memberById(tx, id)
  if (member === null) throw new Error('the person who was just added is not there')
  return member
}

/** By login, by id or by name as far as it was written. */
async function found(tx: Transaction, order: Order): Promise<Member> {
  const asked = (order.text('person') ?? '').toLowerCase()
  const members = await membersOf(tx)
  const isMeant = (member: Member) =>
    member.id === asked ||
    member.login === asked ||
    `${fullName(member).toLowerCase()} `.startsWith(`${asked} `)
  const meant = members.filter(isMeant)
  const [only] = meant
  if (only !== undefined && meant.length === 1) return only
  throw new WrongArguments(
    words[order.language].whichPerson(
      order.text('person') ?? '',
      meant.map((member) => `${member.id}  ${fullName(member)}`),
    ),
  )
}

function fullName({ familyName, givenName, patronymic }: Member): string {
  return [familyName, givenName, patronymic ?? ''].join(' ').trim()
}
