import { localDateAt } from '#base/local-date.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment, PersonId } from '#school/access/actor.ts'
import { schoolOf } from '#school/access/server/public.ts'
import { staffFactsOn } from '#school/people/server/public.ts'
import { type Community, type CommunityId, type CommunityYearId, firstMeetingOf } from '../community.ts'
import type { CommunityFacts, MemberFacts } from '../community-facts.ts'
import { communityOfYearVisibleTo, communityVisibleTo } from './load-community.ts'

/** What other capabilities may know of the current year of a community; refuses what the actor may not see. */
export async function communityFacts(
  tx: Transaction,
  actor: Actor,
  id: CommunityId,
  moment: Moment,
): Promise<CommunityFacts> {
  return factsOf(tx, await communityVisibleTo(tx, actor, id, moment), moment)
}

export async function communityFactsOfYear(
  tx: Transaction,
  actor: Actor,
  yearId: CommunityYearId,
  moment: Moment,
): Promise<CommunityFacts> {
  return factsOf(tx, await communityOfYearVisibleTo(tx, actor, yearId, moment), moment)
}

async function factsOf(tx: Transaction, community: Community, moment: Moment): Promise<CommunityFacts> {
  const { id, yearId, name, schoolYear, startedBy, leader, topic, place } = community
  const { timeZone } = await schoolOf(tx)
  return {
    communityId: id,
    ...{ yearId, name, schoolYear, startedBy, topic },
    state: place.state,
    members: await memberFacts(tx, community, moment),
    leader: leader?.person ?? null,
    firstMeeting: firstMeetingOf(community, timeZone),
    isInside: place.isInside,
  }
}

/** In the order of the staff list: as a Russian register lists people. */
export async function memberFacts(
  tx: Transaction,
  { members, leader }: Pick<Community, 'members' | 'leader'>,
  { today }: Moment,
): Promise<MemberFacts[]> {
  const { timeZone } = await schoolOf(tx)
  const joined = new Map<PersonId, Date>(members.map(({ person, joinedAt }) => [person, joinedAt]))
  return [...(await staffFactsOn(tx, today)).values()].flatMap((staff) => {
    const joinedAt = joined.get(staff.id)
    if (joinedAt === undefined) return []
    return [
      {
        person: { id: staff.id, ...staff.name },
        joinedAt: joinedAt.toISOString(),
        joinedOn: localDateAt(joinedAt.getTime(), timeZone),
        positionWording: staff.positionWording,
        subjects: staff.subjects,
        isLeader: leader?.person === staff.id,
      },
    ]
  })
}
