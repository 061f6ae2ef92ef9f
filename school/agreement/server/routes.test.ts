import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#base/id.ts'
import type { CommunityId } from '#school/communities/community.ts'
import { communityOf, joinAs } from '#test/support/community-sample.ts'
import { refusalOf, refusedAsAbsent } from '#test/support/refusal.ts'
import { type Client, testSchool } from '#test/support/school.ts'

const school = await testSchool(6)

let lead: Client
let colleague: Client
let communityId: CommunityId

/** The community of the demo, ordered and with eight members. */
beforeAll(async () => {
  lead = await school.as('lead')
  colleague = await school.as('m3')
  communityId = (await lead.communities.list({})).communities[0]?.id ?? newId<'Community'>()
})

const propose = (client: Client, ...texts: string[]) =>
  client.agreement.clauses.propose({ communityId, texts })

async function clauseId(text: string) {
  const { clauses } = await lead.agreement.get({ communityId })
  return clauses.find((clause) => clause.text === text)?.id ?? newId<'Clause'>()
}

describe('clauses', () => {
  test('are proposed by anybody inside, in their order', async () => {
    await propose(lead, 'Начинаем и заканчиваем вовремя', 'Сначала говорим об учениках')
    const { clauses } = await propose(colleague, 'Факты раньше мнений')
    expect(clauses.map(({ text, proposed }) => [text, proposed.by.familyName])).toEqual([
      ['Начинаем и заканчиваем вовремя', 'Мельник'],
      ['Сначала говорим об учениках', 'Мельник'],
      ['Факты раньше мнений', 'Белых'],
    ])
  })

  test('are worded anew by a colleague, who does not overwrite what somebody has changed meanwhile', async () => {
    const id = await clauseId('Сначала говорим об учениках')
    const text = 'Говорим сначала об учениках'
    const { clauses } = await colleague.agreement.clauses.change({ clauseId: id, text, revision: 0 })
    expect(clauses[1]).toMatchObject({ text, revision: 1, changed: { by: { familyName: 'Белых' } } })
    const late = lead.agreement.clauses.change({ clauseId: id, text: 'Иначе', revision: 0 })
    expect(await refusalOf(late)).toEqual({ code: 'changed_meanwhile' })
  })

  test('move, are taken out and put back', async () => {
    const id = await clauseId('Факты раньше мнений')
    const moved = await lead.agreement.clauses.move({ clauseId: id, place: 0 })
    expect(moved.clauses[0]?.text).toBe('Факты раньше мнений')
    const without = await lead.agreement.clauses.remove({ clauseId: id })
    expect(without.clauses.at(-1)).toMatchObject({
      text: 'Факты раньше мнений',
      removed: { at: expect.any(String) },
    })
    const again = await colleague.agreement.clauses.restore({ clauseId: id })
    expect(again.clauses[0]).toMatchObject({ text: 'Факты раньше мнений', removed: null })
  })

  test('without words are refused by their field', async () => {
    const refused = await refusalOf(propose(lead, '   '))
    expect(refused.code).toBe('BAD_REQUEST')
  })
})

describe('a version', () => {
  const everybody = ['lead', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8']

  test('is in force, and the community active, only with the eighth acceptance', async () => {
    const put = await lead.agreement.versions.put({ communityId })
    const [version] = put.versions
    expect(version).toMatchObject({ number: 1, state: 'waiting', acceptances: [] })
    expect(version?.awaited).toHaveLength(8)
    const versionId = version?.id ?? newId<'AgreementVersion'>()
    for (const login of everybody.slice(0, -1))
      await (await school.as(login)).agreement.versions.accept({ versionId })
    const seven = await lead.agreement.get({ communityId })
    expect(seven.community.state).toBe('ordered')
    expect(seven.versions[0]?.awaited.map(({ familyName }) => familyName)).toEqual(['Сидорова-Ким'])
    const eight = await (await school.as('m8')).agreement.versions.accept({ versionId })
    expect(eight.versions[0]).toMatchObject({ state: 'in_force', awaited: [] })
    expect(eight.community.state).toBe('active')
    const told = await colleague.notices.list({})
    expect(told.notices.map(({ kind }) => kind)).toContain('agreement.in_force')
  })

  test('in force is neither taken back nor withdrawn, and says nothing new is there to put', async () => {
    const { versions } = await lead.agreement.get({ communityId })
    const versionId = versions[0]?.id ?? newId<'AgreementVersion'>()
    const refusals = await Promise.all([
      refusalOf(lead.agreement.versions.takeBack({ versionId })),
      refusalOf(lead.agreement.versions.withdraw({ versionId })),
      refusalOf(lead.agreement.versions.put({ communityId })),
      refusalOf(lead.agreement.versions.bringIntoForce({ versionId })),
      refusalOf(lead.agreement.makeActive({ communityId })),
    ])
    expect(refusals.map(({ code }) => code)).toEqual([
      'in_force',
      'in_force',
      'nothing_new',
      'in_force',
      'already_active',
    ])
  })

  test('of new clauses waits, can be accepted, taken back and withdrawn, while the first one holds', async () => {
    await propose(lead, 'Что решили – пробуем на уроке')
    const put = await lead.agreement.versions.put({ communityId })
    const versionId = put.versions[0]?.id ?? newId<'AgreementVersion'>()
    await colleague.agreement.versions.accept({ versionId })
    const back = await colleague.agreement.versions.takeBack({ versionId })
    expect(back.versions.map(({ number, state }) => [number, state])).toEqual([
      [2, 'waiting'],
      [1, 'in_force'],
    ])
    expect(back.versions[0]?.acceptances).toEqual([])
    expect(await refusalOf(colleague.agreement.versions.takeBack({ versionId }))).toEqual({
      code: 'not_accepted',
    })
    expect(await refusalOf(lead.agreement.versions.put({ communityId }))).toEqual({ code: 'version_waiting' })
    const withdrawn = await lead.agreement.versions.withdraw({ versionId })
    expect(withdrawn.versions[0]?.state).toBe('withdrawn')
    expect(await refusalOf(lead.agreement.versions.accept({ versionId }))).toEqual({ code: 'not_put' })
  })

  test('awaited from somebody who has left comes into force by hand; two last acceptances at once do it once', async () => {
    const small = await communityOf(lead, 'Маленькое сообщество')
    await joinAs(school, small, 'm2', 'm3')
    await lead.agreement.clauses.propose({ communityId: small, texts: ['Слушаем до конца'] })
    const put = await lead.agreement.versions.put({ communityId: small })
    const versionId = put.versions[0]?.id ?? newId<'AgreementVersion'>()
    await Promise.all([
      lead.agreement.versions.accept({ versionId }),
      colleague.agreement.versions.accept({ versionId }),
    ])
    expect(await refusalOf(lead.agreement.versions.bringIntoForce({ versionId }))).toEqual({
      code: 'acceptances_missing',
    })
    await (await school.as('m2')).communities.membership.leave({ communityId: small, words: null })
    const after = await lead.agreement.versions.bringIntoForce({ versionId })
    expect(after.versions[0]?.state).toBe('in_force')
    expect(after.community.state).toBe('preparing')
    expect(await refusalOf(lead.agreement.makeActive({ communityId: small }))).toEqual({
      code: 'not_ordered',
    })
  })
})

describe('outside the community', () => {
  test('the agreement looks absent: to the director, the deputy head, the technician of another community, a stranger', async () => {
    const id = await clauseId('Начинаем и заканчиваем вовремя')
    const versionId =
      (await lead.agreement.get({ communityId })).versions[0]?.id ?? newId<'AgreementVersion'>()
    for (const other of [await school.as('dir'), await school.as('zam'), await school.outsider()])
      await refusedAsAbsent(
        other.agreement.get({ communityId }),
        other.agreement.clauses.propose({ communityId, texts: ['Чужое'] }),
        other.agreement.clauses.change({ clauseId: id, text: 'Чужое', revision: 0 }),
        other.agreement.clauses.move({ clauseId: id, place: 0 }),
        other.agreement.clauses.remove({ clauseId: id }),
        other.agreement.clauses.restore({ clauseId: id }),
        other.agreement.versions.put({ communityId }),
        other.agreement.versions.accept({ versionId }),
        other.agreement.versions.takeBack({ versionId }),
        other.agreement.versions.withdraw({ versionId }),
        other.agreement.versions.bringIntoForce({ versionId }),
        other.agreement.makeActive({ communityId }),
      )
  })
})

describe('an agreement of a class', () => {
  test('comes as a file and leaves nothing behind', async () => {
    const asked = { title: 'Как мы живём в классе', className: '5А', clauses: ['Слушаем друг друга'] }
    for (const format of ['docx', 'pdf'] as const) {
      const { headers, body } = await lead.agreement.classAgreement({ format, ...asked })
      expect(headers['content-disposition']).toContain(`kak-my-zhivem-v-klasse-5a.${format}`)
      expect(body.size).toBeGreaterThan(1000)
    }
  })

  test('without a clause is refused', async () => {
    const empty = lead.agreement.classAgreement({
      format: 'docx',
      title: 'Пустое',
      className: '',
      clauses: [],
    })
    expect((await refusalOf(empty)).code).toBe('BAD_REQUEST')
  })
})
