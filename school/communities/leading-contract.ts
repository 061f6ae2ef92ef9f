import { z } from 'zod'
import { Day, notFound, Person } from '#school/access/shared-contract.ts'
import { problemAreas } from '#school/topics/problem-area.ts'
import { ratingOccasions } from './area-rating.ts'
import {
  at,
  byId,
  Community,
  Count,
  closed,
  Instant,
  insiders,
  Link,
  OptionalText,
  onlyLeader,
  PersonId,
  ProposalId,
  Text,
  Words,
} from './card-contract.ts'
import { meetingMinutes, placeLengthMaximum } from './first-meeting.ts'
import { wordsLengthMaximum } from './join.ts'
import { stances } from './leader.ts'

const Leader = z.object({
  leader: Person.nullable(),
  agreedAt: Instant.nullable(),
  proposal: z
    .object({
      id: ProposalId,
      person: Person,
      proposedBy: Person.nullable(),
      proposedAt: Instant,
      answers: z.array(
        z.object({
          person: Person,
          stance: z.enum(stances),
          words: z.string().nullable(),
          answeredAt: Instant,
        }),
      ),
      needed: Count,
      consents: Count,
      objections: Count,
      proposedConsents: z.boolean(),
    })
    .nullable(),
})
const Rating = z.object({
  occasion: z.enum(ratingOccasions),
  area: z.enum(problemAreas),
  severity: z.number().int().min(0).max(3),
  ratedBy: Person.nullable(),
  ratedAt: Instant,
})

export const leader = {
  read: at('GET', '/leader', 'Who leads, and for those inside who is proposed')
    .input(byId)
    .output(Leader)
    .errors(notFound),
  propose: at('POST', '/leader-proposals', 'Propose a member as leader')
    .input(byId.extend({ proposalId: ProposalId, personId: PersonId }))
    .output(Leader)
    .errors({
      ...insiders,
      members_only: { status: 403, message: 'Members propose and answer' },
      not_a_member: { status: 409, message: 'The leader comes from the group' },
      already_leader: { status: 409, message: 'The person leads already' },
      proposal_open: { status: 409, message: 'Another proposal is open' },
    }),
  withdraw: at('PUT', '/leader-proposals/{proposalId}/withdrawal', 'Take a proposal back')
    .input(byId.extend({ proposalId: ProposalId }))
    .output(Leader)
    .errors({
      ...insiders,
      proposer_only: { status: 403, message: 'Who proposed or is proposed takes it back' },
      not_open: { status: 409, message: 'The proposal is not open' },
    }),
  restore: at('DELETE', '/leader-proposals/{proposalId}/withdrawal', 'Open a proposal that was taken back')
    .input(byId.extend({ proposalId: ProposalId }))
    .output(Leader)
    .errors({
      ...insiders,
      proposer_only: { status: 403, message: 'Who proposed or is proposed takes it back' },
      not_withdrawn: { status: 409, message: 'It was not taken back' },
      proposal_open: { status: 409, message: 'Another proposal is open' },
    }),
  answer: at('PUT', '/leader-proposals/{proposalId}/answer', 'Consent, or object with words')
    .input(byId.extend({ proposalId: ProposalId, stance: z.enum(stances), words: Words }))
    .output(Leader)
    .errors({
      ...insiders,
      members_only: { status: 403, message: 'Members propose and answer' },
      words_missing: { status: 422, message: 'An objection says why' },
      not_open: { status: 409, message: 'The proposal is not open' },
    }),
  unanswer: at('DELETE', '/leader-proposals/{proposalId}/answer', 'Take one’s answer back')
    .input(byId.extend({ proposalId: ProposalId }))
    .output(Leader)
    .errors({
      ...insiders,
      members_only: { status: 403, message: 'Members propose and answer' },
      not_open: { status: 409, message: 'The proposal is not open' },
    }),
}

export const firstMeeting = {
  set: at('PUT', '/first-meeting', 'When and where the community meets first')
    .input(
      byId.extend({
        on: Day,
        time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
        lengthMinutes: z.number().int().min(meetingMinutes.minimum).max(meetingMinutes.maximum),
        link: Link.default(null),
        place: OptionalText(placeLengthMaximum).default(null),
      }),
    )
    .output(Community)
    .errors(insiders),
  clear: at('DELETE', '/first-meeting', 'The first meeting has no time yet')
    .input(byId)
    .output(Community)
    .errors(insiders),
}

export const closing = {
  close: at('PUT', '/closing', 'The community ends its work')
    .input(byId.extend({ words: Text(wordsLengthMaximum) }))
    .output(Community)
    .errors({ ...notFound, ...onlyLeader, ...closed }),
  reopen: at('DELETE', '/closing', 'The community goes on')
    .input(byId)
    .output(Community)
    .errors({ ...notFound, ...onlyLeader, not_closed: { status: 409, message: 'It is not closed' } }),
}

export const ratings = {
  read: at('GET', '/area-ratings', 'How strongly the group feels each problem area')
    .input(byId)
    .output(z.object({ ratings: z.array(Rating) }))
    .errors(notFound),
  rate: at('PUT', '/area-ratings/{occasion}/{area}', 'What the group has agreed on for one area')
    .input(
      byId.extend({
        occasion: z.enum(ratingOccasions),
        area: z.enum(problemAreas),
        severity: z.number().int().min(0).max(3),
      }),
    )
    .output(z.object({ ratings: z.array(Rating) }))
    .errors(insiders),
  clear: at('DELETE', '/area-ratings/{occasion}/{area}', 'The area is not rated')
    .input(byId.extend({ occasion: z.enum(ratingOccasions), area: z.enum(problemAreas) }))
    .output(z.object({ ratings: z.array(Rating) }))
    .errors(insiders),
}
