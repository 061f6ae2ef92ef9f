import type { Transaction } from '#platform/db/database.ts'
import { publish } from '#platform/live/publish.ts'
import type { Actor, Moment, PersonId } from '#school/access/actor.ts'
import type { CommunityFacts } from '#school/communities/community-facts.ts'
import type { MeetingId } from '../meeting.ts'

type Facts = Pick<CommunityFacts, 'communityId' | 'members' | 'startedBy'>
type In = Pick<Actor, 'schoolId'>

/** Those inside see everything; `startedBy` may not have joined. */
export function insiders({ members, startedBy }: Pick<Facts, 'members' | 'startedBy'>): PersonId[] {
  return [...new Set([...members.map(({ person }) => person.id), startedBy])]
}

/** When or what for a community meets has changed: the administration plans with that. */
export async function announceMeetings(
  tx: Transaction,
  actor: In,
  { facts, meetingId, guests = [] }: { facts: Facts; meetingId?: MeetingId; guests?: readonly PersonId[] },
  { now }: Pick<Moment, 'now'>,
): Promise<void> {
  const people = [...insiders(facts), ...guests]
  const roles = ['director', 'deputy_head']
  const ids = { communityId: facts.communityId, ...(meetingId === undefined ? {} : { meetingId }) }
  await publish(tx, { schoolId: actor.schoolId, name: 'meetings.changed', ids, people, roles }, now)
}

/** What a meeting talks about has changed; nobody else learns even that. */
export async function announceAgenda(
  tx: Transaction,
  actor: In,
  { facts, meetingId, guests = [] }: { facts: Facts; meetingId: MeetingId; guests?: readonly PersonId[] },
  { now }: Pick<Moment, 'now'>,
): Promise<void> {
  const people = [...insiders(facts), ...guests]
  const ids = { communityId: facts.communityId, meetingId }
  await publish(tx, { schoolId: actor.schoolId, name: 'meetings.changed', ids, people }, now)
}

export async function announceDecisions(
  tx: Transaction,
  actor: In,
  facts: Facts,
  { now }: Pick<Moment, 'now'>,
): Promise<void> {
  const ids = { communityId: facts.communityId }
  const people = insiders(facts)
  await publish(tx, { schoolId: actor.schoolId, name: 'meetings.decisions_changed', ids, people }, now)
}
