import { z } from 'zod'
import { conflict, Day, notFound, Person } from '#school/access/shared-contract.ts'
import { marksToShow } from './box.ts'
import { evidenceKinds } from './card.ts'
import { moodTools } from './mood.ts'
import { guestNameLengthMaximum } from './presence.ts'
import { stances } from './proposal.ts'
import {
  BoxId,
  BoxView,
  CardId,
  CommunityId,
  changedMeanwhile,
  Decided,
  DecisionId,
  Done,
  Group,
  GroupId,
  Instant,
  ItemId,
  inRoom,
  leading,
  MeetingId,
  membersOnly,
  OwnPart,
  ParticipantId,
  PersonId,
  PhaseId,
  ProposalId,
  ProposalView,
  RoomState,
  route,
  ShownCard,
  Text,
  tooMany,
} from './room-contract.ts'
import { phaseSecondsMaximum, phases } from './stage.ts'

const byMeeting = { meetingId: MeetingId }
const at = (rest: string) => `/proceedings/{meetingId}${rest}` as const
const byCard = z.object({ ...byMeeting, cardId: CardId })
const Code = z.string().trim().min(1).max(20)

/** A name at the door: a member of the community who is not in the room, or what a guest calls themselves. */
const Entering = z.object({
  code: Code,
  personId: PersonId.nullable(),
  guestName: z.string().trim().min(1).max(guestNameLengthMaximum).nullable(),
  /** Made on the device; the same one enters once. */
  clientId: z.uuid(),
})

const LeftOver = z.object({
  itemId: ItemId,
  title: z.string(),
  carriedTo: z.object({ meetingId: MeetingId, number: z.number().int() }).nullable(),
})

/** Everything that came out, for the minutes and for looking back. Moods older than thirty days are left as averages. */
const Record = z.object({
  meetingId: MeetingId,
  openedAt: Instant,
  closedAt: Instant.nullable(),
  /** By family name, then guests. */
  present: z.array(
    z.object({ person: Person.nullable(), guestName: z.string().nullable(), isGuest: z.boolean() }),
  ),
  items: z.array(
    z.object({
      itemId: ItemId,
      title: z.string(),
      spentSeconds: z.number(),
      isReached: z.boolean(),
      cards: z.array(ShownCard),
      groups: z.array(Group),
      boxes: z.array(BoxView),
      proposals: z.array(ProposalView),
    }),
  ),
  made: z.array(Decided),
  averages: z.array(
    z.object({
      tool: z.enum(moodTools),
      occasion: z.string(),
      answersCount: z.number().int().min(marksToShow),
      averages: z.record(z.string(), z.number()),
    }),
  ),
})

export const contract = {
  room: {
    open: route('PUT', at('/room'), 'Open the room of a meeting; whoever opens it takes the chair')
      .input(z.object(byMeeting))
      .output(RoomState)
      .errors({
        ...notFound,
        already_held: conflict('The meeting has been held'),
        cancelled: conflict('The meeting is called off'),
        community_closed: conflict('The year of the community is closed'),
      }),
    close: route('PUT', at('/room/closing'), 'End the meeting; what was not reached goes to the next one')
      .input(z.object(byMeeting))
      .output(z.object({ left: z.array(LeftOver), reopenUntil: Instant }))
      .errors({ ...leading, not_running: conflict('The meeting is not running') }),
    reopen: route('DELETE', at('/room/closing'), 'Take the ending back, within ten minutes')
      .input(z.object(byMeeting))
      .output(RoomState)
      .errors({
        ...notFound,
        sign_in_to_lead: leading.sign_in_to_lead,
        community_closed: leading.community_closed,
        room_open: conflict('The room is open'),
        closed_long_ago: conflict('It ended more than ten minutes ago'),
        not_held: conflict('The meeting has not ended'),
      }),
  },
  chair: {
    take: route('PUT', at('/chair'), 'Take the chair')
      .input(z.object(byMeeting))
      .output(Done)
      .errors(leading),
  },
  door: {
    find: route('POST', '/proceedings/door', 'The meeting behind a code, and the names to choose from')
      .input(z.object({ code: Code }))
      .output(
        z.object({
          meetingId: MeetingId,
          purpose: z.string(),
          community: z.object({ id: CommunityId, name: z.string() }),
          /** Members who are not in the room. */
          members: z.array(Person),
          /** Invited by name. */
          guests: z.array(z.string()),
        }),
      )
      .errors({ ...notFound, ...tooMany }),
    enter: route('POST', '/proceedings/door/entrance', 'Enter with a code and a name; the pass is a cookie')
      .input(Entering)
      .output(z.object({ meetingId: MeetingId, participantId: ParticipantId }))
      .errors({
        ...notFound,
        ...tooMany,
        already_here: conflict('Somebody is in the room under this name'),
        name_missing: conflict('Choose a name or write one'),
      }),
  },
  presence: {
    enter: route('POST', at('/presence'), 'Enter the room as a member or an invited person who is signed in')
      .input(z.object(byMeeting))
      .output(OwnPart)
      .errors({ ...notFound, room_closed: conflict('The meeting has ended') }),
    beat: route('PUT', at('/presence'), 'Say that one is still here, every twenty seconds')
      .input(z.object(byMeeting))
      .output(Done)
      .errors(inRoom),
    leave: route('DELETE', at('/presence'), 'Leave the room; entering again is the same participant')
      .input(z.object(byMeeting))
      .output(Done)
      .errors(inRoom),
  },
  participants: {
    remove: route(
      'PUT',
      at('/participants/{participantId}/removal'),
      'Take somebody out who is not who they say',
    )
      .input(z.object({ ...byMeeting, participantId: ParticipantId }))
      .output(Done)
      .errors(leading),
  },
  view: route(
    'GET',
    at('/view'),
    'The room as it is; with `after`, as soon as it differs, or after 25 seconds',
  )
    .input(z.object({ ...byMeeting, after: z.string().max(64).optional() }))
    .output(RoomState)
    .errors(notFound),
  own: route('GET', at('/own'), 'What is only one’s own in this meeting')
    .input(z.object(byMeeting))
    .output(OwnPart)
    .errors(notFound),
  stage: {
    go: route('PUT', at('/stage'), 'Go to a phase of an item, forward or back')
      .input(z.object({ ...byMeeting, itemId: ItemId, phase: z.enum(phases) }))
      .output(Done)
      .errors({
        ...leading,
        other_phase: conflict('This kind of item has no such phase'),
        already_shown: conflict('The sums were shown; asking again would tell who gave what'),
        no_options: conflict('There is nothing to choose from'),
      }),
    pause: route('PUT', at('/stage/pause'), 'Stop the clock')
      .input(z.object(byMeeting))
      .output(Done)
      .errors({ ...leading, no_stage: conflict('No item is running') }),
    resume: route('DELETE', at('/stage/pause'), 'Let the clock go on')
      .input(z.object(byMeeting))
      .output(Done)
      .errors({ ...leading, no_stage: conflict('No item is running') }),
    extend: route('PUT', at('/stage/length'), 'Give the running phase another length')
      .input(
        z.object({
          ...byMeeting,
          phaseId: PhaseId,
          lengthSeconds: z.number().int().min(30).max(phaseSecondsMaximum),
        }),
      )
      .output(Done)
      .errors({ ...leading, no_stage: conflict('That phase is over') }),
  },
  cards: {
    write: route('PUT', at('/cards/{cardId}'), 'Write a card or write it anew; its id is made on the device')
      .input(
        byCard.extend({
          itemId: ItemId,
          text: Text,
          evidence: Text.nullable(),
          evidenceKind: z.enum(evidenceKinds).nullable(),
        }),
      )
      .output(Done)
      .errors({
        ...inRoom,
        evidence_missing: conflict('A conclusion says on what it stands'),
        too_many_cards: conflict('One person writes at most fifty cards for an item'),
        not_for_cards: conflict('This item takes no cards'),
      }),
    withdraw: route('PUT', at('/cards/{cardId}/withdrawal'), 'Take an own card back')
      .input(byCard)
      .output(Done)
      .errors(inRoom),
    restore: route('DELETE', at('/cards/{cardId}/withdrawal'), 'Put an own card there again')
      .input(byCard)
      .output(Done)
      .errors(inRoom),
    group: route('PUT', at('/cards/{cardId}/group'), 'Put a shown card into a group, or out of any')
      .input(byCard.extend({ groupId: GroupId.nullable() }))
      .output(Done)
      .errors({ ...inRoom, not_shown: conflict('The cards are not shown yet') }),
  },
  groups: {
    keep: route(
      'PUT',
      at('/groups/{groupId}'),
      'Make a group or give it another title; its id is made on the device',
    )
      .input(
        z.object({
          ...byMeeting,
          groupId: GroupId,
          itemId: ItemId,
          title: z.string().trim().min(1).max(200),
          /** Cards to put into it at once. */
          cardIds: z.array(CardId).max(200),
        }),
      )
      .output(Done)
      .errors({ ...inRoom, not_shown: conflict('The cards are not shown yet') }),
    remove: route('DELETE', at('/groups/{groupId}'), 'Take a group apart; its cards stand alone')
      .input(z.object({ ...byMeeting, groupId: GroupId }))
      .output(Done)
      .errors(inRoom),
  },
  boxes: {
    mark: route('PUT', at('/boxes/{boxId}/mark'), 'Take part in the running question, once')
      .input(
        z.object({
          ...byMeeting,
          boxId: BoxId,
          /** How often each key; of a square `4.2`, of a pyramid `3`, of a wheel `joy.2`. */
          marks: z.record(z.string().max(60), z.number().int().min(0).max(20)),
        }),
      )
      /** Not counted when this participant has been counted already, such as when a phone sends it again. */
      .output(z.object({ isCounted: z.boolean() }))
      .errors({
        ...inRoom,
        not_asking: conflict('The question is not open'),
        too_few_for_votes: conflict('Fewer than five are in the room: talk about it instead'),
        no_marks: conflict('Nothing is marked'),
        too_many_marks: conflict('More is marked than may be'),
        unknown_key: conflict('That is not among the answers'),
      }),
  },
  proposals: {
    make: route(
      'PUT',
      at('/proposals/{proposalId}'),
      'Propose, or word a proposal anew; then everybody says yes anew',
    )
      .input(
        z.object({
          ...byMeeting,
          proposalId: ProposalId,
          itemId: ItemId,
          text: Text,
          /** Of the wording that is changed; null for a new one. */
          revision: z.number().int().nullable(),
        }),
      )
      .output(Done)
      .errors({
        ...inRoom,
        ...changedMeanwhile,
        ...membersOnly,
        already_decided: conflict('It has been decided'),
      }),
    withdraw: route('PUT', at('/proposals/{proposalId}/withdrawal'), 'Take a proposal back')
      .input(z.object({ ...byMeeting, proposalId: ProposalId }))
      .output(Done)
      .errors({ ...inRoom, ...membersOnly, already_decided: conflict('It has been decided') }),
    restore: route('DELETE', at('/proposals/{proposalId}/withdrawal'), 'Propose it after all')
      .input(z.object({ ...byMeeting, proposalId: ProposalId }))
      .output(Done)
      .errors({ ...inRoom, ...membersOnly }),
    say: route('PUT', at('/proposals/{proposalId}/stance'), 'Consent or object; null takes it back')
      .input(
        z.object({
          ...byMeeting,
          proposalId: ProposalId,
          stance: z.enum(stances).nullable(),
          words: Text.nullable(),
        }),
      )
      .output(Done)
      .errors({
        ...inRoom,
        ...membersOnly,
        words_missing: conflict('An objection says what would have to be otherwise'),
        already_decided: conflict('It has been decided'),
      }),
    decide: route(
      'PUT',
      at('/proposals/{proposalId}/decision'),
      'Write an agreed proposal down as a decision',
    )
      .input(
        z.object({
          ...byMeeting,
          proposalId: ProposalId,
          ownerId: PersonId.nullable(),
          dueOn: Day.nullable(),
        }),
      )
      .output(z.object({ decisionId: DecisionId }))
      .errors({
        ...leading,
        not_agreed: conflict('Somebody objects, or too few have said yes'),
        already_decided: conflict('It has been decided'),
        not_inside: conflict('That person does not belong to the community'),
      }),
  },
  turns: {
    speak: route('PUT', at('/speaker'), 'Say who speaks now, or that nobody does')
      .input(z.object({ ...byMeeting, participantId: ParticipantId.nullable() }))
      .output(Done)
      .errors({ ...inRoom, ...membersOnly }),
  },
  moods: {
    trend: route(
      'GET',
      '/proceedings/communities/{communityId}/moods',
      'Averages of the moods, meeting by meeting',
    )
      .input(z.object({ communityId: CommunityId }))
      .output(
        z.object({
          moods: z.array(
            z.object({
              meetingId: MeetingId,
              on: Day,
              tool: z.enum(moodTools),
              occasion: z.string(),
              answersCount: z.number().int(),
              averages: z.record(z.string(), z.number()),
            }),
          ),
        }),
      )
      .errors(notFound),
  },
  record: route('GET', at('/record'), 'What came out of a meeting, for those inside')
    .input(z.object(byMeeting))
    .output(Record)
    .errors(notFound),
}
