import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { inScope } from '#platform/db/database.ts'
import { communityOf, joinAs } from '#test/support/community-sample.ts'
import { titlesOf } from '#test/support/meeting-sample.ts'
import { testSchool } from '#test/support/school.ts'

/** Meetings at three in the afternoon by the clock of the school, on these days, as a calendar program reads them. */
async function startsIn(timeZone: string, days: readonly string[]): Promise<string[]> {
  const school = await testSchool()
  await inScope(school.ground.database, { schoolId: school.schoolId, personId: null, roles: [] }, (tx) =>
    tx.updateTable('access_schools').set({ time_zone: timeZone }).execute(),
  )
  const lead = await school.as('lead')
  const communityId = await communityOf(lead, 'Читаем вместе')
  await joinAs(school, communityId, 'lead')
  await lead.meetings.series.begin({
    ...{ communityId, purpose: 'Сверить, что вышло', template: 'free', itemTitles: titlesOf('free') },
    ...{ rhythm: 'weekly', weekday: 4, weekOfMonth: null, startsAt: '15:00', lengthMinutes: 60 },
    ...{ place: null, link: null, fromOn: '2025-09-01', untilOn: '2025-12-31', days: [...days] },
  })
  const { url } = await lead.dates.feeds.make({ communityId })
  const text = await (await school.fetch(new URL(url).pathname)).text()
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
  return events.map((event) => new ICAL.Event(event).startDate.toString()).sort()
}

test('in Yekaterinburg, which knows no summer time, every meeting is at the same hour of UTC', async () => {
  expect(await startsIn('Asia/Yekaterinburg', ['2025-09-18', '2025-09-25'])).toEqual([
    '2025-09-18T10:00:00Z',
    '2025-09-25T10:00:00Z',
  ])
})

test('in Berlin the hour of UTC changes when summer time ends, so that the clock on the wall shows the same', async () => {
  expect(await startsIn('Europe/Berlin', ['2025-10-16', '2025-11-13'])).toEqual([
    '2025-10-16T13:00:00Z',
    '2025-11-13T14:00:00Z',
  ])
})
