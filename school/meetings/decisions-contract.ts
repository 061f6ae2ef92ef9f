import { z } from 'zod'
import { conflict, Day, notFound, Person } from '#school/access/shared-contract.ts'
import {
  Community,
  CommunityId,
  changedMeanwhile,
  closed,
  DecisionId,
  Deed,
  Instant,
  MeetingId,
  notInside,
  PersonId,
  route,
  WhyNot,
} from './meeting-contract.ts'

const Words = z.string().trim().min(1).max(1000)
const Decision = z.object({
  id: DecisionId,
  community: Community,
  text: z.string(),
  owner: Person.nullable(),
  dueOn: Day.nullable(),
  madeAt: Instant,
  madeIn: z.object({ meetingId: MeetingId, number: z.number().int() }).nullable(),
  state: z.enum(['open', 'done', 'dropped']),
  isOverdue: z.boolean(),
  done: Deed.extend({ words: z.string().nullable() }).nullable(),
  dropped: Deed.extend({ words: z.string() }).nullable(),
  revision: z.number().int(),
})
const Fields = { text: Words, ownerId: PersonId.nullable(), dueOn: Day.nullable() }
const byDecision = { decisionId: DecisionId }

/** A decision comes back to every next meeting until it is done, or dropped with a reason. */
export const decisions = {
  ofCommunity: route('GET', '/meetings/communities/{communityId}/decisions', 'Decisions of a community')
    .input(z.object({ communityId: CommunityId, state: z.enum(['open', 'done', 'dropped']).optional() }))
    .output(
      z.object({
        community: Community,
        decisions: z.array(Decision),
        /** Who can take a decision on. */
        members: z.array(Person),
        actions: z.object({ make: WhyNot }),
      }),
    )
    .errors(notFound),
  own: route('GET', '/meetings/decisions', 'Open decisions the person has taken on').output(
    z.object({ decisions: z.array(Decision) }),
  ),
  make: route('POST', '/meetings/communities/{communityId}/decisions', 'Write down a decision')
    .input(z.object({ communityId: CommunityId, meetingId: MeetingId.nullable(), ...Fields }))
    .output(Decision)
    .errors({ ...notFound, ...closed, ...notInside }),
  change: route('PATCH', '/meetings/decisions/{decisionId}', 'Word, owner or day anew')
    .input(z.object({ ...byDecision, ...Fields, revision: z.number().int() }))
    .output(Decision)
    .errors({
      ...notFound,
      ...closed,
      ...changedMeanwhile,
      not_open: conflict('It is done or dropped'),
      ...notInside,
    }),
  finish: route('PUT', '/meetings/decisions/{decisionId}/completion', 'It is done')
    .input(z.object({ ...byDecision, words: z.string().trim().max(1000).nullable() }))
    .output(Decision)
    .errors({ ...notFound, ...closed, not_open: conflict('It is done or dropped') }),
  reopen: route('DELETE', '/meetings/decisions/{decisionId}/end', 'It is not done, or not dropped, after all')
    .input(z.object(byDecision))
    .output(Decision)
    .errors({ ...notFound, ...closed, still_open: conflict('It is open') }),
  drop: route('PUT', '/meetings/decisions/{decisionId}/dropping', 'It is given up, with a reason')
    .input(z.object({ ...byDecision, words: Words }))
    .output(Decision)
    .errors({ ...notFound, ...closed, not_open: conflict('It is done or dropped') }),
}
