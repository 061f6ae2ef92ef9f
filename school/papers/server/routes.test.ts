import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#base/id.ts'
import { inScope } from '#platform/db/database.ts'
import type { SchoolRole } from '#school/access/actor.ts'
import type { CommunityId } from '#school/communities/community.ts'
import { communityOf, joinAs } from '#test/support/community-sample.ts'
import { draft, teamOf } from '#test/support/paper-sample.ts'
import { refusalOf, refusedAsAbsent } from '#test/support/refusal.ts'
import { type Client, testSchool } from '#test/support/school.ts'
import type { EditionId } from '../edition.ts'

const school = await testSchool(1)
const absent = newId<'Edition'>()
const at = { registerNumber: '145-О', registeredOn: '2025-08-29' }

let lead: Client
let member: Client
let stranger: Client
let deputy: Client
let director: Client
let technician: Client
let guest: Client
let outsider: Client
let communityId: CommunityId
let otherId: CommunityId

beforeAll(async () => {
  lead = await school.as('lead')
  member = await school.as('m3')
  // Inside the other community only.
  stranger = await school.as('m8')
  deputy = await school.as('zam')
  director = await school.as('dir')
  technician = await school.as('m2')
  guest = await school.as('guest')
  outsider = await school.outsider()
  communityId = await teamOf(school, 'Понимание прочитанного', {
    others: ['m2', 'm3', 'm4', 'm5', 'm6', 'm7'],
  })
  otherId = await teamOf(school, 'Устный счёт', { leader: 'm8', others: ['m4', 'm5'] })
})

const textOf = (page: { parts: readonly unknown[] }) => JSON.stringify(page.parts)
const noWording = { texts: {}, removed: [], added: [] }

/** Rows of editions that the database shows to this person, whatever a query asks for. */
async function rowsFor(login: string, id: EditionId, roles: readonly SchoolRole[]): Promise<number> {
  const scope = { schoolId: school.schoolId, personId: school.person(login), roles }
  const rows = await inScope(school.ground.database, scope, (tx) =>
    tx.selectFrom('papers_editions').select('id').where('id', '=', id).execute(),
  )
  return rows.length
}

describe('how papers name the school', () => {
  const given = {
    letterhead: 'Муниципальное бюджетное общеобразовательное учреждение\n«СОШ № 7» г. Светлоречья',
    place: 'г. Светлоречье',
    fullName: null,
    shortName: null,
    genitiveName: null,
    approvalBlock: 'by_order' as const,
    keptLong: 'over_ten_years' as const,
    siteKeeper: null,
  }

  test('is proposed, given by whoever keeps papers and read by the staff', async () => {
    const before = await lead.papers.settings.get()
    expect(before).toMatchObject({
      proposed: { genitiveName: 'МБОУ «СОШ № 7» г. Светлоречья' },
      given: { place: null, approvalBlock: 'by_order' },
      mayChange: false,
      changedBy: null,
    })
    const kept = await director.papers.settings.keep({ ...given, siteKeeper: school.person('m2') })
    expect(kept).toMatchObject({
      given: { place: 'г. Светлоречье' },
      siteKeeper: { familyName: 'Гончаренко' },
      changedBy: { familyName: 'Лебедев' },
      mayChange: true,
    })
    expect((await deputy.papers.settings.get()).given.place).toBe('г. Светлоречье')
  })

  test('is nobody’s business outside, and a teacher’s to read only', async () => {
    await refusedAsAbsent(guest.papers.settings.get(), lead.papers.settings.keep(given))
    expect((await outsider.papers.settings.get()).given.place).toBeNull()
  })

  test('wrong input names the field, and somebody unknown keeps no site', async () => {
    expect(await refusalOf(director.papers.settings.keep({ ...given, place: ' ' }))).toMatchObject({
      fields: { place: expect.any(String) },
    })
    const keeper = newId<'Person'>()
    expect(await refusalOf(director.papers.settings.keep({ ...given, siteKeeper: keeper }))).toMatchObject({
      code: 'person_unknown',
      fields: { siteKeeper: 'unknown' },
    })
  })
})

describe('before anything is written', () => {
  test('the six documents stand there, three of them honestly later', async () => {
    const papers = await lead.papers.ofCommunity({ communityId })
    expect(papers.documents.map(({ document, state }) => `${document} ${state}`)).toEqual([
      'order missing',
      'regulation missing',
      'road_map missing',
      'diary not_yet',
      'council_talk not_yet',
      'site not_yet',
    ])
    expect(papers.isInside).toBe(true)
    expect(papers.papers.find(({ kind }) => kind === 'order')).toMatchObject({
      inForce: null,
      open: null,
      whyNotDraft: null,
      blockers: [],
    })
    expect(papers.papers.find(({ kind }) => kind === 'order_change')?.whyNotDraft).toBe('not_ordered')
  })

  test('the staff sees them without drafts to begin, others see nothing', async () => {
    const papers = await deputy.papers.ofCommunity({ communityId })
    expect(papers.isInside).toBe(false)
    expect(papers.papers.every(({ whyNotDraft }) => whyNotDraft === 'NOT_FOUND')).toBe(true)
    await refusedAsAbsent(
      guest.papers.ofCommunity({ communityId }),
      outsider.papers.ofCommunity({ communityId }),
      lead.papers.ofCommunity({ communityId: newId<'Community'>() }),
    )
  })

  test('two people are too few, and without an agreed leader there is no order', async () => {
    const pair = await communityOf(member, 'Вдвоём')
    await joinAs(school, pair, 'm4')
    const papers = await member.papers.ofCommunity({ communityId: pair })
    const order = papers.papers.find(({ kind }) => kind === 'order')
    expect(order?.blockers.map(({ code }) => code)).toEqual(['too_few', 'no_leader'])
    const { edition } = await draft(member, pair, 'order')
    expect((await refusalOf(member.papers.editions.submit({ editionId: edition.id }))).code).toBe('blocked')
  })

  test('wrong input names the field', async () => {
    const kind = 'decree' as 'order'
    expect(await refusalOf(lead.papers.editions.draft({ communityId, kind }))).toMatchObject({
      fields: { kind: expect.any(String) },
    })
    expect(await refusalOf(lead.papers.ofCommunity({ communityId: 'x' as CommunityId }))).toMatchObject({
      fields: { communityId: expect.any(String) },
    })
  })
})

describe('a draft', () => {
  let editionId: EditionId

  test('is made of what is known and brings the regulation along', async () => {
    const page = await draft(lead, communityId, 'order')
    editionId = page.edition.id
    expect(page.edition).toMatchObject({
      kind: 'order',
      name: 'О создании ПОС «Понимание прочитанного»',
      state: 'draft',
      number: null,
      draftedBy: { familyName: 'Мельник' },
    })
    expect(textOf(page)).toContain('Мельник Ольгу Степановну, учителя русского языка и литературы')
    expect(textOf(page)).toContain('Гончаренко Тимуру Ильичу')
    expect(textOf(page)).toContain('Соколову Ирину Павловну')
    expect(page.annexes).toMatchObject([{ number: 2, edition: { kind: 'regulation', state: 'draft' } }])
    expect(page.document.sections).toHaveLength(4)
    expect(page.whyNot).toMatchObject({
      word: null,
      submit: null,
      takeBack: 'not_submitted',
      approve: 'NOT_FOUND',
    })
    expect(page.history.map(({ what }) => what)).toEqual(['drafted'])
  })

  test('is its community’s alone: not the director’s, not another community’s, not another school’s', async () => {
    const others = [stranger, director, deputy, guest, outsider]
    await refusedAsAbsent(
      ...others.map(({ papers }) => papers.editions.get({ editionId })),
      ...others.map(({ papers }) => papers.editions.submit({ editionId })),
      ...others.map(({ papers }) => papers.editions.discard({ editionId })),
      ...others.map(({ papers }) => papers.editions.restore({ editionId })),
      ...others.map(({ papers }) => papers.editions.takeBack({ editionId })),
      ...others.map(({ papers }) => papers.editions.file({ editionId, format: 'docx' })),
      ...others.map(({ papers }) => papers.editions.word({ editionId, wording: noWording, revision: 0 })),
      ...others.map(({ papers }) => papers.editions.attach({ editionId, annexId: absent })),
      ...others.map(({ papers }) => papers.editions.detach({ editionId, annexId: absent })),
      ...others.map(({ papers }) => papers.editions.compare({ editionId, with: editionId })),
      ...others.map(({ papers }) => papers.editions.approve({ editionId, ...at })),
      ...others.map(({ papers }) => papers.editions.return({ editionId, words: 'Нет' })),
      ...others.map(({ papers }) => papers.editions.draft({ communityId, kind: 'regulation' })),
      lead.papers.editions.get({ editionId: absent }),
    )
    const papers = await stranger.papers.ofCommunity({ communityId })
    expect(papers.papers.every(({ open }) => open === null)).toBe(true)
    expect((await member.papers.editions.get({ editionId })).edition.id).toBe(editionId)
  })

  test('is shown by the database to nobody else either', async () => {
    expect(await rowsFor('lead', editionId, ['teacher'])).toBe(1)
    expect(await rowsFor('m8', editionId, ['teacher'])).toBe(0)
    expect(await rowsFor('dir', editionId, ['director'])).toBe(0)
    expect(await rowsFor('zam', editionId, ['deputy_head'])).toBe(0)
  })

  test('is worded by those inside, and nobody overwrites anybody unseen', async () => {
    const control = { text: 'Контроль за исполнением приказа оставляю за собой.', basis: 'прежнее' }
    const wording = {
      texts: { control },
      removed: ['site'],
      added: [{ key: 'own.1', after: 'leader', texts: ['Провести первое заседание дистанционно.'] }],
    }
    const page = await member.papers.editions.word({ editionId, wording, revision: 0 })
    expect(page).toMatchObject({ wordingRevision: 1, wordedBy: { familyName: 'Белых' } })
    expect(page.parts.find(({ key }) => key === 'control')).toMatchObject({
      state: 'stale',
      text: control.text,
    })
    expect(page.parts.find(({ key }) => key === 'site')).toMatchObject({ state: 'removed' })
    expect(JSON.stringify(page.document)).toContain('первое заседание дистанционно')
    expect(JSON.stringify(page.document)).not.toContain('Ответственному за сайт')
    const late = await refusalOf(lead.papers.editions.word({ editionId, wording: noWording, revision: 0 }))
    expect(late.code).toBe('changed_meanwhile')
    await lead.papers.editions.word({ editionId, wording: noWording, revision: 1 })
  })

  test('wrong wording names the field', async () => {
    const texts = { control: { text: ' ', basis: '' } }
    const wording = { ...noWording, texts }
    expect(await refusalOf(lead.papers.editions.word({ editionId, wording, revision: 2 }))).toMatchObject({
      fields: { 'wording.texts.control.text': expect.any(String) },
    })
  })

  test('is begun once', async () => {
    expect((await refusalOf(draft(member, communityId, 'order'))).code).toBe('already_open')
    const both = await Promise.allSettled([
      draft(lead, communityId, 'road_map'),
      draft(member, communityId, 'road_map'),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('goes without its annex and with it again', async () => {
    const [annex] = (await lead.papers.editions.get({ editionId })).annexes
    const annexId = annex?.edition.id ?? absent
    const alone = await lead.papers.editions.detach({ editionId, annexId })
    expect(alone.annexes).toEqual([])
    expect(alone.attachable.map(({ id }) => id)).toEqual([annexId])
    expect(alone.blockers.map(({ code }) => code)).toEqual(['regulation_missing'])
    expect(alone.whyNot.submit).toBe('blocked')
    const wrong = await refusalOf(lead.papers.editions.attach({ editionId, annexId: absent }))
    expect(wrong.code).toBe('not_attachable')
    expect((await lead.papers.editions.attach({ editionId, annexId })).annexes).toHaveLength(1)
    const regulation = await lead.papers.editions.get({ editionId: annexId })
    expect(regulation.orderedBy?.id).toBe(editionId)
    expect((await refusalOf(lead.papers.editions.submit({ editionId: annexId }))).code).toBe(
      'comes_with_order',
    )
  })

  test('is put aside and taken up again', async () => {
    expect((await lead.papers.editions.discard({ editionId })).edition.state).toBe('discarded')
    expect((await refusalOf(lead.papers.editions.discard({ editionId }))).code).toBe('already_discarded')
    expect((await refusalOf(lead.papers.editions.submit({ editionId }))).code).toBe('already_discarded')
    expect((await lead.papers.editions.restore({ editionId })).edition.state).toBe('draft')
    expect((await refusalOf(lead.papers.editions.restore({ editionId }))).code).toBe('not_discarded')
  })
})

describe('before the director', () => {
  let editionId: EditionId

  beforeAll(async () => {
    const papers = await lead.papers.ofCommunity({ communityId })
    editionId = papers.papers.find(({ kind }) => kind === 'order')?.open?.id ?? absent
  })

  test('a paper is read by the administration, changed by nobody and taken back by those who wrote it', async () => {
    const submitted = await lead.papers.editions.submit({ editionId })
    expect(submitted.edition).toMatchObject({ state: 'submitted', submittedBy: { familyName: 'Мельник' } })
    expect(submitted.annexes[0]?.edition.state).toBe('submitted')
    expect((await deputy.papers.editions.get({ editionId })).whyNot).toMatchObject({
      word: 'NOT_FOUND',
      approve: 'NOT_FOUND',
    })
    expect((await director.papers.editions.get({ editionId })).whyNot).toMatchObject({
      word: 'NOT_FOUND',
      approve: null,
      return: null,
    })
    const change = lead.papers.editions.word({ editionId, wording: noWording, revision: 2 })
    expect((await refusalOf(change)).code).toBe('already_submitted')
    await refusedAsAbsent(
      stranger.papers.editions.get({ editionId }),
      technician.papers.editions.approve({ editionId, ...at }),
      deputy.papers.editions.approve({ editionId, ...at }),
      deputy.papers.editions.return({ editionId, words: 'Поправьте' }),
      deputy.papers.editions.takeBack({ editionId }),
    )
    const back = await member.papers.editions.takeBack({ editionId })
    expect(back.edition.state).toBe('draft')
    expect(back.history.map(({ what }) => what)).toEqual(['drafted', 'submitted', 'taken_back'])
    await refusedAsAbsent(director.papers.editions.get({ editionId }))
    expect((await refusalOf(lead.papers.editions.takeBack({ editionId }))).code).toBe('not_submitted')
  })

  test('it waits on the director’s page, its annexes with it, and tells the director', async () => {
    await lead.papers.editions.submit({ editionId })
    const { approvals, returned } = await director.papers.waiting()
    expect(approvals.map(({ id, communityName }) => [id, communityName])).toEqual([
      [editionId, 'Понимание прочитанного'],
    ])
    expect(returned).toEqual([])
    for (const client of [deputy, lead, stranger, guest, outsider])
      expect((await client.papers.waiting()).approvals).toEqual([])
    const { notices } = await director.notices.list({})
    expect(notices[0]).toMatchObject({
      kind: 'papers.submitted',
      params: { paper: 'О создании ПОС «Понимание прочитанного»' },
      path: `/papers/${editionId}`,
    })
  })

  test('it comes back with words, which those who wrote it read, and is submitted again', async () => {
    const words = 'Добавьте срок первого заседания.'
    const returned = await director.papers.editions.return({ editionId, words })
    expect(returned.edition).toMatchObject({ state: 'returned', returnedWords: words })
    expect((await member.papers.waiting()).returned.map(({ id }) => id)).toEqual([editionId])
    expect((await lead.notices.list({})).notices[0]?.kind).toBe('papers.returned')
    expect((await lead.papers.editions.get({ editionId })).isUnchangedSinceReturn).toBe(true)
    // The director reads what was returned, not what is being changed since.
    const own = { key: 'own.1', after: 'leader', texts: ['Первое заседание – 3 сентября.'] }
    await lead.papers.editions.word({ editionId, wording: { ...noWording, added: [own] }, revision: 2 })
    expect(textOf(await director.papers.editions.get({ editionId }))).not.toContain('3 сентября')
    expect((await lead.papers.editions.get({ editionId })).isUnchangedSinceReturn).toBe(false)
    const again = await lead.papers.editions.submit({ editionId })
    expect(again.edition.state).toBe('submitted')
    expect(again.history.map(({ what, words: said }) => said ?? what)).toEqual([
      'drafted',
      'submitted',
      'taken_back',
      'submitted',
      words,
      'submitted',
    ])
    expect(textOf(await director.papers.editions.get({ editionId }))).toContain('3 сентября')
  })

  test('wrong input names the field', async () => {
    expect(await refusalOf(director.papers.editions.return({ editionId, words: ' ' }))).toMatchObject({
      fields: { words: expect.any(String) },
    })
    const wrong = { editionId, registerNumber: '', registeredOn: '29 августа' }
    expect(await refusalOf(director.papers.editions.approve(wrong))).toMatchObject({
      fields: { registerNumber: expect.any(String), registeredOn: expect.any(String) },
    })
  })

  test('approved it has number and day, puts its annexes in force and makes the community ordered', async () => {
    const page = await director.papers.editions.approve({ editionId, ...at })
    expect(page.edition).toMatchObject({
      state: 'approved',
      number: 1,
      register: { number: '145-О', on: '2025-08-29' },
    })
    expect(page.annexes[0]?.edition).toMatchObject({
      state: 'approved',
      number: 1,
      register: { number: '145-О', on: '2025-08-29' },
    })
    const regulation = await stranger.papers.editions.get({
      editionId: page.annexes[0]?.edition.id ?? absent,
    })
    expect(regulation.orderedBy?.id).toBe(editionId)
    expect(JSON.stringify(regulation.document)).toContain('УТВЕРЖДЕНО')
    expect((await lead.communities.read({ communityId })).state).toBe('ordered')
    const { documents } = await stranger.papers.ofCommunity({ communityId })
    expect(documents.slice(0, 2)).toEqual([
      { document: 'order', state: 'approved', register: { number: '145-О', on: '2025-08-29' } },
      { document: 'regulation', state: 'approved', register: { number: '145-О', on: '2025-08-29' } },
    ])
    expect((await member.notices.list({})).notices[0]).toMatchObject({
      kind: 'papers.approved',
      params: { number: '145-О' },
    })
    const { entries } = await director.access.log.list({ limit: 5 })
    expect(entries[0]).toMatchObject({ action: 'paper_approved', object: `paper/${editionId}` })
  })

  test('what was approved changes no more', async () => {
    const codes = await Promise.all(
      [
        lead.papers.editions.word({ editionId, wording: noWording, revision: 3 }),
        lead.papers.editions.submit({ editionId }),
        lead.papers.editions.discard({ editionId }),
      ].map(refusalOf),
    )
    expect(codes.map(({ code }) => code)).toEqual(Array(3).fill('already_approved'))
    expect((await refusalOf(director.papers.editions.approve({ editionId, ...at }))).code).toBe(
      'not_submitted',
    )
    expect((await refusalOf(director.papers.editions.return({ editionId, words: 'Нет' }))).code).toBe(
      'not_submitted',
    )
    expect((await refusalOf(draft(lead, communityId, 'order'))).code).toBe('already_ordered')
  })

  test('it stays as it was when people and settings change', async () => {
    const before = await lead.papers.editions.get({ editionId })
    const m5 = await school.as('m5')
    await m5.communities.membership.leave({ communityId, words: null })
    const settings = (await director.papers.settings.get()).given
    await director.papers.settings.keep({ ...settings, place: 'г. Другое' })
    const after = await lead.papers.editions.get({ editionId })
    expect(after.document).toEqual(before.document)
    await director.papers.settings.keep(settings)
  })
})

describe('a number', () => {
  test('is given once a year among orders, whatever the letter case', async () => {
    const { edition } = await draft(stranger, otherId, 'order')
    expect(edition.id).toBeDefined()
    await stranger.papers.editions.submit({ editionId: edition.id })
    const taken = { editionId: edition.id, registerNumber: ' 145-о', registeredOn: '2025-11-01' }
    expect(await refusalOf(director.papers.editions.approve(taken))).toEqual({
      code: 'number_taken',
      fields: { registerNumber: 'taken' },
    })
    const next = { ...taken, registeredOn: '2026-01-12' }
    const page = await director.papers.editions.approve(next)
    expect(page.edition.register).toEqual({ number: '145-о', on: '2026-01-12' })
    // The regulation in force is referred to, not written again.
    expect(page.annexes).toEqual([])
    expect(textOf(page)).toContain('утверждённым приказом № 145-О от 29.08.2025')
  })

  test('of an order is not given again to a paper approved elsewhere, unless it is that very order', async () => {
    const { id: editionId } = (await draft(lead, communityId, 'regulation')).edition
    await lead.papers.editions.submit({ editionId })
    const another = { editionId, registerNumber: '145-о', registeredOn: '2025-11-03' }
    expect(await refusalOf(director.papers.editions.approve(another))).toEqual({
      code: 'number_taken',
      fields: { registerNumber: 'taken' },
    })
    const early = { ...another, registerNumber: '7', registeredOn: '2025-08-28' }
    expect(await refusalOf(director.papers.editions.approve(early))).toEqual({
      code: 'before_previous',
      fields: { registeredOn: 'before_previous' },
    })
    const strange = { ...early, registeredOn: '2035-08-29' }
    expect(await refusalOf(director.papers.editions.approve(strange))).toEqual({
      code: 'day_is_strange',
      fields: { registeredOn: 'day_is_strange' },
    })
    const page = await director.papers.editions.approve({ editionId, ...at })
    expect(page.edition).toMatchObject({ state: 'approved', number: 2, register: { number: '145-О' } })
  })
})
