import { idFrom } from '#base/id.ts'
import { addDays } from '#base/local-date.ts'
import { instantOf } from '#base/wall-clock.ts'
import type { Clock } from '#platform/clock.ts'
import { type Database, inScope, type Transaction } from '#platform/db/database.ts'
import type { Actor, Moment, SchoolId } from '#school/access/actor.ts'
import { momentIn, schoolIds, schoolOf } from '#school/access/server/public.ts'
import { insidersOf } from '#school/communities/community.ts'
import { communitiesVisibleTo } from '#school/communities/server/public.ts'
import { forgetReminder, remind } from '#school/notices/server/public.ts'
import { stateOfMeeting } from '../meeting.ts'
import { communityMeetingsPath } from '../paths.ts'
import { type MonthWarning, monthWarnings } from './community-page.ts'
import { meetingsBetween } from './meeting-store.ts'
import { warnedFrom } from './months.ts'
import { morningOf, remindMembers } from './remind.ts'

/** Nobody acts; the clock reads what the administration may: when a community meets, and not what it talks about. */
const asAdministration = (schoolId: SchoolId): Actor => ({
  schoolId,
  personId: idFrom<'Person'>('00000000-0000-0000-0000-000000000000'),
  roles: ['deputy_head'],
})

/**
 * Reminds communities once of a month that ends without a meeting, and looks up anew who is reminded of meetings in the next
 * two days. Safe to run twice.
 */
export async function lookAhead(database: Database, clock: Clock): Promise<void> {
  for (const id of await schoolIds(database)) {
    const actor = asAdministration(idFrom<'School'>(id))
    await inScope(database, { schoolId: id, personId: null, roles: actor.roles }, async (tx) => {
      const moment = await momentIn(tx, clock.now())
      if (moment === null) return
      await warnOfMonths(tx, actor, moment)
      await refreshReminders(tx, actor, moment)
    })
  }
}

async function warnOfMonths(tx: Transaction, actor: Actor, moment: Moment): Promise<void> {
  const { timeZone } = await schoolOf(tx)
  const communities = await communitiesVisibleTo(tx, actor, moment)
  const warnings = await monthWarnings(tx, communities, moment)
  const month = Number(moment.today.slice(5, 7))
  for (const { yearId } of communities)
    if (!warnings.some((warning) => warning.yearId === yearId))
      await forgetReminder(tx, actor, warningKey({ yearId, month }))
  for (const warning of warnings) {
    const at = morningOf(warnedFrom(warning), timeZone)
    // Not set in advance: a meeting set in the night before would find the reminder already on its way.
    if (at > moment.now) continue
    const { community, endsOn } = warning
    await remind(tx, actor, {
      key: warningKey(warning),
      to: insidersOf(community),
      kind: 'meetings.month_without',
      params: { community: community.name, endsOn },
      path: communityMeetingsPath(community.id),
      at,
      until: instantOf({ date: addDays(endsOn, 1), minute: 0 }, timeZone),
    })
  }
}

function warningKey({ yearId, month }: Pick<MonthWarning, 'yearId' | 'month'>): string {
  return `meetings.month_without:${yearId}-${month}`
}

async function refreshReminders(tx: Transaction, actor: Actor, moment: Moment): Promise<void> {
  const until = new Date(moment.now.getTime() + 48 * 3_600_000)
  const ahead = (await meetingsBetween(tx, moment.now, until)).filter(
    (meeting) => stateOfMeeting(meeting) === 'set',
  )
  const communities = new Map(
    (await communitiesVisibleTo(tx, actor, moment)).map((community) => [community.yearId, community]),
  )
  for (const meeting of ahead) {
    const community = communities.get(meeting.yearId)
    if (community === undefined) continue
    const of = { meeting, facts: community, to: insidersOf(community), isRefreshed: true }
    await remindMembers(tx, actor, of, moment)
  }
}
