import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment, PersonId } from '#school/access/actor.ts'
import { membersOf } from '#school/access/server/public.ts'
import { agreementInForce } from '#school/agreement/server/public.ts'
import type { CommunityFacts, CommunityPerson } from '#school/communities/community-facts.ts'
import type { Item } from '#school/meetings/agenda.ts'
import type { Decision } from '#school/meetings/decision.ts'
import type { Meeting, MeetingId } from '#school/meetings/meeting.ts'
import { agendaOf, decisionsOf, meetingFor } from '#school/meetings/server/public.ts'

/** What a room shows and other capabilities keep. It changes rarely, and then an event of theirs says so. */
export interface RoomFrame {
  meeting: Meeting
  facts: CommunityFacts
  people: ReadonlyMap<PersonId, CommunityPerson>
  items: Item[]
  decisions: Decision[]
  clauses: { id: string; text: string }[]
  /** Members, and who started the community. */
  inside: ReadonlySet<PersonId>
}

export async function frameOf(
  tx: Transaction,
  actor: Actor,
  meetingId: MeetingId,
  moment: Moment,
): Promise<RoomFrame> {
  const { meeting, facts } = await meetingFor(tx, actor, meetingId, moment)
  const people = (await membersOf(tx)).map(({ id, familyName, givenName, patronymic }) => ({
    ...{ id, familyName, givenName, patronymic },
  }))
  const agreement = await agreementInForce(tx, facts.yearId)
  return {
    meeting,
    facts,
    people: new Map(people.map((person) => [person.id, person])),
    items: await agendaOf(tx, meetingId),
    decisions: await decisionsOf(tx, facts.yearId),
    clauses: (agreement?.clauses ?? []).map(({ id, text }) => ({ id, text })),
    inside: new Set([...facts.members.map(({ person }) => person.id), facts.startedBy]),
  }
}
