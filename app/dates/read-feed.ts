import { addDays } from '#base/local-date.ts'
import type { Clock } from '#platform/clock.ts'
import { type Database, inScope, type Transaction } from '#platform/db/database.ts'
import { withinLimit } from '#platform/http/rate-limit.ts'
import type { Actor, Moment, SchoolId } from '#school/access/actor.ts'
import { memberById, momentIn, readToken, schoolOf } from '#school/access/server/public.ts'
import type { Feed } from '#school/calendar/feed.ts'
import { calendarFile, feedBySecret } from '#school/calendar/server/public.ts'
import { communitiesVisibleTo } from '#school/communities/server/public.ts'
import { meetingsVisibleTo } from '#school/meetings/server/public.ts'
import { fileEntryOf } from './file-entry.ts'

/** A whole school may stand behind one address, and each of its phones asks a few times an hour. */
const readings = { most: 300, windowMinutes: 10 }

/** What a calendar shows: the school year behind, and the one ahead. */
const daysAround = 400

interface FeedParts {
  database: Database
  clock: Clock
  /** Under this address people open the program. */
  url: string
}

/** Null for an address that is unknown, withdrawn, or of somebody who has left the school: they are told apart by nothing. */
export async function readFeed(
  { database, clock, url }: FeedParts,
  request: { token: string; address: string },
): Promise<'too_many' | string | null> {
  const now = clock.now()
  const limit = { key: `calendar-feed ${request.address}`, ...readings }
  const nobody = { schoolId: null, personId: null, roles: [] }
  if (!(await inScope(database, nobody, (tx) => withinLimit(tx, null, limit, now)))) return 'too_many'
  const token = readToken(request.token)
  if (token === null) return null
  const found = await inScope(database, { ...nobody, schoolId: token.schoolId }, (tx) =>
    readerOf(tx, token, now),
  )
  if (found === null) return null
  return inScope(database, found.actor, (tx) => feedFile(tx, { ...found, url }))
}

interface Reader {
  actor: Actor
  communityId: Feed['communityId']
  moment: Moment
}

/** The feed shows what its person may see at this moment, so that whoever leaves a community reads no more of it. */
async function readerOf(
  tx: Transaction,
  { schoolId, secret }: { schoolId: SchoolId; secret: string },
  realNow: Date,
): Promise<Reader | null> {
  const moment = await momentIn(tx, realNow)
  const feed = moment && (await feedBySecret(tx, secret, moment))
  const member = feed && (await memberById(tx, feed.personId))
  if (moment === null || feed === null || member === null) return null
  if (member.endsOn !== null && member.endsOn < moment.today) return null
  const actor = { schoolId, personId: feed.personId, roles: member.roles }
  return { actor, communityId: feed.communityId, moment }
}

/** An address of a community one has left goes on answering, empty: only so the meetings vanish from the phone. */
async function feedFile(tx: Transaction, { actor, communityId, moment, url }: Reader & { url: string }) {
  const span = { from: addDays(moment.today, -daysAround), to: addDays(moment.today, daysAround) }
  const seen = await meetingsVisibleTo(tx, actor, span, moment)
  const wanted = seen.filter(({ community }) => communityId === null || community.id === communityId)
  const name = await nameOf(tx, { actor, communityId, moment })
  return calendarFile({ name, at: moment.now, entries: wanted.map((each) => fileEntryOf(each, url)) })
}

async function nameOf(tx: Transaction, { actor, communityId, moment }: Reader): Promise<string> {
  const communities = communityId === null ? [] : await communitiesVisibleTo(tx, actor, moment)
  return communities.find(({ id }) => id === communityId)?.name ?? (await schoolOf(tx)).name
}
