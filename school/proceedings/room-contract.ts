import { oc } from '@orpc/contract'
import { z } from 'zod'
import { conflict, Day, idOf, notFound, Person } from '#school/access/shared-contract.ts'
import { agendaBlocks, itemKinds } from '#school/meetings/agenda.ts'
import { meetingTemplates } from '#school/meetings/meeting.ts'
import { boxKinds, boxOccasions } from './box.ts'
import { cardTextLengthMaximum, evidenceKinds } from './card.ts'
import { presences } from './presence.ts'
import { stances } from './proposal.ts'
import { phases } from './stage.ts'

export const Instant = z.iso.datetime({ offset: true })
export const MeetingId = idOf<'Meeting'>()
export const ItemId = idOf<'AgendaItem'>()
export const CommunityId = idOf<'Community'>()
export const PersonId = idOf<'Person'>()
export const ParticipantId = idOf<'Participant'>()
export const CardId = idOf<'Card'>()
export const GroupId = idOf<'CardGroup'>()
export const BoxId = idOf<'Box'>()
export const ProposalId = idOf<'Proposal'>()
export const DecisionId = idOf<'Decision'>()
export const PhaseId = idOf<'Phase'>()

export const Text = z.string().trim().min(1).max(cardTextLengthMaximum)
export const Sums = z.record(z.string(), z.number().int())
const Hidden = z.enum(['open', 'too_few']).nullable()
/** Seconds with pauses left out; a page goes on counting from `now` of the view. */
const Seconds = z.number()

/** Somebody in the room. `person` or `guestName`; voices are told to those inside only. */
export const InRoom = z.object({
  id: ParticipantId,
  person: Person.nullable(),
  guestName: z.string().nullable(),
  isGuest: z.boolean(),
  presence: z.enum(presences),
  voice: z.object({ turnsCount: z.number().int(), spokenSeconds: z.number().int() }).nullable(),
})

export const Decided = z.object({
  decisionId: DecisionId,
  itemId: ItemId.nullable(),
  text: z.string(),
  owner: Person.nullable(),
  dueOn: Day.nullable(),
})

const Settings = z.object({
  question: z.string().optional(),
  dots: z.number().int().optional(),
  options: z.array(z.string()).optional(),
  cardsOf: ItemId.optional(),
  tool: z.enum(['square', 'pyramid', 'wheel']).optional(),
  occasion: z.enum(['before', 'after', 'once']).optional(),
  exercise: z.string().optional(),
  case: z.uuid().optional(),
  part: z.enum(['read', 'keep']).optional(),
})

export const AgendaLine = z.object({
  itemId: ItemId,
  kind: z.enum(itemKinds),
  block: z.enum(agendaBlocks).nullable(),
  title: z.string(),
  note: z.string().nullable(),
  lengthMinutes: z.number().int(),
  settings: Settings,
  /** Phases of the item in their order. */
  phases: z.array(z.enum(phases)),
  state: z.enum(['ahead', 'now', 'done']),
  /** Of the phases that are over. The running one is in `stage`. */
  spentSeconds: Seconds,
  /** Whether an earlier meeting did not reach it. */
  isCarried: z.boolean(),
  /** The decision of an earlier meeting that is asked about. */
  decision: Decided.nullable(),
})

/** Who wrote or said something: a person of the school, or a guest by the name given at the door. */
export const Author = z.object({ person: Person.nullable(), guestName: z.string().nullable() })

/** As it stands between all. */
export const ShownCard = z.object({
  id: CardId,
  itemId: ItemId,
  text: z.string(),
  evidence: z.string().nullable(),
  evidenceKind: z.enum(evidenceKinds).nullable(),
  groupId: GroupId.nullable(),
  author: Author,
})

export const Group = z.object({ id: GroupId, title: z.string() })

export const BoxView = z.object({
  id: BoxId,
  itemId: ItemId,
  kind: z.enum(boxKinds),
  occasion: z.enum(boxOccasions),
  /** For dots and clauses; of a mood the keys are known (`moodCells`). */
  options: z.array(z.object({ key: z.string(), text: z.string() })),
  dots: z.number().int(),
  markedCount: z.number().int(),
  /** Only when it is closed and at least five have marked. */
  sums: Sums.nullable(),
  hidden: Hidden,
})

export const ProposalView = z.object({
  id: ProposalId,
  itemId: ItemId,
  text: z.string(),
  by: Author,
  revision: z.number().int(),
  consentsCount: z.number().int(),
  objections: z.array(z.object({ by: Author, words: z.string() })),
  state: z.enum(['open', 'agreed', 'decided', 'withdrawn']),
  decisionId: DecisionId.nullable(),
})

export const Stage = z.object({
  phaseId: PhaseId,
  itemId: ItemId,
  phase: z.enum(phases),
  lengthSeconds: Seconds,
  startedAt: Instant,
  /** Of pauses that are over; the running one began at `pausedAt`. */
  pausedSeconds: Seconds,
  pausedAt: Instant.nullable(),
  /** How many participants have written a card for this item. */
  wroteCount: z.number().int(),
  cardCount: z.number().int(),
  /** Empty until they are shown together. */
  cards: z.array(ShownCard),
  groups: z.array(Group),
  /** The question of the running phase, or of the one whose sums it shows. */
  box: BoxView.nullable(),
  /** Fewer than five are in the room: talk about it instead. */
  whyNotAsk: z.enum(['too_few_for_votes']).nullable(),
  /** The same picture at the beginning of the meeting, when this one closes it. */
  before: BoxView.nullable(),
  proposals: z.array(ProposalView),
  /** The agreement in force, while it is read or asked about. */
  clauses: z.array(z.object({ id: z.string(), text: z.string() })),
})

/** What everybody in the room sees; the same for all, but for the voices and the code, which guests are not shown. */
export const RoomView = z.object({
  meeting: z.object({
    id: MeetingId,
    number: z.number().int(),
    purpose: z.string(),
    template: z.enum(meetingTemplates),
    community: z.object({ id: CommunityId, name: z.string() }),
    startsAt: Instant,
    lengthMinutes: z.number().int(),
  }),
  /** Six digits, while the room is open. */
  code: z.string().nullable(),
  openedAt: Instant,
  closedAt: Instant.nullable(),
  /** Until when the ending can be taken back. */
  reopenUntil: Instant.nullable(),
  chair: Person,
  participants: z.array(InRoom),
  /** Members who are not in the room. */
  away: z.array(Person),
  speaking: z.object({ participantId: ParticipantId, since: Instant }).nullable(),
  agenda: z.array(AgendaLine),
  stage: Stage.nullable(),
  /** Decisions made in this meeting, in their order. */
  made: z.array(Decided),
})

/** The whole state. `version` names its content; ask with it to hear of another. `now` is the clock of the school. */
export const RoomState = z.object({ version: z.string(), now: Instant, view: RoomView.nullable() })

export const OwnCard = z.object({
  id: CardId,
  itemId: ItemId,
  text: z.string(),
  evidence: z.string().nullable(),
  evidenceKind: z.enum(evidenceKinds).nullable(),
  revision: z.number().int(),
  withdrawnAt: Instant.nullable(),
})

/** What is only one’s own: it comes by itself after each own change, also to another device. */
export const OwnPart = z.object({
  /** Null for who has not entered, such as the wall. */
  participantId: ParticipantId.nullable(),
  personId: PersonId.nullable(),
  isInside: z.boolean(),
  by: z.enum(['session', 'pass']),
  /** Of this meeting, the unshown ones too, in the order they were written. */
  cards: z.array(OwnCard),
  /** Questions the participant has taken part in; what was given is known to nobody. */
  markedBoxes: z.array(BoxId),
  stances: z.record(z.string(), z.object({ stance: z.enum(stances), words: z.string().nullable() })),
  /** Why not; a page leaves out what is NOT_FOUND. */
  lead: z.enum(['NOT_FOUND', 'sign_in_to_lead', 'community_closed']).nullable(),
  decide: z.enum(['members_only']).nullable(),
})

/** A change is answered by its moment; what came of it arrives in the view and in the own part. */
export const Done = z.object({ at: Instant })

const tags = ['proceedings']
export const inRoom = {
  ...notFound,
  room_closed: conflict('The meeting has ended'),
  enter_first: conflict('Enter the room first'),
}
export const leading = {
  ...notFound,
  room_closed: conflict('The meeting has ended'),
  sign_in_to_lead: conflict('Whoever leads signs in with an account'),
  community_closed: conflict('The year of the community is closed'),
}
export const membersOnly = { members_only: conflict('Only members of the community decide') }
export const changedMeanwhile = { changed_meanwhile: conflict('Somebody else has changed it meanwhile') }
export const tooMany = { TOO_MANY_REQUESTS: { status: 429, message: 'Try again later' } }

type Path = `/proceedings${string}`
export const route = (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: Path, summary: string) =>
  oc.route({ method, path, summary, tags })
