/** What other capabilities may call. Each name points at the file that defines it. */
export { recordAccess } from './access-log.ts'
export { demoPassword } from './enter.ts'
export { schoolIds } from './forget-old.ts'
export { makeLink, readToken, tokenOf } from './invite.ts'
export { removeMember } from './remove-member.ts'
export type { RouteContext } from './route-context.ts'
export {
  type PeopleShown,
  type PersonShown,
  peopleShown,
  peopleShownAmong,
  shownPerson,
} from './shown-people.ts'
export {
  grantRole,
  insertMember,
  insertSchool,
  type Member,
  memberById,
  membersOf,
  momentIn,
  type PersonName,
  schoolOf,
  updateMember,
} from './store.ts'
