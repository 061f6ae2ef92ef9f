import { oc } from '@orpc/contract'
import { z } from 'zod'
import { notFound } from '#school/access/shared-contract.ts'
import {
  at,
  byId,
  Card,
  Community,
  Count,
  community,
  Instant,
  insiders,
  ModelId,
  NameFields,
  PathState,
  SizeProblem,
  TopicId,
  tags,
} from './card-contract.ts'
import { announcement, guests, joinLink, joins, membership, people, splits } from './joining-contract.ts'
import { closing, firstMeeting, leader, ratings } from './leading-contract.ts'
import { models } from './models-contract.ts'
import { beads, pathStepsInOrder, preparations } from './path.ts'

const Path = z.object({
  preparations: z.array(
    z.object({ preparation: z.enum(preparations), state: PathState, at: Instant.nullable() }),
  ),
  memberCount: Count,
  sizeProblem: SizeProblem.nullable(),
  beads: z.array(
    z.object({
      bead: z.enum(beads),
      state: PathState,
      steps: z.array(
        z.object({ step: z.enum(pathStepsInOrder), number: z.number().int(), state: PathState }),
      ),
    }),
  ),
})

export const contract = {
  list: oc
    .route({
      method: 'GET',
      path: '/communities',
      summary: 'Communities of the school, one’s own first',
      tags,
    })
    .output(z.object({ communities: z.array(Card), mayStart: z.boolean() }))
    .errors(notFound),
  start: oc
    .route({
      method: 'POST',
      path: '/communities',
      summary: 'Start a community from a topic the staff has chosen',
      tags,
      successStatus: 201,
    })
    .input(
      z.object({
        /** Chosen by the client, so that sending twice starts once. */
        ...community,
        topicId: TopicId,
        ...NameFields,
        modelId: ModelId.nullable().default(null),
        /** Left out, a teacher joins at once and a deputy head does not. */
        joins: z.boolean().optional(),
      }),
    )
    .output(Community)
    .errors({
      ...notFound,
      no_problem: { status: 409, message: 'The topic names no challenge, difficulty or evidence' },
      other_association: { status: 409, message: 'The topic asks for another form of working together' },
      already_started: { status: 409, message: 'A community works on this topic' },
    }),
  read: at('GET', '', 'The card of a community, with what the reader may do')
    .input(byId)
    .output(Community)
    .errors(notFound),
  change: at('PUT', '', 'Name, motto and who sees the card')
    .input(byId.extend(NameFields))
    .output(Community)
    .errors(insiders),
  withdraw: at('DELETE', '', 'Take a start back while nobody else has joined')
    .input(byId)
    .output(z.object(community))
    .errors({
      ...notFound,
      starter_only: { status: 403, message: 'Who has started it takes it back' },
      already_ordered: { status: 409, message: 'An order stands; close the community instead' },
      has_members: { status: 409, message: 'Others have joined' },
    }),
  path: at('GET', '/path', 'The way of the year, computed from what is there')
    .input(byId)
    .output(Path)
    .errors(notFound),
  announcement,
  joinLink,
  joins,
  people,
  membership,
  splits,
  guests,
  leader,
  firstMeeting,
  closing,
  ratings,
  models,
}
