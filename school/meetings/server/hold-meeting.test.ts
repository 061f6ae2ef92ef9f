import { beforeAll, expect, test } from 'vitest'
import { newId } from '#base/id.ts'
import type { CommunityId } from '#school/communities/community.ts'
import { meetingOf } from '#test/support/meeting-sample.ts'
import { refusalOf, refusedAsAbsent } from '#test/support/refusal.ts'
import { type Client, testSchool } from '#test/support/school.ts'

const school = await testSchool(6)

let lead: Client
let communityId: CommunityId

/** The clock of the demo shows the afternoon of 29 August. */
beforeAll(async () => {
  lead = await school.as('lead')
  communityId = (await lead.communities.list({})).communities[0]?.id ?? newId<'Community'>()
})

test('a meeting that took place is written down as held, and what was not reached comes back in the next one', async () => {
  const next = await meetingOf(lead, communityId, '2025-09-03T12:00:00Z')
  const { id: meetingId, items } = await meetingOf(lead, communityId, '2025-08-29T08:00:00Z')
  const [first, second, third] = items
  const reached = [first, third].flatMap((item) => (item === undefined ? [] : [item.id]))
  const held = await lead.meetings.hold({ meetingId, reached })
  expect(held.state).toBe('held')
  expect(held.items.find(({ id }) => id === second?.id)?.carriedTo).toMatchObject({ meetingId: next.id })
  expect((await lead.meetings.get({ meetingId: next.id })).items.map(({ title }) => title)).toContain(
    second?.title,
  )
  expect(await refusalOf(lead.meetings.hold({ meetingId, reached }))).toEqual({ code: 'already_held' })

  const back = await lead.meetings.takeHoldingBack({ meetingId })
  expect(back).toMatchObject({ state: 'set', opened: null, ended: null })
  const { items: after } = await lead.meetings.get({ meetingId: next.id })
  expect(
    after.filter(({ removed }) => removed === null).map(({ title, carriedFrom }) => [title, carriedFrom]),
  ).toEqual(next.items.map(({ title }) => [title, null]))
  expect(await refusalOf(lead.meetings.takeHoldingBack({ meetingId }))).toEqual({ code: 'not_held' })
})

test('nothing is held before its time, and nobody outside writes it down', async () => {
  const { id: meetingId } = await meetingOf(lead, communityId, '2025-09-10T12:00:00Z')
  expect(await refusalOf(lead.meetings.hold({ meetingId, reached: [] }))).toEqual({ code: 'not_reached_yet' })
  for (const other of [await school.as('dir'), await school.as('zam'), await school.outsider()])
    await refusedAsAbsent(
      other.meetings.hold({ meetingId, reached: [] }),
      other.meetings.takeHoldingBack({ meetingId }),
    )
})
