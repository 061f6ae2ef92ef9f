import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#base/id.ts'
import type { PersonId } from '#school/access/actor.ts'
import { askAsVisitor, communityOf, joinAs } from '#test/support/community-sample.ts'
import { refusalOf, refusedAsAbsent } from '#test/support/refusal.ts'
import { type Client, testSchool } from '#test/support/school.ts'
import type { CommunityId } from '../community.ts'
import type { SplitId } from '../split.ts'

const school = await testSchool()
const staff = ['m2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8', 'zam']

let lead: Client
let deputy: Client
/** Teachers beside those of the demo; none of them has an account. */
const more: PersonId[] = []

beforeAll(async () => {
  lead = await school.as('lead')
  deputy = await school.as('zam')
  for (const [index, subject] of [...'Физика Химия Музыка'.split(' '), ...Array(4).fill('Физика')].entries())
    more.push(await addedTeacher(`Новый${'абвгдеж'[index]}`, subject))
})

async function addedTeacher(familyName: string, subject: string): Promise<PersonId> {
  const person = await deputy.people.add({
    ...{ familyName, givenName: 'Пётр', patronymic: 'Петрович', gender: 'male' },
    ...{ positionTypes: ['teacher'], positionWording: 'учитель', subjects: [subject], teachings: [] },
    ...{ experienceSince: null, email: null, phone: null, endsOn: null },
  })
  return person.id
}

/** Мельник, eight of the demo and seven who asked by the link: sixteen. */
async function sixteen(title: string): Promise<CommunityId> {
  const communityId = await communityOf(lead, title)
  await joinAs(school, communityId, ...staff)
  const { joinLink } = await lead.communities.joinLink.open({ communityId })
  for (const personId of more) {
    const joinId = await askAsVisitor(school, { url: joinLink?.url ?? '', name: 'Новый учитель' })
    await lead.communities.joins.settle({ communityId, joinId, settlement: { as: 'joined', personId } })
  }
  return communityId
}

const familyNames = async (communityId: CommunityId) =>
  (await lead.communities.people({ communityId })).members.map(({ person }) => person.familyName)

describe('the size of a community', () => {
  test('two are too few, three are enough, fifteen are not too many', async () => {
    const communityId = await communityOf(lead, 'Растёт')
    const size = async () => (await deputy.communities.read({ communityId })).sizeProblem
    await joinAs(school, communityId, 'm2')
    expect(await size()).toBe('too_few')
    await joinAs(school, communityId, 'm3')
    expect(await size()).toBeNull()
    expect((await refusalOf(lead.communities.splits.propose({ communityId }))).code).toBe('not_too_many')
  })
})

describe('sixteen', () => {
  test('are offered two parts of eight with subjects in both; carried out, everybody keeps the day of joining', async () => {
    const communityId = await sixteen('Шестнадцать')
    expect((await lead.communities.read({ communityId })).sizeProblem).toBe('too_many')
    const { parts } = await lead.communities.splits.propose({ communityId })
    expect(parts.map((part) => part.length)).toEqual([8, 8])
    const physicists = parts.map((part) => part.filter(({ subjects }) => subjects[0] === 'Физика').length)
    expect(Math.abs((physicists[0] ?? 0) - (physicists[1] ?? 0))).toBeLessThanOrEqual(1)

    const before = new Map(
      (await lead.communities.people({ communityId })).members.map((each) => [each.person.id, each.joinedAt]),
    )
    const members = parts[1]?.map(({ person }) => person.id) ?? []
    const request = {
      ...{ communityId, splitId: newId<'CommunitySplit'>(), newCommunityId: newId<'Community'>() },
      ...{ name: 'Вторая часть', members },
    }
    await lead.communities.splits.run(request)
    await lead.communities.splits.run(request)
    const second = await deputy.communities.people({ communityId: request.newCommunityId })
    expect(second.members.map(({ person }) => person.id).sort()).toEqual([...members].sort())
    for (const { person, joinedAt } of second.members) expect(joinedAt).toBe(before.get(person.id))
    const first = await lead.communities.people({ communityId })
    expect(first).toMatchObject({
      sizeProblem: null,
      past: [],
      split: { name: 'Вторая часть', memberCount: 8 },
    })
    expect(first.members).toHaveLength(8)
    const made = await lead.communities.read({ communityId: request.newCommunityId })
    expect(made).toMatchObject({ topicTitle: 'Шестнадцать', state: 'preparing', isInside: true })
  })

  test('are together again when the split is taken back, with whoever came or left meanwhile', async () => {
    const communityId = await sixteen('Вместе снова')
    const all = await familyNames(communityId)
    const moving = ['m2', 'm3', 'm4', 'm5'].map((login) => school.person(login))
    const request = {
      ...{ communityId, splitId: newId<'CommunitySplit'>(), newCommunityId: newId<'Community'>() },
      ...{ name: 'Ненадолго', members: moving },
    }
    const { splitId, newCommunityId } = request
    await lead.communities.splits.run(request)
    await (await school.as('m2')).communities.membership.leave({ communityId: newCommunityId })
    await joinAs(school, newCommunityId, 'dir')
    await lead.communities.splits.undo({ communityId, splitId })
    const after = [...all.filter((name) => name !== 'Гончаренко'), 'Лебедев'].toSorted((a, b) =>
      a.localeCompare(b, 'ru'),
    )
    expect(await familyNames(communityId)).toEqual(after)
    await refusedAsAbsent(
      lead.communities.read({ communityId: newCommunityId }),
      deputy.communities.read({ communityId: newCommunityId }),
    )
    const again = lead.communities.splits.undo({ communityId, splitId })
    expect((await refusalOf(again)).code).toBe('already_undone')
    expect((await lead.communities.people({ communityId })).split).toBeNull()
  })

  test('are parted into three and more each, by those inside, out of members', async () => {
    const communityId = await sixteen('Не так')
    const request = (members: PersonId[]) => ({
      ...{ communityId, splitId: newId<'CommunitySplit'>(), newCommunityId: newId<'Community'>() },
      ...{ name: 'Часть', members },
    })
    const two = ['m2', 'm3'].map((login) => school.person(login))
    const run = (members: PersonId[]) => lead.communities.splits.run(request(members))
    expect((await refusalOf(run(two))).code).toBe('too_few')
    expect((await refusalOf(run([...two, school.person('m2')]))).code).toBe('too_few')
    expect((await refusalOf(run([...two, school.person('dir')]))).code).toBe('not_a_member')
    const three = [...two, school.person('m4')]
    const outside = [await school.as('dir'), await school.as('guest'), await school.outsider()]
    for (const { communities } of outside)
      await refusedAsAbsent(
        communities.splits.propose({ communityId }),
        communities.splits.run(request(three)),
        communities.splits.undo({ communityId, splitId: newId<'CommunitySplit'>() }),
      )
    expect(await refusalOf(lead.communities.splits.run({ ...request(three), name: '' }))).toMatchObject({
      fields: { name: 'too_small' },
    })
    const noId = lead.communities.splits.undo({ communityId, splitId: 'x' as SplitId })
    expect(await refusalOf(noId)).toMatchObject({ fields: { splitId: expect.any(String) } })
    const noCommunity = lead.communities.splits.propose({ communityId: 'x' as CommunityId })
    expect(await refusalOf(noCommunity)).toMatchObject({ fields: { communityId: expect.any(String) } })
  })
})
