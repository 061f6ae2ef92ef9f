import { oc } from '@orpc/contract'
import { z } from 'zod'
import { addDays } from '#base/local-date.ts'
import { Day, idOf, notFound } from '#school/access/shared-contract.ts'
import { dayOffKinds, holidayKinds } from '#school/calendar/year-dates.ts'

const Instant = z.iso.datetime({ offset: true })
const MeetingId = idOf<'Meeting'>()
const CommunityId = idOf<'Community'>()
const FeedId = idOf<'CalendarFeed'>()

const tags = ['dates']

/** A month as a calendar shows it, or a school year as a list does. */
const longestSpan = 400

const Common = z.object({
  /** Tells it from everything else that is dated. */
  key: z.string(),
  /** Both days belong to it. */
  startsOn: Day,
  endsOn: Day,
  community: z.object({ id: CommunityId, name: z.string() }).nullable(),
  /** Concerns the reader, and not only the school or a community that the reader looks after. */
  isOwn: z.boolean(),
  /** The page of it. */
  path: z.string().nullable(),
})

const Timed = Common.extend({
  startsAt: Instant,
  endsAt: Instant,
  place: z.string().nullable(),
  link: z.string().nullable(),
})

const Entry = z.discriminatedUnion('kind', [
  Timed.extend({
    kind: z.literal('meeting'),
    meetingId: MeetingId,
    purpose: z.string(),
    state: z.enum(['set', 'running', 'held', 'cancelled']),
    /** Its own address, for calendar programs. */
    url: z.string(),
  }),
  Timed.extend({ kind: z.literal('first_meeting') }),
  Common.extend({
    kind: z.enum(['term_starts', 'term_ends']),
    number: z.number().int(),
    count: z.number().int(),
  }),
  Common.extend({
    kind: z.literal('holidays'),
    holidayKind: z.enum(holidayKinds),
    title: z.string().nullable(),
  }),
  Common.extend({
    kind: z.literal('day_off'),
    dayOffKind: z.enum(dayOffKinds),
    title: z.string().nullable(),
  }),
  Common.extend({ kind: z.literal('decision_due'), text: z.string() }),
  Common.extend({ kind: z.literal('vote_closes'), startsAt: Instant, title: z.string() }),
  Common.extend({ kind: z.literal('link_closes') }),
])

const Feed = z.object({
  id: FeedId,
  /** Null for all meetings of the person. A community that is no longer shown has no name. */
  community: z.object({ id: CommunityId, name: z.string().nullable() }).nullable(),
  madeAt: Instant,
  readAt: Instant.nullable(),
})

const feedById = z.object({ feedId: FeedId })

export const contract = {
  list: oc
    .route({ method: 'GET', path: '/dates', summary: 'Everything dated that the person may see', tags })
    .input(
      z
        .object({ from: Day, to: Day })
        .refine(({ from, to }) => from <= to && to <= addDays(from, longestSpan), {
          path: ['to'],
          params: { code: 'out_of_range' },
        }),
    )
    .output(
      z.object({
        entries: z.array(Entry),
        /** Those whose meetings the person sees. */
        communities: z.array(z.object({ id: CommunityId, name: z.string(), isOwn: z.boolean() })),
      }),
    ),
  meetingFile: oc
    .route({
      method: 'GET',
      path: '/dates/meetings/{meetingId}/file',
      summary: 'One meeting as a file for calendar programs',
      tags,
      outputStructure: 'detailed',
    })
    .input(z.object({ meetingId: MeetingId }))
    .output(z.object({ headers: z.object({ 'content-disposition': z.string() }), body: z.file() }))
    .errors(notFound),
  feeds: {
    list: oc
      .route({ method: 'GET', path: '/dates/feeds', summary: 'Own private calendar addresses in use', tags })
      .output(z.array(Feed)),
    make: oc
      .route({
        method: 'POST',
        path: '/dates/feeds',
        summary: 'Make a private calendar address; an earlier one of the same kind stops working',
        tags,
        successStatus: 201,
      })
      .input(z.object({ communityId: CommunityId.nullable() }))
      .output(z.object({ id: FeedId, url: z.string() }))
      .errors(notFound),
    withdraw: oc
      .route({
        method: 'PUT',
        path: '/dates/feeds/{feedId}/withdrawal',
        summary: 'The address stops working',
        tags,
      })
      .input(feedById)
      .output(feedById)
      .errors(notFound),
    restore: oc
      .route({
        method: 'DELETE',
        path: '/dates/feeds/{feedId}/withdrawal',
        summary: 'The same address works again',
        tags,
      })
      .input(feedById)
      .output(feedById)
      .errors({ ...notFound, replaced: { status: 409, message: 'Another address has taken its place' } }),
  },
}
