import { oc } from '@orpc/contract'
import { z } from 'zod'
import { addDays, type LocalDate } from '#base/local-date.ts'
import { conflict, Day, idOf, Person } from '#school/access/shared-contract.ts'
import { agendaBlocks, itemKinds } from './agenda.ts'
import { meetingMinutes, meetingTemplates, purposeLengthMaximum } from './meeting.ts'
import { rhythms, weeksOfMonth } from './series.ts'

export const Instant = z.iso.datetime({ offset: true })
export const CommunityId = idOf<'Community'>()
export const MeetingId = idOf<'Meeting'>()
export const SeriesId = idOf<'MeetingSeries'>()
export const ItemId = idOf<'AgendaItem'>()
export const DecisionId = idOf<'Decision'>()
export const GuestId = idOf<'MeetingGuest'>()
export const PersonId = idOf<'Person'>()

export const Community = z.object({ id: CommunityId, name: z.string() })
export const Deed = z.object({ by: Person, at: Instant })

/** Why something cannot be done now. A page leaves out what is NOT_FOUND, and says the reason of anything else. */
export const WhyNot = z
  .enum([
    'NOT_FOUND',
    'community_closed',
    'already_running',
    'already_held',
    'cancelled',
    'not_cancelled',
    'members_only',
    'not_reached_yet',
    'not_held',
  ])
  .nullable()

/** Whether the school teaches on the day; `unknown` while the school year is not set up. */
export const StudyDay = z.enum(['study', 'weekend', 'holidays', 'day_off', 'outside_terms', 'unknown'])

const Minutes = z.number().int().min(meetingMinutes.least).max(meetingMinutes.most)
/** Any program that opens a meeting, but nothing that runs in the page. */
const Link = z
  .string()
  .trim()
  .max(500)
  .regex(/^(?!(javascript|data|vbscript):)[a-z][a-z0-9+.-]*:\S+$/i)
export const Purpose = z.string().trim().min(1).max(purposeLengthMaximum)

/** The lines of the template, in its order and in the language of whoever sets the meeting. */
export const ItemTitles = z.array(z.string().trim().min(1).max(300)).max(20)

export const Fields = z.object({
  purpose: Purpose,
  startsAt: Instant,
  lengthMinutes: Minutes,
  place: z.string().trim().min(1).max(200).nullable(),
  link: Link.nullable(),
  facilitatorId: PersonId.nullable(),
  secretaryId: PersonId.nullable(),
})

export const SeriesFields = z.object({
  purpose: Purpose,
  template: z.enum(meetingTemplates),
  rhythm: z.enum(rhythms),
  weekday: z.literal([1, 2, 3, 4, 5, 6, 7]),
  weekOfMonth: z.literal(weeksOfMonth).nullable(),
  startsAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  lengthMinutes: Minutes,
  place: z.string().trim().min(1).max(200).nullable(),
  link: Link.nullable(),
  fromOn: Day,
  untilOn: Day,
})

export const GuestFields = z.object({
  personId: PersonId.nullable(),
  name: z.string().trim().min(1).max(200).nullable(),
  contact: z.string().trim().min(1).max(200).nullable(),
})

/** Not more than a school year and its summer. */
export const endsLater = ({ fromOn, untilOn }: { fromOn: LocalDate; untilOn: LocalDate }) =>
  fromOn <= untilOn && untilOn <= addDays(fromOn, 400)
export const weekFits = ({ rhythm, weekOfMonth }: { rhythm: string; weekOfMonth: number | null }) =>
  (rhythm === 'monthly') === (weekOfMonth !== null)
export const namesSomebody = ({ personId, name }: { personId: string | null; name: string | null }) =>
  personId !== null || name !== null

export const Series = SeriesFields.extend({
  id: SeriesId,
  ended: Deed.nullable(),
  meetingsAhead: z.number().int(),
})

export const MeetingCard = z.object({
  id: MeetingId,
  community: Community,
  number: z.number().int(),
  template: z.enum(meetingTemplates),
  purpose: z.string(),
  startsAt: Instant,
  lengthMinutes: z.number().int(),
  place: z.string().nullable(),
  link: z.string().nullable(),
  state: z.enum(['set', 'running', 'held', 'cancelled']),
  seriesId: SeriesId.nullable(),
  facilitator: Person.nullable(),
  /** What the reader is to it: inside, its guest, or the administration that only sees when and about what. */
  view: z.enum(['inside', 'guest', 'administration']),
  revision: z.number().int(),
})

export const Settings = z.object({
  question: z.string().trim().min(1).max(500).optional(),
  dots: z.number().int().min(1).max(10).optional(),
  options: z.array(z.string().trim().min(1).max(200)).max(20).optional(),
  cardsOf: ItemId.optional(),
  tool: z.enum(['square', 'pyramid', 'wheel']).optional(),
  occasion: z.enum(['before', 'after', 'once']).optional(),
  exercise: z.string().max(100).optional(),
  case: z.uuid().optional(),
  part: z.enum(['read', 'keep']).optional(),
})

export const ItemFields = z.object({
  kind: z.enum(itemKinds),
  block: z.enum(agendaBlocks).nullable(),
  title: z.string().trim().min(1).max(300),
  note: z.string().trim().max(2000).nullable(),
  lengthMinutes: z.number().int().min(1).max(240),
  speakerId: PersonId.nullable(),
  settings: Settings,
})

export const Item = z.object({
  id: ItemId,
  kind: z.enum(itemKinds),
  block: z.enum(agendaBlocks).nullable(),
  title: z.string(),
  note: z.string().nullable(),
  lengthMinutes: z.number().int(),
  speaker: Person.nullable(),
  settings: Settings,
  /** A decision of an earlier meeting that is asked about. */
  decision: z
    .object({ id: DecisionId, text: z.string(), owner: Person.nullable(), dueOn: Day.nullable() })
    .nullable(),
  /** The earlier meeting in which it was not reached. */
  carriedFrom: z.object({ meetingId: MeetingId, number: z.number().int() }).nullable(),
  /** When the meeting ended without reaching it. */
  unreachedAt: Instant.nullable(),
  /** The later meeting that takes it up; null while it waits for one. */
  carriedTo: z.object({ meetingId: MeetingId, number: z.number().int() }).nullable(),
  added: Deed,
  removed: Deed.nullable(),
  revision: z.number().int(),
})

export const Meeting = MeetingCard.extend({
  secretary: Person.nullable(),
  set: Deed,
  cancelled: Deed.extend({ words: z.string().nullable() }).nullable(),
  opened: Deed.nullable(),
  ended: Deed.nullable(),
  moves: z.array(Deed.extend({ fromAt: Instant, toAt: Instant, words: z.string().nullable() })),
  guests: z.array(
    z.object({
      id: GuestId,
      person: Person.nullable(),
      name: z.string().nullable(),
      contact: z.string().nullable(),
      withdrawn: Deed.nullable(),
    }),
  ),
  /** Empty for the administration. Taken-out ones stand last. */
  items: z.array(Item),
  minutesLeft: z.number().int(),
  missingBlocks: z.array(z.enum(agendaBlocks)),
  members: z.array(Person),
  actions: z.object({
    change: WhyNot,
    move: WhyNot,
    cancel: WhyNot,
    restore: WhyNot,
    agenda: WhyNot,
    invite: WhyNot,
    hold: WhyNot,
    takeHoldingBack: WhyNot,
  }),
})

const tags = ['meetings']
export const closed = { community_closed: conflict('The year of the community is closed') }
export const changedMeanwhile = { changed_meanwhile: conflict('Somebody else has changed it meanwhile') }

/** `fields` names who: `facilitatorId`, `secretaryId`, `speakerId`, `ownerId`. */
export const notInside = { not_inside: conflict('That person does not belong to it') }
export const otherTemplate = { other_template: conflict('The lines are not those of the template') }

type Path = `/meetings${string}`
export const route = (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: Path, summary: string) =>
  oc.route({ method, path, summary, tags })
