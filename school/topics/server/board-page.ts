import { foundOrRefused, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment, PersonId } from '#school/access/actor.ts'
import type { Deed } from '#school/access/deed.ts'
import { membersOf, type PersonShown, peopleShownAmong, shownPerson } from '#school/access/server/public.ts'
import {
  type BallotBox,
  type Board,
  type BoardId,
  phaseOf,
  resultOf,
  sumsShown,
  votersToShowSums,
  votingEndedAt,
} from '../board.ts'
import { type BoardState, boardActions } from '../board-actions.ts'
import type { Challenge } from '../challenge.ts'
import { whyMayNotKeepBoard, whyMayNotSeeBoards, whyMayNotTakePart } from '../policy.ts'
import { isLive, type Topic, type TopicId } from '../topic.ts'
import { topicActions } from '../topic-actions.ts'
import { boardById, boards, boxesOf, boxOf } from './board-store.ts'
import { challenges } from './challenge-store.ts'
import { electorateAmong, participationIn } from './electorate.ts'
import { topicsOf } from './topic-store.ts'

/** The board with its topics and ballot box, for whoever may see boards. */
export async function boardStateVisibleTo(tx: Transaction, actor: Actor, id: BoardId): Promise<BoardState> {
  refuseIf(whyMayNotSeeBoards(actor))
  const board = foundOrRefused(await boardById(tx, id))
  return { board, box: await boxOf(tx, id), topics: await topicsOf(tx, [id]) }
}

export async function boardVisibleTo(tx: Transaction, actor: Actor, id: BoardId, moment: Moment) {
  const state = await boardStateVisibleTo(tx, actor, id)
  const sight = await sightOf(tx, actor, moment)
  const { board, box, topics } = state
  const dots = resultOf(board, box, moment.now)
  const shown = topics.map((topic) => topicShown(topic, { state, sight, dots }))
  return {
    ...boardLine(board, box, sight),
    dotsPerPerson: board.dotsPerPerson,
    votingOpened: board.voting && sight.deed({ by: board.voting.openedBy, at: board.voting.openedAt }),
    votingEndedAt: votingEndedAt(board, moment.now)?.toISOString() ?? null,
    closed: board.closed && sight.deed(board.closed),
    sums: sumsShown(board, box, moment.now),
    votersToShowSums,
    isKeeper: whyMayNotKeepBoard(actor, board) === null,
    topics: shown.sort((one, other) => (other.dots ?? 0) - (one.dots ?? 0)),
    actions: boardActions(actor, state, moment.now),
  }
}

export async function boardsVisibleTo(
  tx: Transaction,
  actor: Actor,
  page: { after?: BoardId | undefined; limit: number },
  moment: Moment,
) {
  refuseIf(whyMayNotSeeBoards(actor))
  const found = await boards(tx, { ...page, limit: page.limit + 1 })
  const shown = found.slice(0, page.limit)
  const ids = shown.map(({ id }) => id)
  const [boxes, topics] = [await boxesOf(tx, ids), await topicsOf(tx, ids)]
  const sight = await sightOf(tx, actor, moment)
  const lines = shown.map((board) => {
    const own = topics.filter(({ boardId }) => boardId === board.id)
    return {
      ...boardLine(board, boxes.get(board.id) ?? null, sight),
      topicCount: own.filter(isLive).length,
      chosen: own
        .filter(({ choice }) => choice !== null)
        .map(({ id, title, association }) => ({ id, title, association })),
    }
  })
  const next = found.length > page.limit ? (ids.at(-1) ?? null) : null
  return { boards: lines, next, actions: { open: whyMayNotTakePart(actor) } }
}

interface Sight {
  actor: Actor
  moment: Moment
  present: readonly PersonId[]
  challenges: readonly Challenge[]
  deed(deed: Deed): { by: PersonShown; at: string }
}

/** Names of people and wordings of challenges, read once for all that is shown. */
async function sightOf(tx: Transaction, actor: Actor, moment: Moment): Promise<Sight> {
  const members = await membersOf(tx)
  const people = peopleShownAmong(members)
  return {
    actor,
    moment,
    present: electorateAmong(members, actor.schoolId, moment.today),
    challenges: await challenges(tx),
    deed: ({ by, at }) => ({ by: shownPerson(people, by), at: at.toISOString() }),
  }
}

function boardLine(board: Board, box: BallotBox | null, { actor, moment, present, deed }: Sight) {
  const hasVote = board.voting !== null && box !== null
  return {
    id: board.id,
    title: board.title,
    schoolYear: board.schoolYear,
    phase: phaseOf(board, moment.now),
    opened: deed({ by: board.openedBy, at: board.openedAt }),
    votingClosesAt: board.voting?.closesAt.toISOString() ?? null,
    participation: hasVote ? participationIn({ board, box, present }, actor) : null,
  }
}

function topicShown(
  topic: Topic,
  { state, sight, dots }: { state: BoardState; sight: Sight; dots: BallotBox['dots'] | null },
) {
  const { deed, actor, moment } = sight
  const label = (id: TopicId) => ({ id, title: state.topics.find((each) => each.id === id)?.title ?? '' })
  const { boardId: _, challengeIds, merged, ...told } = topic
  return {
    ...told,
    areas: [...topic.areas],
    challenges: sight.challenges
      .filter(({ id }) => challengeIds.includes(id))
      .map(({ id, level, wording }) => ({ id, level, wording })),
    proposed: deed(topic.proposed),
    changedAt: topic.changedAt?.toISOString() ?? null,
    withdrawn: topic.withdrawn && deed(topic.withdrawn),
    merged: merged && { ...deed(merged), into: label(merged.into) },
    holds: state.topics.filter((each) => each.merged?.into === topic.id).map(({ id }) => label(id)),
    dots: dots === null || !isLive(topic) ? null : (dots[topic.id] ?? 0),
    shortlisted: topic.shortlisted && deed(topic.shortlisted),
    choice: topic.choice && { ...deed(topic.choice), reasons: topic.choice.reasons },
    actions: topicActions(actor, topic, state, moment.now),
  }
}
