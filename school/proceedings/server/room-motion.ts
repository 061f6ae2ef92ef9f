import { type Selectable, sql } from 'kysely'
import { idFrom } from '#base/id.ts'
import type { Transaction } from '#platform/db/database.ts'
import type {
  ProceedingsBoxes,
  ProceedingsCards,
  ProceedingsParticipants,
  ProceedingsPauses,
  ProceedingsPhases,
  ProceedingsProposals,
  ProceedingsRooms,
  ProceedingsStances,
} from '#platform/db/types.ts'
import type { MeetingId } from '#school/meetings/meeting.ts'
import type { Box } from '../box.ts'
import type { Card, CardGroup } from '../card.ts'
import type { Participant } from '../presence.ts'
import type { Proposal } from '../proposal.ts'
import type { Room } from '../room.ts'
import { phases as allPhases, type StagePhase } from '../stage.ts'
import { boxFrom } from './box-store.ts'
import { cardFrom, groupFrom } from './card-store.ts'
import { participantFrom } from './participant-store.ts'
import { proposalFrom } from './proposal-store.ts'
import { roomFrom } from './room-store.ts'

/** Everything of a room that changes while it runs. */
export interface RoomMotion {
  room: Room
  participants: Participant[]
  /** In the order they ran. */
  phases: StagePhase[]
  cards: Card[]
  groups: CardGroup[]
  boxes: Box[]
  proposals: Proposal[]
}

/** As PostgreSQL writes a row as JSON: instants are text. */
type Raw<Row> = {
  [Column in keyof Row]: Row[Column] extends Date | null ? string | Extract<Row[Column], null> : Row[Column]
}
type Rows<Table> = Raw<Selectable<Table>>[] | null

interface Found {
  room: Raw<Selectable<ProceedingsRooms>> | null
  participants: Rows<ProceedingsParticipants>
  turns: { participant_id: string; turns_count: number; spoken_seconds: number }[] | null
  phases: Rows<ProceedingsPhases>
  pauses: Rows<ProceedingsPauses>
  cards: Rows<ProceedingsCards>
  groups: { id: string; item_id: string; title: string; position: number }[] | null
  boxes: Rows<ProceedingsBoxes>
  proposals: Rows<ProceedingsProposals>
  stances: Rows<ProceedingsStances>
}

/** One question to the database, because it is asked at every change. Cards of the running item, or all of them. */
export async function motionOf(
  tx: Transaction,
  meetingId: MeetingId,
  cards: 'of_stage' | 'all',
): Promise<RoomMotion | null> {
  const ofItem =
    cards === 'all'
      ? sql``
      : sql`and item_id = (select item_id from proceedings_phases where meeting_id = ${meetingId} and ended_at is null)`
  const { rows } = await sql<Found>`select
    (select to_jsonb(t) from proceedings_rooms t where meeting_id = ${meetingId}) as room,
    (select jsonb_agg(t order by id) from proceedings_participants t where meeting_id = ${meetingId}) as participants,
    (select jsonb_agg(t) from proceedings_turns t where meeting_id = ${meetingId}) as turns,
    (select jsonb_agg(t order by started_at, id) from proceedings_phases t where meeting_id = ${meetingId}) as phases,
    (select jsonb_agg(p order by p.began_at) from proceedings_pauses p join proceedings_phases t
      on t.school_id = p.school_id and t.id = p.phase_id where t.meeting_id = ${meetingId}) as pauses,
    (select jsonb_agg(t order by position, id) from proceedings_cards t
      where meeting_id = ${meetingId} and withdrawn_at is null ${ofItem}) as cards,
    (select jsonb_agg(t order by position, id) from proceedings_groups t where meeting_id = ${meetingId}) as groups,
    (select jsonb_agg(t order by id) from proceedings_boxes t where meeting_id = ${meetingId}) as boxes,
    (select jsonb_agg(t order by proposed_at, id) from proceedings_proposals t where meeting_id = ${meetingId}) as proposals,
    (select jsonb_agg(s order by s.said_at) from proceedings_stances s join proceedings_proposals t
      on t.school_id = s.school_id and t.id = s.proposal_id where t.meeting_id = ${meetingId}) as stances`.execute(
    tx,
  )
  const found = rows[0]
  return found === undefined ? null : motionFrom(found)
}

function motionFrom({ room, turns, pauses, stances, ...found }: Found): RoomMotion | null {
  if (room === null) return null
  const said = (stances ?? []).map((row) => revived<Selectable<ProceedingsStances>>(row))
  return {
    room: roomFrom(revived(room)),
    participants: (found.participants ?? []).map((row) => {
      const turn = turns?.find(({ participant_id }) => participant_id === row.id)
      const voice = { turnsCount: turn?.turns_count ?? 0, spokenSeconds: turn?.spoken_seconds ?? 0 }
      return { ...participantFrom(revived(row)), ...voice }
    }),
    phases: (found.phases ?? []).map((row) => phaseFrom(revived(row), pauses ?? [])),
    cards: (found.cards ?? []).map((row) => cardFrom(revived(row))),
    groups: (found.groups ?? []).map(groupFrom),
    boxes: (found.boxes ?? []).map((row) => boxFrom(revived(row))),
    proposals: (found.proposals ?? []).map((row) => proposalFrom(revived(row), said)),
  }
}

/** Columns of instants end in `_at` or `_since`, by the rule for names. */
function revived<Row>(raw: Raw<Row>): Row {
  const entries = Object.entries(raw).map(([name, value]) => [
    name,
    /_(at|since)$/.test(name) && typeof value === 'string' ? new Date(value) : value,
  ])
  // The columns are those of the row; only texts of instants became instants.
  return Object.fromEntries(entries) as Row
}

function phaseFrom(
  row: Selectable<ProceedingsPhases>,
  pauses: readonly Raw<Selectable<ProceedingsPauses>>[],
): StagePhase {
  return {
    id: idFrom<'Phase'>(row.id),
    itemId: idFrom<'AgendaItem'>(row.item_id),
    phase: allPhases.find((each) => each === row.phase) ?? 'talk',
    lengthSeconds: row.length_seconds,
    startedBy: row.started_by === null ? null : idFrom<'Person'>(row.started_by),
    startedAt: row.started_at,
    endedAt: row.ended_at,
    pauses: pauses
      .filter(({ phase_id }) => phase_id === row.id)
      .map((pause) => {
        const { began_at: beganAt, ended_at: endedAt } = revived<Selectable<ProceedingsPauses>>(pause)
        return { beganAt, endedAt }
      }),
  }
}
