import { z } from 'zod'
import { conflict, Day, notFound, Person } from '#school/access/shared-contract.ts'
import { items } from './agenda-contract.ts'
import { decisions } from './decisions-contract.ts'
import { meetingTemplates } from './meeting.ts'
import {
  Community,
  CommunityId,
  changedMeanwhile,
  closed,
  endsLater,
  Fields,
  GuestFields,
  GuestId,
  Instant,
  ItemId,
  ItemTitles,
  Meeting,
  MeetingCard,
  MeetingId,
  namesSomebody,
  notInside,
  otherTemplate,
  PersonId,
  Purpose,
  route,
  Series,
  SeriesFields,
  SeriesId,
  StudyDay,
  WhyNot,
  weekFits,
} from './meeting-contract.ts'

const byMeeting = { meetingId: MeetingId }
const byCommunity = { communityId: CommunityId }
const bySeries = { seriesId: SeriesId }
const notSet = {
  already_running: conflict('The meeting is running'),
  already_held: conflict('The meeting has been held'),
  cancelled: conflict('The meeting is called off'),
}

export const contract = {
  ofCommunity: route(
    'GET',
    '/meetings/communities/{communityId}',
    'Meetings of a community, months and series',
  )
    .input(z.object(byCommunity))
    .output(
      z.object({
        community: Community,
        meetings: z.array(MeetingCard),
        series: z.array(Series),
        /** September to May: whether a meeting was held, is set, or is missing. Empty when the school year is not set up. */
        months: z.array(
          z.object({
            month: z.number().int(),
            startsOn: Day,
            endsOn: Day,
            state: z.enum(['held', 'set', 'ahead', 'warned', 'missed']),
            heldOn: z.array(Day),
            setOn: z.array(Day),
          }),
        ),
        members: z.array(Person),
        /** Whose turn it is: who has not led for the longest time. */
        nextFacilitator: Person.nullable(),
        /** The first meeting as it was agreed while the community gathered, until the year has a meeting. */
        firstMeeting: z
          .object({
            startsAt: Instant,
            lengthMinutes: z.number().int(),
            place: z.string().nullable(),
            link: z.string().nullable(),
          })
          .nullable(),
        actions: z.object({ set: WhyNot }),
      }),
    )
    .errors(notFound),
  warnings: route(
    'GET',
    '/meetings/warnings',
    'Months that end soon without a meeting, in communities of the person',
  ).output(
    z.object({
      warnings: z.array(
        z.object({ community: Community, month: z.number().int(), endsOn: Day, daysLeft: z.number().int() }),
      ),
    }),
  ),
  own: route('GET', '/meetings', 'Meetings the person may see, between two days')
    .input(z.object({ from: Day, to: Day }))
    .output(z.object({ meetings: z.array(MeetingCard) })),
  set: route('POST', '/meetings/communities/{communityId}/meetings', 'Set a meeting with a purpose')
    .input(
      Fields.extend({
        ...byCommunity,
        template: z.enum(meetingTemplates),
        itemTitles: ItemTitles,
      }),
    )
    .output(Meeting)
    .errors({ ...notFound, ...closed, ...notInside, ...otherTemplate }),
  setFirst: route(
    'POST',
    '/meetings/communities/{communityId}/first',
    'Make the agreed first meeting the first of the year, to start online',
  )
    .input(
      z.object({
        ...byCommunity,
        purpose: Purpose,
        facilitatorId: PersonId.nullable(),
        itemTitles: ItemTitles,
      }),
    )
    .output(Meeting)
    .errors({
      ...notFound,
      ...closed,
      ...notInside,
      ...otherTemplate,
      no_first_meeting: conflict('No first meeting is agreed'),
      already_set: conflict('The year has a meeting already'),
    }),
  get: route('GET', '/meetings/{meetingId}', 'A meeting with its agenda')
    .input(z.object(byMeeting))
    .output(Meeting)
    .errors(notFound),
  change: route('PATCH', '/meetings/{meetingId}', 'Purpose, place, people; another time tells everyone')
    .input(
      Fields.extend({
        ...byMeeting,
        revision: z.number().int(),
        words: z.string().trim().max(500).nullable(),
      }),
    )
    .output(Meeting)
    .errors({ ...notFound, ...closed, ...notSet, ...changedMeanwhile, ...notInside }),
  cancel: route('PUT', '/meetings/{meetingId}/cancellation', 'Call a meeting off and tell everyone')
    .input(z.object({ ...byMeeting, words: z.string().trim().max(500).nullable() }))
    .output(Meeting)
    .errors({ ...notFound, ...closed, ...notSet }),
  restore: route('DELETE', '/meetings/{meetingId}/cancellation', 'The meeting takes place after all')
    .input(z.object(byMeeting))
    .output(Meeting)
    .errors({ ...notFound, ...closed, not_cancelled: conflict('It is not called off') }),
  hold: route(
    'PUT',
    '/meetings/{meetingId}/holding',
    'The meeting took place; what was not reached comes back',
  )
    .input(z.object({ ...byMeeting, reached: z.array(ItemId).max(100) }))
    .output(Meeting)
    .errors({
      ...notFound,
      ...closed,
      already_held: conflict('The meeting has been held'),
      cancelled: conflict('The meeting is called off'),
      not_reached_yet: conflict('Its time has not come yet'),
      not_running: conflict('The meeting is not running'),
    }),
  takeHoldingBack: route('DELETE', '/meetings/{meetingId}/holding', 'It was written down as held by mistake')
    .input(z.object(byMeeting))
    .output(Meeting)
    .errors({ ...notFound, ...closed, not_held: conflict('It was not held') }),
  clashes: route('POST', '/meetings/communities/{communityId}/clashes', 'What stands against a time')
    .input(
      z.object({
        ...byCommunity,
        startsAt: Instant,
        lengthMinutes: z.number().int().min(10).max(240),
        besides: MeetingId.nullable(),
      }),
    )
    .output(
      z.object({
        /** Other meetings of the same people at that time; those of other communities without their purpose. */
        meetings: z.array(
          z.object({ startsAt: Instant, lengthMinutes: z.number().int(), people: z.array(Person) }),
        ),
        studyDay: StudyDay,
        /** Lessons are not known to the product yet, and nothing is guessed about them. */
        lessonsKnown: z.literal(false),
      }),
    )
    .errors(notFound),
  guests: {
    invite: route('POST', '/meetings/{meetingId}/guests', 'Invite somebody to this one meeting')
      .input(GuestFields.extend(byMeeting).refine(namesSomebody, { path: ['name'] }))
      .output(Meeting)
      .errors({
        ...notFound,
        ...closed,
        already_invited: conflict('Already invited'),
        member_already: conflict('A member needs no invitation'),
      }),
    withdraw: route('PUT', '/meetings/guests/{guestId}/withdrawal', 'Take an invitation back')
      .input(z.object({ guestId: GuestId }))
      .output(Meeting)
      .errors({ ...notFound, ...closed }),
    restore: route('DELETE', '/meetings/guests/{guestId}/withdrawal', 'Invite again')
      .input(z.object({ guestId: GuestId }))
      .output(Meeting)
      .errors({ ...notFound, ...closed, already_invited: conflict('Already invited') }),
  },
  series: {
    plan: route(
      'POST',
      '/meetings/communities/{communityId}/series/plan',
      'On which days a rhythm would fall; writes nothing',
    )
      .input(
        SeriesFields.extend(byCommunity)
          .refine(endsLater, { path: ['untilOn'] })
          .refine(weekFits, { path: ['weekOfMonth'] }),
      )
      .output(z.object({ days: z.array(z.object({ on: Day, studyDay: StudyDay, instead: Day.nullable() })) }))
      .errors(notFound),
    begin: route('POST', '/meetings/communities/{communityId}/series', 'Set meetings in a rhythm')
      .input(
        SeriesFields.extend({
          ...byCommunity,
          days: z.array(Day).min(1).max(60),
          itemTitles: ItemTitles,
        })
          .refine(endsLater, { path: ['untilOn'] })
          .refine(weekFits, { path: ['weekOfMonth'] }),
      )
      .output(z.object({ series: Series, meetings: z.array(MeetingCard) }))
      .errors({ ...notFound, ...closed, ...otherTemplate }),
    end: route('PUT', '/meetings/series/{seriesId}/end', 'End a rhythm: its meetings ahead are called off')
      .input(z.object({ ...bySeries, words: z.string().trim().max(500).nullable() }))
      .output(z.object({ series: Series, cancelled: z.array(MeetingCard) }))
      .errors({ ...notFound, ...closed, already_ended: conflict('It has ended') }),
    resume: route('DELETE', '/meetings/series/{seriesId}/end', 'Take the end of a rhythm back')
      .input(z.object(bySeries))
      .output(z.object({ series: Series, restored: z.array(MeetingCard) }))
      .errors({ ...notFound, ...closed, not_ended: conflict('It has not ended') }),
  },
  items,
  decisions,
}
