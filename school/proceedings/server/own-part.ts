import type { Transaction } from '#platform/db/database.ts'
import type { Card } from '../card.ts'
import { whyMayNotDecide, whyMayNotLead } from '../policy.ts'
import { boxesOf } from './box-store.ts'
import { cardsWrittenBy } from './card-store.ts'
import { stancesBy } from './proposal-store.ts'
import type { InMeeting } from './standing.ts'

/** What only this participant sees. */
export async function ownPart(tx: Transaction, standing: InMeeting) {
  const { meetingId, participant, personId, isInside, by, room } = standing
  const participantId = participant?.id ?? null
  const cards = await cardsWrittenBy(tx, meetingId, { personId, participantId })
  const boxes = room === null || participantId === null ? [] : await boxesOf(tx, meetingId)
  const said = participantId === null ? [] : await stancesBy(tx, meetingId, participantId)
  return {
    participantId,
    ...{ personId, isInside, by },
    cards: cards.map(ownCard),
    markedBoxes: boxes
      .filter(({ marked }) => participantId !== null && marked.includes(participantId))
      .map(({ id }) => id),
    stances: Object.fromEntries(
      said.map(({ proposalId, stance: { stance, words } }) => [proposalId, { stance, words }]),
    ),
    lead: whyMayNotLead(standing),
    decide: whyMayNotDecide(standing),
  }
}

function ownCard({ id, itemId, text, evidence, evidenceKind, revision, withdrawnAt }: Card) {
  return {
    ...{ id, itemId, text, evidence, evidenceKind, revision },
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
  }
}
