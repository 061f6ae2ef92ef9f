import type { Id } from '#base/id.ts'
import type { PersonId } from '#school/access/actor.ts'
import type { ItemId } from '#school/meetings/agenda.ts'
import type { MeetingId } from '#school/meetings/meeting.ts'
import type { ParticipantId } from './room.ts'

export type CardId = Id<'Card'>
export type GroupId = Id<'CardGroup'>

/** On what a conclusion stands. */
export const evidenceKinds = ['data', 'observation', 'pupil_interview', 'opinion'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

export const cardTextLengthMaximum = 1000
export const cardsOfOneMaximum = 50

/** What one person wrote before it was talked about. A conclusion is a card with evidence. */
export interface Card {
  id: CardId
  meetingId: MeetingId
  itemId: ItemId
  author: { personId: PersonId } | { participantId: ParticipantId }
  text: string
  evidence: string | null
  evidenceKind: EvidenceKind | null
  groupId: GroupId | null
  position: number
  writtenAt: Date
  revision: number
  withdrawnAt: Date | null
}

export interface CardGroup {
  id: GroupId
  itemId: ItemId
  title: string
  position: number
}

/** A conclusion without evidence is an opinion, and says so itself. */
export function whyNotConclusion({
  evidence,
  evidenceKind,
}: Pick<Card, 'evidence' | 'evidenceKind'>): 'evidence_missing' | null {
  if (evidenceKind === null) return 'evidence_missing'
  return evidence === null && evidenceKind !== 'opinion' ? 'evidence_missing' : null
}

/** What is voted on after grouping: each group that has a card, then each card that stands alone. */
export function optionsOf(
  cards: readonly Pick<Card, 'id' | 'text' | 'groupId' | 'withdrawnAt'>[],
  groups: readonly Pick<CardGroup, 'id' | 'title'>[],
): { key: string; text: string }[] {
  const standing = cards.filter(({ withdrawnAt }) => withdrawnAt === null)
  const filled = groups.filter(({ id }) => standing.some(({ groupId }) => groupId === id))
  const alone = standing.filter(({ groupId }) => !filled.some(({ id }) => id === groupId))
  return [
    ...filled.map(({ id, title }) => ({ key: id, text: title })),
    ...alone.map(({ id, text }) => ({ key: id, text })),
  ]
}
