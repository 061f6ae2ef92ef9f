import type { Transaction } from '#platform/db/database.ts'
import type { Moment, PersonId, SchoolId } from '#school/access/actor.ts'
import { membersOf, peopleShown } from '#school/access/server/public.ts'
import type { NoticeParams } from '#school/notices/notice.ts'
import { tell } from '#school/notices/server/public.ts'
import { type Community, insidersOf } from '../community.ts'
import { communityPath, communityPeoplePath } from '../paths.ts'

type Of = Pick<Community, 'id' | 'name' | 'members' | 'startedBy'>
/** Who acts; nobody where a visitor has asked. */
interface Teller {
  schoolId: SchoolId
  personId: PersonId | null
}

interface Told {
  kind: string
  to: readonly PersonId[]
  params?: NoticeParams
  onPeoplePage?: true
}

/** Nobody is told what they did themselves. */
export async function tellOf(
  tx: Transaction,
  teller: Teller,
  community: Of,
  { kind, to, params = {}, onPeoplePage }: Told,
  moment: Pick<Moment, 'now'>,
): Promise<void> {
  const path = onPeoplePage === true ? communityPeoplePath(community.id) : communityPath(community.id)
  const others = to.filter((id) => id !== teller.personId)
  const telling = {
    to: others,
    kind,
    params: { community: community.name, ...params },
  }
  await tell(tx, teller, { ...telling, path }, moment.now)
}

/** Members, and whoever has started it. */
export async function tellInsiders(
  tx: Transaction,
  teller: Teller,
  community: Of,
  told: Omit<Told, 'to'>,
  moment: Pick<Moment, 'now'>,
): Promise<void> {
  await tellOf(tx, teller, community, { ...told, to: insidersOf(community) }, moment)
}

/** Everybody who works in the school and can come in. */
export async function tellStaff(
  tx: Transaction,
  teller: Teller,
  community: Of,
  told: Omit<Told, 'to'>,
  moment: Moment,
): Promise<void> {
  const staff = (await membersOf(tx)).filter(
    ({ accountId, roles, endsOn }) =>
      accountId !== null && roles.length > 0 && (endsOn === null || endsOn >= moment.today),
  )
  await tellOf(tx, teller, community, { ...told, to: staff.map(({ id }) => id) }, moment)
}

/** «Белых Наталья», for the sentence of a notice. */
export async function nameOf(tx: Transaction, id: PersonId): Promise<string> {
  const person = (await peopleShown(tx))(id)
  return person === null ? '' : `${person.familyName} ${person.givenName}`
}
