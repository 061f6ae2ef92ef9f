import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Day, idOf, notFound, Person } from '#school/access/shared-contract.ts'
import { challengeLevels } from '#school/topics/challenge.ts'
import { problemAreas } from '#school/topics/problem-area.ts'
import { associations } from '#school/topics/topic.ts'
import { cardViews, mottoLengthMaximum, nameLengthMaximum } from './community.ts'
import { joinKinds, settlements, wordsLengthMaximum } from './join.ts'
import { linkLengthMaximum, openLink, whyLinkCannotOpen } from './open-link.ts'
import { communityStates } from './state.ts'

export const Instant = z.iso.datetime()
export const Count = z.number().int().min(0)
export const Text = (most: number) => z.string().trim().min(1).max(most)
export const OptionalText = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .nullable()
    .transform((text) => (text === '' ? null : text))
export const Words = OptionalText(wordsLengthMaximum).default(null)
export const Link = z
  .string()
  .trim()
  .max(linkLengthMaximum)
  .superRefine((link, context) => {
    const why = link === '' ? null : whyLinkCannotOpen(link)
    if (why !== null) context.addIssue({ code: 'custom', message: why })
  })
  .nullable()
  .transform((link) => (link === null || link === '' ? null : openLink(link)))

export const CommunityId = idOf<'Community'>()
export const PersonId = idOf<'Person'>()
export const JoinId = idOf<'Join'>()
export const TopicId = idOf<'Topic'>()
export const ModelId = idOf<'CommunityModel'>()
export const ProposalId = idOf<'LeaderProposal'>()
export const GuestId = idOf<'CommunityGuest'>()
export const SplitId = idOf<'CommunitySplit'>()

export const Topic = z.object({
  id: TopicId,
  title: z.string(),
  why: z.string(),
  evidence: z.string().nullable(),
  difficulty: z.object({ id: z.string(), name: z.string() }).nullable(),
  challenges: z.array(z.object({ level: z.enum(challengeLevels), wording: z.string() })),
  areas: z.array(z.enum(problemAreas)),
  association: z.enum(associations),
  votes: z.object({ dots: Count, voters: Count, electorate: Count, votingClosedOn: z.string() }).nullable(),
  reasons: z.string(),
  boardId: idOf<'Board'>(),
  schoolYear: z.number().int(),
})
export const SizeProblem = z.enum(['too_few', 'too_many'])
export const PathState = z.enum(['done', 'now', 'later'])
export const FirstMeeting = z.object({
  startsAt: Instant,
  on: Day,
  /** `HH:MM` by the clock of the school. */
  time: z.string(),
  lengthMinutes: z.number().int(),
  link: z.string().nullable(),
  place: z.string().nullable(),
})
export const Card = z.object({
  id: CommunityId,
  name: z.string(),
  motto: z.string().nullable(),
  card: z.enum(cardViews),
  schoolYear: z.number().int(),
  state: z.enum(communityStates),
  topicTitle: z.string(),
  memberCount: Count,
  sizeProblem: SizeProblem.nullable(),
  leader: Person.nullable(),
  firstMeeting: FirstMeeting.nullable(),
  announcedAt: Instant.nullable(),
  /** One state for each bead of the path, in their order. */
  ring: z.array(PathState),
  isMember: z.boolean(),
  /** A member, or who has started it: sees the drafts. */
  isInside: z.boolean(),
})
export const EnteredState = z.object({
  state: z.enum(['ordered', 'active', 'closed']),
  words: z.string().nullable(),
  enteredBy: Person.nullable(),
  enteredAt: Instant,
})
export const OwnEntry = z.object({
  id: JoinId,
  kind: z.enum(joinKinds),
  words: z.string().nullable(),
  askedAt: Instant,
  settledAs: z.enum(settlements).nullable(),
  answer: z.string().nullable(),
})
export const Community = Card.extend({
  yearId: idOf<'CommunityYear'>(),
  topic: Topic,
  startedBy: Person.nullable(),
  startedAt: Instant,
  states: z.array(EnteredState),
  /** One’s own questions and wishes that somebody else settles, newest first. */
  ownEntries: z.array(OwnEntry),
  /** How many entries of the register wait; null for who does not settle them. */
  waitingCount: Count.nullable(),
  /** Of these, the wishes to join. */
  waitingWishCount: Count.nullable(),
  /** Of these, the questions of people who are still outside. */
  waitingQuestionCount: Count.nullable(),
  /** The departure of today that can still be taken back. */
  ownDepartureOn: Day.nullable(),
  /** Why one cannot; null where nothing stands against it. */
  why: z.object({
    join: z.enum(['NOT_FOUND', 'already_member', 'community_closed']).nullable(),
    leave: z.enum(['not_a_member', 'community_closed']).nullable(),
    edit: z.enum(['NOT_FOUND', 'community_closed']).nullable(),
    settle: z.enum(['NOT_FOUND']).nullable(),
    close: z.enum(['NOT_FOUND', 'leader_only', 'community_closed']).nullable(),
    reopen: z.enum(['NOT_FOUND', 'leader_only', 'not_closed']).nullable(),
    withdraw: z.enum(['NOT_FOUND', 'starter_only', 'already_ordered', 'has_members']).nullable(),
  }),
})

export const NameFields = {
  name: Text(nameLengthMaximum),
  motto: OptionalText(mottoLengthMaximum).default(null),
  card: z.enum(cardViews).default('school'),
}

export const tags = ['communities']
export const community = { communityId: CommunityId }
export const byId = z.object(community)
export const closed = { community_closed: { status: 409, message: 'The community is closed' } }
/** To whoever is not inside, what is written by members looks absent. */
export const insiders = { ...notFound, ...closed }
export const tooMany = { too_many_attempts: { status: 429, message: 'Too many attempts' } }
export const onlyLeader = { leader_only: { status: 403, message: 'The leader or a deputy head does this' } }

/** Every community has one page, by its own id; what is written under it belongs to its current year. */
export const at = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', place: string, summary: string) =>
  oc.route({
    method,
    path: `/communities/{communityId}${place}`,
    summary,
    tags,
    ...(method === 'POST' ? { successStatus: 201 } : {}),
  })
