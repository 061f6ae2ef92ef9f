import { z } from 'zod'
import { Day, notFound, Person } from '#school/access/shared-contract.ts'
import { announcementLengthMaximum, chatNameLengthMaximum } from './announcement.ts'
import {
  at,
  byId,
  Community,
  CommunityId,
  Count,
  closed,
  GuestId,
  Instant,
  insiders,
  JoinId,
  Link,
  OptionalText,
  PersonId,
  SizeProblem,
  SplitId,
  Text,
  tooMany,
  Words,
} from './card-contract.ts'
import { nameLengthMaximum } from './community.ts'
import { purposeLengthMaximum } from './guest.ts'
import { joinKinds, settlements, wordsLengthMaximum } from './join.ts'

const Member = z.object({
  person: Person,
  joinedAt: Instant,
  joinedOn: Day,
  positionWording: z.string().nullable(),
  subjects: z.array(z.string()),
  isLeader: z.boolean(),
})
const Guest = z.object({
  id: GuestId,
  person: Person,
  purpose: z.string().nullable(),
  untilOn: Day,
  invitedBy: Person.nullable(),
  invitedAt: Instant,
  endedAt: Instant.nullable(),
  isPresent: z.boolean(),
})
const Split = z.object({
  id: SplitId,
  communityId: CommunityId,
  name: z.string(),
  at: Instant,
  memberCount: Count,
})
const People = z.object({
  members: z.array(Member),
  sizeProblem: SizeProblem.nullable(),
  /** Who left, for those inside. */
  past: z.array(z.object({ person: Person, joinedOn: Day, leftOn: Day, words: z.string().nullable() })),
  guests: z.array(Guest),
  /** A split that can still be taken back. */
  split: Split.nullable(),
})
const Entry = z.object({
  id: JoinId,
  kind: z.enum(joinKinds),
  /** Who it is, when known: signed in, or confirmed since. */
  person: Person.nullable(),
  /** As a stranger has written it. */
  name: z.string().nullable(),
  hasContact: z.boolean(),
  words: z.string().nullable(),
  askedAt: Instant,
  settledAs: z.enum(settlements).nullable(),
  settledBy: Person.nullable(),
  settledAt: Instant.nullable(),
  answer: z.string().nullable(),
})

const Announcement = z.object({
  text: z.string().nullable(),
  chatName: z.string().nullable(),
  chatLink: z.string().nullable(),
  revision: Count,
  changedAt: Instant.nullable(),
  changedBy: Person.nullable(),
  announcedAt: Instant.nullable(),
  announcedBy: Person.nullable(),
  /** Where colleagues join; null while no link is open, or for who does not see it. */
  joinLink: z
    .object({ url: z.string(), closesOn: Day.nullable(), openedAt: Instant, isOpen: z.boolean() })
    .nullable(),
})

export const announcement = {
  read: at('GET', '/announcement', 'What colleagues are told; a draft is the community’s own')
    .input(byId)
    .output(Announcement)
    .errors(notFound),
  save: at('PUT', '/announcement', 'The wording, and the chat')
    .input(
      byId.extend({
        text: Text(announcementLengthMaximum),
        chatName: OptionalText(chatNameLengthMaximum),
        chatLink: Link,
        /** The one that was read; 0 for the first. */
        revision: Count,
      }),
    )
    .output(Announcement)
    .errors({
      ...insiders,
      changed_meanwhile: { status: 409, message: 'Somebody else has changed it meanwhile' },
    }),
  announce: at('PUT', '/announcement/publication', 'Tell all staff')
    .input(byId)
    .output(Announcement)
    .errors({ ...insiders, nothing_to_announce: { status: 409, message: 'There is no text yet' } }),
  withdraw: at('DELETE', '/announcement/publication', 'Make it a draft again')
    .input(byId)
    .output(Announcement)
    .errors(insiders),
}

export const joinLink = {
  open: at('POST', '/join-links', 'A new link to join by; an earlier one stops working')
    .input(byId.extend({ closesOn: Day.nullable().default(null) }))
    .output(Announcement)
    .errors({ ...insiders, day_has_passed: { status: 409, message: 'That day is over' } }),
  change: at('PUT', '/join-link', 'Until which day the link lets people in')
    .input(byId.extend({ closesOn: Day.nullable() }))
    .output(Announcement)
    .errors({
      ...insiders,
      no_open_link: { status: 409, message: 'No link is open' },
      day_has_passed: { status: 409, message: 'That day is over' },
    }),
  close: at('PUT', '/join-link/closing', 'Let nobody in by the link')
    .input(byId)
    .output(Announcement)
    .errors(insiders),
  reopen: at('DELETE', '/join-link/closing', 'The same link works again')
    .input(byId)
    .output(Announcement)
    .errors({ ...insiders, no_link: { status: 409, message: 'There was no link' } }),
}

export const joins = {
  list: at('GET', '/joins', 'The register: who wanted to join or asked, and when')
    .input(byId)
    .output(z.object({ entries: z.array(Entry) }))
    .errors(notFound),
  join: at('POST', '/joins', 'Join of one’s own will')
    .input(byId.extend({ joinId: JoinId, words: Words }))
    .output(Community)
    .errors({ ...notFound, ...closed, ...tooMany }),
  ask: at('POST', '/questions', 'Ask something before joining')
    .input(byId.extend({ joinId: JoinId, words: Text(wordsLengthMaximum) }))
    .output(Community)
    .errors({ ...notFound, ...closed, ...tooMany }),
  withdraw: at('PUT', '/joins/{joinId}/withdrawal', 'Take back one’s own question or wish')
    .input(byId.extend({ joinId: JoinId }))
    .output(Community)
    .errors({ ...notFound, already_settled: { status: 409, message: 'Somebody has settled it' } }),
  restore: at('DELETE', '/joins/{joinId}/withdrawal', 'Ask again what was taken back')
    .input(byId.extend({ joinId: JoinId }))
    .output(Community)
    .errors({ ...notFound, not_withdrawn: { status: 409, message: 'It was not taken back' } }),
  contact: at('GET', '/joins/{joinId}/contact', 'How to reach who has asked; opening it is written down')
    .input(byId.extend({ joinId: JoinId }))
    .output(z.object({ contact: z.string().nullable() }))
    .errors(notFound),
  settle: at('PUT', '/joins/{joinId}/settlement', 'Confirm who it is, decline, or answer')
    .input(
      byId.extend({
        joinId: JoinId,
        settlement: z.discriminatedUnion('as', [
          z.object({ as: z.literal('joined'), personId: PersonId }),
          z.object({ as: z.literal('declined'), answer: Text(wordsLengthMaximum) }),
          z.object({ as: z.literal('answered'), answer: Text(wordsLengthMaximum) }),
        ]),
      }),
    )
    .output(z.object({ entries: z.array(Entry) }))
    .errors({
      ...notFound,
      ...closed,
      already_settled: { status: 409, message: 'Settled before; take it back first' },
      is_a_question: { status: 409, message: 'A question is answered' },
      is_no_question: { status: 409, message: 'A wish to join is confirmed or declined' },
      not_of_staff: { status: 409, message: 'A member works in the school' },
    }),
  reopen: at('DELETE', '/joins/{joinId}/settlement', 'Take back how an entry was settled')
    .input(byId.extend({ joinId: JoinId }))
    .output(z.object({ entries: z.array(Entry) }))
    .errors({
      ...notFound,
      ...closed,
      not_settled: { status: 409, message: 'Nothing was settled here' },
      joined_themselves: { status: 409, message: 'The person joined by the own click, and leaves by it' },
      already_ordered: { status: 409, message: 'The order names this member; the person leaves instead' },
    }),
}

export const people = at('GET', '/people', 'Members, guests and, for those inside, who left')
  .input(byId)
  .output(People)
  .errors(notFound)

export const membership = {
  leave: at('PUT', '/membership/departure', 'Leave of one’s own will')
    .input(byId.extend({ words: Words }))
    .output(Community)
    .errors({ ...notFound, ...closed, not_a_member: { status: 409, message: 'Not a member' } }),
  stay: at('DELETE', '/membership/departure', 'Take one’s departure back on the same day')
    .input(byId)
    .output(Community)
    .errors({
      ...notFound,
      ...closed,
      not_left_today: { status: 409, message: 'A departure is taken back on its day only' },
    }),
}

export const splits = {
  propose: at('GET', '/split', 'How a community of more than fifteen could be parted')
    .input(byId)
    .output(z.object({ parts: z.array(z.array(Member)) }))
    .errors({ ...insiders, not_too_many: { status: 409, message: 'The community is not too large' } }),
  run: at('POST', '/splits', 'Part the community: these members go on in a second one')
    .input(
      byId.extend({
        splitId: SplitId,
        newCommunityId: CommunityId,
        name: Text(nameLengthMaximum),
        members: z.array(PersonId).min(1).max(200),
      }),
    )
    .output(z.object({ splitId: SplitId, communityId: CommunityId }))
    .errors({
      ...insiders,
      already_ordered: { status: 409, message: 'The order fixes the members' },
      not_too_many: { status: 409, message: 'The community is not too large' },
      not_a_member: { status: 409, message: 'Only members can go on in the second one' },
      too_few: { status: 409, message: 'Each part needs three members' },
    }),
  undo: at('DELETE', '/splits/{splitId}', 'Bring the parts together again')
    .input(byId.extend({ splitId: SplitId }))
    .output(People)
    .errors({
      ...insiders,
      already_undone: { status: 409, message: 'Undone before' },
      already_ordered: { status: 409, message: 'The order fixes the members' },
    }),
}

export const guests = {
  invite: at('POST', '/guests', 'Invite somebody until a day')
    .input(
      byId.extend({
        guestId: GuestId,
        personId: PersonId,
        purpose: OptionalText(purposeLengthMaximum).default(null),
        untilOn: Day,
      }),
    )
    .output(People)
    .errors({
      ...insiders,
      already_member: { status: 409, message: 'A member needs no invitation' },
      already_guest: { status: 409, message: 'The person is a guest already' },
      day_has_passed: { status: 409, message: 'That day is over' },
    }),
  change: at('PUT', '/guests/{guestId}', 'Until when, and what for')
    .input(
      byId.extend({
        guestId: GuestId,
        purpose: OptionalText(purposeLengthMaximum).default(null),
        untilOn: Day,
      }),
    )
    .output(People)
    .errors({ ...insiders, day_has_passed: { status: 409, message: 'That day is over' } }),
  end: at('PUT', '/guests/{guestId}/ending', 'The visit ends today')
    .input(byId.extend({ guestId: GuestId }))
    .output(People)
    .errors(insiders),
  restore: at('DELETE', '/guests/{guestId}/ending', 'The visit goes on')
    .input(byId.extend({ guestId: GuestId }))
    .output(People)
    .errors({
      ...insiders,
      not_ended: { status: 409, message: 'The visit has not ended' },
      already_guest: { status: 409, message: 'The person is a guest already' },
    }),
}
