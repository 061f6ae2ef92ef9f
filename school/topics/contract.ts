import { oc } from '@orpc/contract'
import { z } from 'zod'
import { conflict, idOf, notFound, Person } from '#school/access/shared-contract.ts'
import { boardPhases, dotsPerPersonDefault, dotsPerPersonMaximum } from './board.ts'
import { challengeLevels } from './challenge.ts'
import { problemAreas } from './problem-area.ts'
import { templateKeys } from './templates.ts'
import { associations } from './topic.ts'

const Instant = z.iso.datetime({ offset: true })
const Count = z.number().int().min(0)
const Text = (most: number) => z.string().trim().min(1).max(most)
const Dots = z.number().int().min(1).max(dotsPerPersonMaximum)
const BoardId = idOf<'Board'>()
const TopicId = idOf<'Topic'>()
const ChallengeId = idOf<'Challenge'>()
const DifficultyId = idOf<'Difficulty'>()
const Area = z.enum(problemAreas)

const Deed = z.object({ by: Person, at: Instant })

/** Why something cannot be done now. A page leaves out what is NOT_FOUND, and says the reason of anything else. */
const WhyNot = z
  .enum([
    'NOT_FOUND',
    'keeper_only',
    'proposer_only',
    'author_only',
    'deputy_head_only',
    'not_collecting',
    'not_voting',
    'not_closed',
    'already_closed',
    'already_voted',
    'too_few_topics',
    'ballots_cast',
    'sums_shown',
    'topic_chosen',
    'not_live',
    'holds_others',
    'not_withdrawn',
    'not_merged',
    'already_shortlisted',
    'not_shortlisted',
    'not_chosen',
  ])
  .nullable()

const ChallengeFields = z.object({ level: z.enum(challengeLevels), wording: Text(500) })
const Challenge = ChallengeFields.extend({
  id: ChallengeId,
  addedBy: Person,
  retiredAt: Instant.nullable(),
  actions: z.object({ change: WhyNot }),
})
const AreaName = z.object({ area: Area, name: z.string().nullable() })

const TopicFields = z.object({
  title: Text(200),
  why: z.string().trim().max(2000),
  evidence: Text(2000).nullable(),
  template: z.enum(templateKeys).nullable(),
  association: z.enum(associations),
  areas: z.array(Area).max(problemAreas.length),
  challengeIds: z.array(ChallengeId).max(20),
  difficultyId: DifficultyId.nullable(),
})
const TopicLabel = z.object({ id: TopicId, title: z.string() })
const Topic = z.object({
  id: TopicId,
  title: z.string(),
  why: z.string(),
  evidence: z.string().nullable(),
  template: z.enum(templateKeys).nullable(),
  association: z.enum(associations),
  areas: z.array(Area),
  challenges: z.array(ChallengeFields.extend({ id: ChallengeId })),
  /** As it was called when the topic was proposed. */
  difficulty: z.object({ id: DifficultyId, name: z.string() }).nullable(),
  proposed: Deed,
  changedAt: Instant.nullable(),
  withdrawn: Deed.nullable(),
  merged: Deed.extend({ into: TopicLabel }).nullable(),
  /** Topics merged into this one; their texts stand in the same list of the board. */
  holds: z.array(TopicLabel),
  /** Null while sums may not be seen. */
  dots: Count.nullable(),
  shortlisted: Deed.nullable(),
  choice: Deed.extend({ reasons: z.string() }).nullable(),
  actions: z.object({
    change: WhyNot,
    withdraw: WhyNot,
    restore: WhyNot,
    merge: WhyNot,
    unmerge: WhyNot,
    shortlist: WhyNot,
    unshortlist: WhyNot,
    choose: WhyNot,
    unchoose: WhyNot,
  }),
})

const Participation = z.object({
  voted: Count,
  /** How many may vote; when the vote has ended, how many could. */
  electorate: Count,
  /** That the reader took part. For what is written nowhere. */
  hasVoted: z.boolean(),
})
const BoardFields = {
  id: BoardId,
  title: z.string(),
  schoolYear: z.number().int(),
  phase: z.enum(boardPhases),
  opened: Deed,
  votingClosesAt: Instant.nullable(),
  participation: Participation.nullable(),
}
const BoardInList = z.object({
  ...BoardFields,
  topicCount: Count,
  chosen: z.array(TopicLabel.extend({ association: z.enum(associations) })),
})
const Board = z.object({
  ...BoardFields,
  dotsPerPerson: Dots,
  votingOpened: Deed.nullable(),
  votingEndedAt: Instant.nullable(),
  /** By hand: before its time, or without a vote. */
  closed: Deed.nullable(),
  sums: z.enum(['no_vote', 'voting', 'too_few', 'shown']),
  /** As many as must vote before sums are shown. */
  votersToShowSums: Count,
  isKeeper: z.boolean(),
  /** Live, merged and withdrawn ones: by dots where they are shown, else in the order they were proposed. */
  topics: z.array(Topic),
  actions: z.object({
    propose: WhyNot,
    change: WhyNot,
    openVoting: WhyNot,
    extendVoting: WhyNot,
    cancelVoting: WhyNot,
    close: WhyNot,
    reopen: WhyNot,
    vote: WhyNot,
  }),
})

const tags = ['topics']
const keeper = { ...notFound, keeper_only: { status: 403, message: 'Who opened the board keeps it' } }
const proposer = { ...notFound, proposer_only: { status: 403, message: 'The topic is another person’s' } }
const author = { ...notFound, author_only: { status: 403, message: 'Another person wrote it down' } }
const wrong = (message: string) => ({ status: 422, message })
const notCollecting = { not_collecting: conflict('Topics are no longer collected') }
const notVoting = { not_voting: conflict('No vote is running') }
const notClosed = { not_closed: conflict('The board is not closed yet') }
const notLive = { not_live: conflict('The topic is withdrawn or merged') }
const holdsOthers = { holds_others: conflict('Others were merged into this topic') }
const closesWrong = { closes_in_past: wrong('Voting must close later than now') }
const unknownNames = {
  challenge_unknown: wrong('No such challenge is offered'),
  difficulty_unknown: wrong('No such difficulty can be seen'),
}
const boardById = { boardId: BoardId }
const topicById = { topicId: TopicId }
const challengeById = { challengeId: ChallengeId }

type Path = `/topics/${string}`
const route = (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: Path, summary: string) =>
  oc.route({ method, path, summary, tags, ...(method === 'POST' ? { successStatus: 201 } : {}) })

/** Pages hear `topics.board_changed` (ids.boardId), `topics.challenges_changed` and `topics.areas_renamed`. A ballot announces nothing. */
export const contract = {
  challenges: {
    list: route('GET', '/topics/challenges', 'Challenges the school answers to')
      .output(z.array(Challenge))
      .errors(notFound),
    add: route('POST', '/topics/challenges', 'Write down a challenge')
      .input(ChallengeFields)
      .output(Challenge)
      .errors(notFound),
    change: route('PATCH', '/topics/challenges/{challengeId}', 'Word a challenge anew')
      .input(ChallengeFields.extend(challengeById))
      .output(Challenge)
      .errors(author),
    retire: route('PUT', '/topics/challenges/{challengeId}/retirement', 'Offer a challenge no more')
      .input(z.object(challengeById))
      .output(Challenge)
      .errors(author),
    restore: route('DELETE', '/topics/challenges/{challengeId}/retirement', 'Offer a challenge again')
      .input(z.object(challengeById))
      .output(Challenge)
      .errors(author),
  },
  areas: {
    list: route('GET', '/topics/areas', 'How the school calls the problem areas')
      .output(z.object({ areas: z.array(AreaName), actions: z.object({ rename: WhyNot }) }))
      .errors(notFound),
    rename: route(
      'PUT',
      '/topics/areas/{area}/name',
      'Call a problem area by the school’s own name, or by its usual one',
    )
      .input(z.object({ area: Area, name: Text(200).nullable() }))
      .output(AreaName)
      .errors({ ...notFound, deputy_head_only: { status: 403, message: 'The deputy head names the areas' } }),
  },
  boards: {
    list: route('GET', '/topics/boards', 'Boards of the school, newest first')
      .input(
        z.object({ after: BoardId.optional(), limit: z.coerce.number().int().min(1).max(100).default(30) }),
      )
      .output(
        z.object({
          boards: z.array(BoardInList),
          next: BoardId.nullable(),
          actions: z.object({ open: WhyNot }),
        }),
      )
      .errors(notFound),
    open: route('POST', '/topics/boards', 'Open a board for topics')
      .input(z.object({ title: Text(200), dotsPerPerson: Dots.default(dotsPerPersonDefault) }))
      .output(Board)
      .errors(notFound),
    get: route('GET', '/topics/boards/{boardId}', 'A board with everything its page shows')
      .input(z.object(boardById))
      .output(Board)
      .errors(notFound),
    change: route('PATCH', '/topics/boards/{boardId}', 'Another title or number of dots, while collecting')
      .input(z.object({ ...boardById, title: Text(200), dotsPerPerson: Dots }))
      .output(Board)
      .errors({ ...keeper, ...notCollecting }),
    openVoting: route('PUT', '/topics/boards/{boardId}/voting', 'Let the staff vote until a moment')
      .input(z.object({ ...boardById, closesAt: Instant, dotsPerPerson: Dots }))
      .output(Board)
      .errors({
        ...keeper,
        ...notCollecting,
        ...closesWrong,
        too_few_topics: conflict('A vote needs two topics'),
      }),
    extendVoting: route('PUT', '/topics/boards/{boardId}/voting/closing-time', 'Let the vote run longer')
      .input(z.object({ ...boardById, closesAt: Instant }))
      .output(Board)
      .errors({ ...keeper, ...notVoting, closes_not_later: wrong('It must close later than it would') }),
    cancelVoting: route(
      'DELETE',
      '/topics/boards/{boardId}/voting',
      'Collect topics again, while nobody has voted',
    )
      .input(z.object(boardById))
      .output(Board)
      .errors({ ...keeper, ...notVoting, ballots_cast: conflict('Somebody has voted already') }),
    close: route('PUT', '/topics/boards/{boardId}/closing', 'End the vote now, or close without one')
      .input(z.object(boardById))
      .output(Board)
      .errors({ ...keeper, already_closed: conflict('The board is closed') }),
    reopen: route('PUT', '/topics/boards/{boardId}/reopening', 'Open a closed board whose sums nobody saw')
      .input(z.object({ ...boardById, closesAt: Instant.nullable() }))
      .output(Board)
      .errors({
        ...keeper,
        ...notClosed,
        ...closesWrong,
        sums_shown: conflict('The sums have been shown'),
        topic_chosen: conflict('A topic of the board is chosen'),
      }),
  },
  topics: {
    propose: route('POST', '/topics/boards/{boardId}/topics', 'Propose a topic')
      .input(TopicFields.extend(boardById))
      .output(Board)
      .errors({ ...notFound, ...notCollecting, ...unknownNames }),
    change: route('PATCH', '/topics/topics/{topicId}', 'Word one’s own topic anew')
      .input(TopicFields.extend(topicById))
      .output(Board)
      .errors({ ...proposer, ...notCollecting, ...notLive, ...unknownNames }),
    withdraw: route('PUT', '/topics/topics/{topicId}/withdrawal', 'Take one’s own topic back')
      .input(z.object(topicById))
      .output(Board)
      .errors({ ...proposer, ...notCollecting, ...notLive, ...holdsOthers }),
    restore: route('DELETE', '/topics/topics/{topicId}/withdrawal', 'Propose a withdrawn topic again')
      .input(z.object(topicById))
      .output(Board)
      .errors({ ...proposer, ...notCollecting, not_withdrawn: conflict('The topic is not withdrawn') }),
    merge: route('PUT', '/topics/topics/{topicId}/merging', 'Merge a topic into another; both texts stay')
      .input(z.object({ ...topicById, into: TopicId }))
      .output(Board)
      .errors({
        ...keeper,
        ...notCollecting,
        ...notLive,
        ...holdsOthers,
        into_itself: wrong('A topic is not merged into itself'),
      }),
    unmerge: route('DELETE', '/topics/topics/{topicId}/merging', 'Part a merged topic again')
      .input(z.object(topicById))
      .output(Board)
      .errors({ ...keeper, ...notCollecting, not_merged: conflict('The topic is not merged') }),
    shortlist: route('PUT', '/topics/topics/{topicId}/shortlisting', 'Put a topic on the short list')
      .input(z.object(topicById))
      .output(Board)
      .errors({ ...keeper, ...notClosed, ...notLive, already_shortlisted: conflict('It is on the list') }),
    unshortlist: route('DELETE', '/topics/topics/{topicId}/shortlisting', 'Take a topic off the short list')
      .input(z.object(topicById))
      .output(Board)
      .errors({
        ...keeper,
        ...notClosed,
        not_shortlisted: conflict('It is not on the list'),
        topic_chosen: conflict('The topic is chosen'),
      }),
    choose: route('PUT', '/topics/topics/{topicId}/choice', 'Choose a topic, with reasons')
      .input(z.object({ ...topicById, reasons: Text(2000) }))
      .output(Board)
      .errors({ ...keeper, ...notClosed, ...notLive, topic_chosen: conflict('The topic is chosen') }),
    unchoose: route('DELETE', '/topics/topics/{topicId}/choice', 'Take a choice back')
      .input(z.object(topicById))
      .output(Board)
      .errors({ ...keeper, ...notClosed, not_chosen: conflict('The topic is not chosen') }),
  },
  /** Changes nothing but who took part and the sums. No event follows: pages ask again while a vote runs. */
  ballots: {
    cast: route('PUT', '/topics/boards/{boardId}/ballot', 'Give one’s dots, once and secretly')
      .input(
        z.object({
          ...boardById,
          dots: z
            .array(z.object({ topicId: TopicId, dots: Dots }))
            .min(1)
            .max(dotsPerPersonMaximum),
        }),
      )
      .output(Participation)
      .errors({
        ...notFound,
        ...notVoting,
        already_voted: conflict('A ballot is given once'),
        no_dots: wrong('At least one dot'),
        too_many_dots: wrong('More dots than a person has'),
        topic_twice: wrong('The same topic twice'),
        topic_not_live: wrong('The topic is not voted for'),
      }),
  },
}
