import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#base/id.ts'
import { inScope } from '#platform/db/database.ts'
import type { SchoolRole } from '#school/access/actor.ts'
import { communityOf, joinAs } from '#test/support/community-sample.ts'
import { refusedAsAbsent } from '#test/support/refusal.ts'
import { type Client, testSchool } from '#test/support/school.ts'
import type { CommunityId } from '../community.ts'

/** Two communities of one school, at work at the same time. */
const school = await testSchool()
const objection = 'Слишком много нагрузки'
const draftText = 'Черновик, который ещё никто не читал'

let readers: Client
let history: Client
let readersId: CommunityId
let historyId: CommunityId
const proposalId = newId<'LeaderProposal'>()

beforeAll(async () => {
  readers = await school.as('lead')
  history = await school.as('m3')
  readersId = await communityOf(readers, 'Читатели')
  historyId = await communityOf(history, 'Историки')
  await joinAs(school, readersId, 'm2')
  await joinAs(school, historyId, 'm4')
  const draft = { communityId: readersId, text: draftText, chatName: null, chatLink: null, revision: 0 }
  await readers.communities.announcement.save(draft)
  const rating = { communityId: readersId, occasion: 'start', area: 'conflicts', severity: 3 } as const
  await readers.communities.ratings.rate(rating)
  const personId = school.person('lead')
  await readers.communities.leader.propose({ communityId: readersId, proposalId, personId })
  const { leader } = (await school.as('m2')).communities
  await leader.answer({ communityId: readersId, proposalId, stance: 'objection', words: objection })
})

const tables = [
  'communities_announcements',
  'communities_leader_proposals',
  'communities_leader_answers',
  'communities_area_ratings',
] as const

/** How many rows of each the database role of the product is shown, whatever a query asks for. */
async function rowsSeenBy(login: string, roles: readonly SchoolRole[]): Promise<number[]> {
  const scope = { schoolId: school.schoolId, personId: school.person(login), roles }
  return inScope(school.ground.database, scope, async (tx) => {
    const counts: number[] = []
    for (const table of tables) counts.push((await tx.selectFrom(table).select('school_id').execute()).length)
    return counts
  })
}

/** What events the person hears of. */
async function eventsHeardBy(login: string, roles: readonly SchoolRole[]): Promise<Set<string>> {
  const scope = { schoolId: school.schoolId, personId: school.person(login), roles }
  const rows = await inScope(school.ground.database, scope, (tx) =>
    tx.selectFrom('platform_events').select(['name', 'ids']).execute(),
  )
  return new Set(rows.filter(({ ids }) => JSON.stringify(ids).includes(readersId)).map(({ name }) => name))
}

describe('drafts of one community', () => {
  test('are absent for another, for the administration and for other schools, by every way in', async () => {
    const outsider = await school.outsider()
    const others = [history, await school.as('zam'), await school.as('dir'), outsider]
    for (const { communities } of others) {
      await refusedAsAbsent(
        communities.announcement.read({ communityId: readersId }),
        communities.ratings.read({ communityId: readersId }),
        communities.splits.propose({ communityId: readersId }),
      )
      await refusedAsAbsent(
        communities.leader.answer({ communityId: readersId, proposalId, stance: 'consent' }),
      )
    }
    expect((await history.communities.leader.read({ communityId: readersId })).proposal).toBeNull()
    const answers = await Promise.all([
      history.communities.list(),
      history.communities.read({ communityId: readersId }),
      history.communities.path({ communityId: readersId }),
      history.communities.people({ communityId: readersId }),
      history.communities.leader.read({ communityId: readersId }),
      history.notices.list({}),
    ])
    for (const hidden of [draftText, objection, proposalId])
      expect(JSON.stringify(answers)).not.toContain(hidden)
  })

  test('cannot be reached through the other community’s own pages', async () => {
    await refusedAsAbsent(
      history.communities.leader.answer({ communityId: historyId, proposalId, stance: 'consent' }),
      history.communities.leader.withdraw({ communityId: historyId, proposalId }),
    )
    expect((await history.communities.ratings.read({ communityId: historyId })).ratings).toEqual([])
  })

  test('are no rows to the database role of the product', async () => {
    expect(await rowsSeenBy('lead', ['teacher'])).toEqual([1, 1, 2, 1])
    expect(await rowsSeenBy('m2', ['teacher'])).toEqual([1, 1, 2, 1])
    expect(await rowsSeenBy('m3', ['teacher'])).toEqual([0, 0, 0, 0])
    expect(await rowsSeenBy('zam', ['deputy_head'])).toEqual([0, 0, 0, 0])
    expect(await rowsSeenBy('dir', ['director'])).toEqual([0, 0, 0, 0])
  })

  test('are announced to its insiders alone', async () => {
    const drafts = 'communities.draft_changed'
    expect(await eventsHeardBy('m2', ['teacher'])).toContain(drafts)
    expect(await eventsHeardBy('m3', ['teacher'])).not.toContain(drafts)
    expect(await eventsHeardBy('dir', ['director'])).toContain('communities.community_changed')
    expect(await eventsHeardBy('dir', ['director'])).not.toContain(drafts)
  })

  test('are closed to whoever has left, and open to whoever has started it', async () => {
    const { communities } = await school.as('m2')
    await communities.membership.leave({ communityId: readersId })
    await refusedAsAbsent(communities.announcement.read({ communityId: readersId }))
    expect(await rowsSeenBy('m2', ['teacher'])).toEqual([0, 0, 0, 0])
    await readers.communities.membership.leave({ communityId: readersId })
    expect((await readers.communities.announcement.read({ communityId: readersId })).text).toBe(draftText)
  })
})

describe('what the school may know', () => {
  test('are the announcement once announced and who leads, but not what was answered', async () => {
    await joinAs(school, readersId, 'lead', 'm5')
    await readers.communities.announcement.announce({ communityId: readersId })
    const { leader: consenting } = (await school.as('m5')).communities
    await consenting.answer({ communityId: readersId, proposalId, stance: 'consent' })
    expect(await rowsSeenBy('m3', ['teacher'])).toEqual([1, 1, 0, 0])
    const { leader } = await history.communities.read({ communityId: readersId })
    expect(leader?.familyName).toBe('Мельник')
  })
})
