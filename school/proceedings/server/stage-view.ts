import type { z } from 'zod'
import type { Item } from '#school/meetings/agenda.ts'
import { type Box, resultOf, whyCannotAsk } from '../box.ts'
import type { Card } from '../card.ts'
import { pausedAt, pausedSeconds } from '../phase-clock.ts'
import { isPresent, type Participant } from '../presence.ts'
import { type Proposal, stateOfProposal } from '../proposal.ts'
import type { Author, BoxView, ProposalView, ShownCard, Stage } from '../room-contract.ts'
import { areCardsShown, isMarking, type StagePhase, showsSumsOf } from '../stage.ts'
import { presentInside } from './keep-proposals.ts'
import type { RoomFrame } from './room-frame.ts'
import type { RoomMotion } from './room-motion.ts'
import { personIn } from './room-view.ts'
import { questionOf } from './run-stage.ts'

/** What runs now; null between items. */
export function stageView(frame: RoomFrame, motion: RoomMotion, now: Date): z.output<typeof Stage> | null {
  const running = motion.phases.find(({ endedAt }) => endedAt === null)
  const item = frame.items.find(({ id }) => id === running?.itemId)
  if (running === undefined || item === undefined) return null
  const cards = motion.cards.filter(({ itemId }) => itemId === item.id)
  const present = motion.participants.filter((each) => isPresent(each, now))
  const isShown = areCardsShown(running.phase)
  return {
    ...clockOf(running, now),
    itemId: item.id,
    phase: running.phase,
    wroteCount: new Set(cards.map(authorKey)).size,
    cardCount: cards.length,
    cards: isShown ? cards.map((card) => shownCard(frame, motion.participants, card)) : [],
    groups: isShown ? groupsOf(motion, item) : [],
    ...questionView(motion, { item, running }),
    whyNotAsk: isMarking(running.phase) ? whyCannotAsk(present.length) : null,
    proposals: motion.proposals
      .filter(({ itemId }) => itemId === item.id)
      .map((proposal) => proposalView(frame, motion.participants, proposal, now)),
    clauses: item.kind === 'agreement' ? frame.clauses : [],
  }
}

function clockOf(running: StagePhase, now: Date) {
  const over = running.pauses.filter(({ endedAt }) => endedAt !== null)
  return {
    phaseId: running.id,
    lengthSeconds: running.lengthSeconds,
    startedAt: running.startedAt.toISOString(),
    pausedSeconds: pausedSeconds({ pauses: over, endedAt: null }, now),
    pausedAt: pausedAt(running)?.toISOString() ?? null,
  }
}

function groupsOf({ groups }: RoomMotion, { id }: Item) {
  return groups.filter(({ itemId }) => itemId === id).map((group) => ({ id: group.id, title: group.title }))
}

function questionView({ boxes }: RoomMotion, { item, running }: { item: Item; running: StagePhase }) {
  const isAsked = isMarking(running.phase) || showsSumsOf(running.phase) !== null
  if (!isAsked) return { box: null, before: null }
  const { kind, occasion } = questionOf(item)
  const box = boxes.find((each) => each.itemId === item.id && each.kind === kind)
  const earlier =
    occasion === 'after' && running.phase === 'mood_shown'
      ? boxes.find((each) => each.kind === kind && each.occasion === 'before')
      : undefined
  return {
    box: box === undefined ? null : boxView(box),
    before: earlier === undefined ? null : boxView(earlier),
  }
}

export function boxView(box: Box): z.output<typeof BoxView> {
  const { id, itemId, kind, occasion, options, dots, marked } = box
  const { sums, hidden } = resultOf(box)
  return {
    ...{ id, itemId, kind, occasion, dots, hidden },
    options: [...options],
    markedCount: marked.length,
    sums: sums === null ? null : { ...sums },
  }
}

export function shownCard(
  frame: RoomFrame,
  participants: readonly Participant[],
  card: Card,
): z.output<typeof ShownCard> {
  const { id, itemId, text, evidence, evidenceKind, groupId, author } = card
  return {
    ...{ id, itemId, text, evidence, evidenceKind, groupId },
    author:
      'personId' in author
        ? { person: personIn(frame, author.personId), guestName: null }
        : authorOf(frame, participants, author.participantId),
  }
}

export function proposalView(
  frame: RoomFrame,
  participants: readonly Participant[],
  proposal: Proposal,
  now: Date,
): z.output<typeof ProposalView> {
  const { id, itemId, text, revision, stances, decisionId } = proposal
  const present = presentInside(participants, [...frame.inside], now)
  return {
    ...{ id, itemId, text, revision, decisionId },
    by: authorOf(frame, participants, proposal.proposedBy),
    consentsCount: stances.filter(({ stance }) => stance === 'consent').length,
    objections: stances
      .filter(({ stance }) => stance === 'objection')
      .map(({ participantId, words }) => ({
        by: authorOf(frame, participants, participantId),
        words: words ?? '',
      })),
    state: stateOfProposal(proposal, present),
  }
}

function authorOf(
  frame: RoomFrame,
  participants: readonly Participant[],
  id: Participant['id'],
): z.output<typeof Author> {
  const found = participants.find((each) => each.id === id)
  const personId = found?.personId ?? null
  return {
    person: personId === null ? null : personIn(frame, personId),
    guestName: found?.guestName ?? null,
  }
}

function authorKey({ author }: Card): string {
  return 'personId' in author ? author.personId : author.participantId
}
