import type { Transaction } from '#platform/db/database.ts'
import { publish } from '#platform/live/publish.ts'
import { type Actor, type Moment, type PersonId, schoolRoles } from '#school/access/actor.ts'
import { type Community, insidersOf } from '../community.ts'

type Of = Pick<Community, 'id' | 'members' | 'startedBy'>
type In = Pick<Actor, 'schoolId'>
type At = Pick<Moment, 'now'>

/** What the card shows is not what it was. */
export async function announceCard(
  tx: Transaction,
  actor: In,
  community: Of,
  { now }: At,
  alsoTo: readonly PersonId[] = [],
): Promise<void> {
  const people = [...insidersOf(community), ...alsoTo]
  const ids = { communityId: community.id }
  await publish(
    tx,
    { schoolId: actor.schoolId, name: 'communities.community_changed', ids, people, roles: schoolRoles },
    now,
  )
}

/** A draft has changed; nobody outside learns even that. */
export async function announceDraft(tx: Transaction, actor: In, community: Of, { now }: At): Promise<void> {
  const ids = { communityId: community.id }
  const people = insidersOf(community)
  await publish(tx, { schoolId: actor.schoolId, name: 'communities.draft_changed', ids, people }, now)
}

/** The register has a new line, or a line was settled. */
export async function announceRegister(
  tx: Transaction,
  actor: In,
  community: Of,
  { now }: At,
  asked: PersonId | null,
): Promise<void> {
  const people = [...insidersOf(community), ...(asked === null ? [] : [asked])]
  const ids = { communityId: community.id }
  const roles = ['deputy_head']
  await publish(
    tx,
    { schoolId: actor.schoolId, name: 'communities.register_changed', ids, people, roles },
    now,
  )
}

export async function announceModels(tx: Transaction, actor: In, { now }: At): Promise<void> {
  const roles = ['teacher', 'deputy_head']
  await publish(tx, { schoolId: actor.schoolId, name: 'communities.models_changed', ids: {}, roles }, now)
}
