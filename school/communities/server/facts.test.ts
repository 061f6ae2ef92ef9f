import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#base/id.ts'
import { localDate } from '#base/local-date.ts'
import { inScope, type Transaction } from '#platform/db/database.ts'
import type { Actor, Moment, SchoolRole } from '#school/access/actor.ts'
import { communityOf, joinAs } from '#test/support/community-sample.ts'
import { refusalOf } from '#test/support/refusal.ts'
import { type Client, testSchool } from '#test/support/school.ts'
import { communityFacts, communityFactsOfYear, enterState } from './public.ts'

const school = await testSchool()
const moment = { now: new Date('2025-08-29T10:00:00+03:00'), today: localDate('2025-08-29') }

let lead: Client
beforeAll(async () => {
  lead = await school.as('lead')
})

type Work<Result> = (tx: Transaction, actor: Actor, moment: Moment) => Promise<Result>

async function acting<Result>(
  login: string,
  roles: readonly SchoolRole[],
  work: Work<Result>,
): Promise<Result> {
  const actor = { schoolId: school.schoolId, personId: school.person(login), roles }
  return inScope(school.ground.database, actor, (tx) => work(tx, actor, moment))
}

async function teamOf(title: string) {
  const communityId = await communityOf(lead, title)
  await joinAs(school, communityId, 'm3', 'm2')
  const proposalId = newId<'LeaderProposal'>()
  await lead.communities.leader.propose({ communityId, proposalId, personId: school.person('lead') })
  const { leader } = (await school.as('m3')).communities
  await leader.answer({ communityId, proposalId, stance: 'consent' })
  const { yearId } = await lead.communities.read({ communityId })
  return { communityId, yearId }
}

describe('the facts other capabilities build on', () => {
  test('are the same by community and by year, in the order of a register', async () => {
    const { communityId, yearId } = await teamOf('Факты')
    const facts = await acting('dir', ['director'], (...as) =>
      communityFacts(as[0], as[1], communityId, as[2]),
    )
    expect(facts).toMatchObject({
      ...{ communityId, yearId, name: 'Факты', schoolYear: 2025, state: 'preparing', isInside: false },
      startedBy: school.person('lead'),
      leader: school.person('lead'),
      topic: { title: 'Факты', reasons: 'Это видно во всех классах.' },
    })
    expect(facts.members.map(({ person, isLeader }) => [person.familyName, isLeader])).toEqual([
      ['Белых', false],
      ['Гончаренко', false],
      ['Мельник', true],
    ])
    expect(facts.members[1]).toMatchObject({
      positionWording: 'учитель математики',
      subjects: ['Математика'],
      joinedOn: '2025-08-26',
    })
    const ofYear = await acting('dir', ['director'], (...as) =>
      communityFactsOfYear(as[0], as[1], yearId, as[2]),
    )
    expect(ofYear).toEqual(facts)
    const own = await acting('m3', ['teacher'], (...as) => communityFacts(as[0], as[1], communityId, as[2]))
    expect(own.isInside).toBe(true)
  })

  test('are absent for whoever may not see the card', async () => {
    const { communityId, yearId } = await teamOf('Не для гостя')
    const byGuest: Work<unknown>[] = [
      (tx, actor, at) => communityFacts(tx, actor, communityId, at),
      (tx, actor, at) => communityFactsOfYear(tx, actor, yearId, at),
      (tx, actor, at) => enterState(tx, actor, { yearId, state: 'ordered', words: null }, at),
    ]
    for (const work of byGuest)
      expect(await refusalOf(acting('guest', [], work))).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('a state', () => {
  test('is entered once, with what it rests on, and an order comes before work', async () => {
    const { communityId, yearId } = await teamOf('Приказ')
    const enter = (state: 'ordered' | 'active') =>
      acting('dir', ['director'], (tx, actor, at) =>
        enterState(tx, actor, { yearId, state, words: 'приказ № 145-О от 29.08.2025' }, at),
      )
    expect(await refusalOf(enter('active'))).toMatchObject({ code: 'not_ordered' })
    await Promise.all([enter('ordered'), enter('ordered')])
    expect(await lead.communities.read({ communityId })).toMatchObject({
      state: 'ordered',
      states: [
        {
          ...{ state: 'ordered', words: 'приказ № 145-О от 29.08.2025' },
          ...{ enteredBy: { familyName: 'Лебедев' }, enteredAt: moment.now.toISOString() },
        },
      ],
      why: { withdraw: 'already_ordered' },
    })
    await enter('active')
    expect((await lead.communities.read({ communityId })).state).toBe('active')
    await lead.communities.closing.close({ communityId, words: 'Год завершён' })
    expect(await refusalOf(enter('ordered'))).toMatchObject({ code: 'community_closed' })
    await lead.communities.closing.reopen({ communityId })
    expect((await lead.communities.read({ communityId })).state).toBe('active')
  })
})
