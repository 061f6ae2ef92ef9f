import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#base/id.ts'
import { inScope } from '#platform/db/database.ts'
import type { SchoolRole } from '#school/access/actor.ts'
import type { CommunityId } from '#school/communities/community.ts'
import { joinAs } from '#test/support/community-sample.ts'
import { approved, draft, teamOf } from '#test/support/paper-sample.ts'
import { docxText, pdfPages } from '#test/support/read-papers.ts'
import { refusalOf, refusedAsAbsent } from '#test/support/refusal.ts'
import { type Client, testSchool } from '#test/support/school.ts'

const school = await testSchool(1)
const absent = newId<'Edition'>()

let lead: Client
let member: Client
let stranger: Client
let director: Client
let guest: Client
let outsider: Client
let communityId: CommunityId

beforeAll(async () => {
  lead = await school.as('lead')
  member = await school.as('m3')
  stranger = await school.as('m8')
  director = await school.as('dir')
  guest = await school.as('guest')
  outsider = await school.outsider()
  communityId = await teamOf(school, 'Понимание прочитанного', {
    others: ['m2', 'm3', 'm4', 'm5', 'm6', 'm7'],
  })
  await approved(school, lead, { communityId, kind: 'order', number: '145-О' })
})

const textOf = (page: { parts: readonly unknown[] }) => JSON.stringify(page.parts)

describe('a second regulation', () => {
  test('voids the first; both open, and the difference is shown', async () => {
    const first = (await lead.papers.ofCommunity({ communityId })).papers.find(
      ({ kind }) => kind === 'regulation',
    )?.inForce
    const page = await draft(lead, communityId, 'regulation')
    const editionId = page.edition.id
    const basis = page.parts.find(({ key }) => key === 'schedule.visits')
    const proposed = basis?.kind === 'clause' ? basis.text : ''
    const wording = {
      texts: { 'schedule.visits': { text: proposed.replace('две недели', 'три недели'), basis: proposed } },
      removed: ['lessons.video'],
      added: [{ key: 'own.1', after: 'schedule.meetings', texts: ['Заседание длится не более часа.'] }],
    }
    await lead.papers.editions.word({ editionId, wording, revision: 0 })
    await lead.papers.editions.submit({ editionId })
    await director.papers.editions.approve({
      editionId,
      registerNumber: '12',
      registeredOn: '2026-01-15',
    })

    const voided = await stranger.papers.editions.get({ editionId: first?.id ?? absent })
    expect(voided.edition).toMatchObject({ state: 'voided', number: 1 })
    expect(voided.voidedBy).toMatchObject({ id: editionId, number: 2 })
    expect(voided.document.furniture.draftMark).toBe('УТРАТИЛО СИЛУ')
    const second = await stranger.papers.editions.get({ editionId })
    expect(second.edition).toMatchObject({ state: 'approved', number: 2 })
    expect(second.comparable.map(({ id }) => id)).toEqual([first?.id])

    const comparison = await stranger.papers.editions.compare({
      editionId: first?.id ?? absent,
      with: editionId,
    })
    expect([comparison.older.number, comparison.newer.number, comparison.changedCount]).toEqual([1, 2, 3])
    const changed = comparison.parts.filter(({ state }) => state !== 'same')
    expect(changed.map(({ key, state }) => `${key} ${state}`)).toEqual([
      'own.1 added',
      'schedule.visits changed',
      'lessons.video removed',
    ])
    expect(changed[1]?.texts[0]?.filter(({ kind }) => kind !== 'same')).toEqual([
      { text: 'две', kind: 'removed' },
      { text: 'три', kind: 'added' },
    ])
  })

  test('only editions of one paper compare', async () => {
    const papers = (await lead.papers.ofCommunity({ communityId })).papers
    const [order, regulation] = ['order', 'regulation'].map(
      (kind) => papers.find((line) => line.kind === kind)?.inForce?.id ?? absent,
    )
    await refusedAsAbsent(
      lead.papers.editions.compare({ editionId: order ?? absent, with: regulation ?? absent }),
      lead.papers.editions.compare({ editionId: order ?? absent, with: absent }),
    )
  })
})

describe('when people come and go', () => {
  test('an order about the change names them, and the next compares with it', async () => {
    await (await school.as('m5')).communities.membership.leave({ communityId, words: null })
    const page = await draft(lead, communityId, 'order_change')
    expect(textOf(page)).toContain(
      'Исключить из состава ПОС: Козлову Дарью Игоревну, учителя английского языка.',
    )
    const editionId = page.edition.id
    await lead.papers.editions.submit({ editionId })
    // Somebody joins while the order lies before the director: it would say less than is true.
    await joinAs(school, communityId, 'm8')
    const outdated = { editionId, registerNumber: '150-О', registeredOn: '2025-09-10' }
    expect((await refusalOf(director.papers.editions.approve(outdated))).code).toBe('blocked')
    await director.papers.editions.return({ editionId, words: 'Состав изменился.' })
    expect(textOf(await lead.papers.editions.get({ editionId }))).toContain(
      'Включить в состав ПОС: Сидорову-Ким Анну Владимировну',
    )
    await lead.papers.editions.submit({ editionId })
    await director.papers.editions.approve(outdated)
    const papers = await lead.papers.ofCommunity({ communityId })
    const line = papers.papers.find(({ kind }) => kind === 'order_change')
    expect(line).toMatchObject({ inForce: { number: 1 }, whyNotDraft: null })
    expect(line?.blockers.map(({ code }) => code)).toEqual(['nothing_changed'])
  })
})

describe('a road map', () => {
  test('is a draft until its own order approves it', async () => {
    const mapId = (await draft(member, communityId, 'road_map')).edition.id
    const map = await lead.papers.editions.get({ editionId: mapId })
    expect(map.document).toMatchObject({
      furniture: { draftMark: 'ПРОЕКТ' },
      sections: [{ orientation: 'landscape' }],
    })
    expect(map.blanks).toEqual(['goal', 'indicators'])
    expect(map.whyNot.submit).toBe('comes_with_order')
    expect((await refusalOf(lead.papers.editions.submit({ editionId: mapId }))).code).toBe('comes_with_order')
    const order = await draft(lead, communityId, 'order_road_map')
    expect(order.blanks).toEqual(['goal', 'indicators'])
    expect(order.annexes.map(({ number, edition }) => [number, edition.id])).toEqual([[1, mapId]])
    await lead.papers.editions.submit({ editionId: order.edition.id })
    await director.papers.editions.approve({
      editionId: order.edition.id,
      registerNumber: '171-О',
      registeredOn: '2025-10-15',
    })
    const approvedMap = await stranger.papers.editions.get({ editionId: mapId })
    expect(approvedMap.edition).toMatchObject({ state: 'approved', register: { number: '171-О' } })
    expect(approvedMap.document.furniture.draftMark).toBeNull()
    expect(approvedMap.blanks).toEqual([])
    expect(JSON.stringify(approvedMap.document)).toContain('УТВЕРЖДЕНА')
    expect((await refusalOf(draft(lead, communityId, 'order_road_map'))).code).toBe('already_in_force')
  })

  test('a new one is begun from the last, and its order says that it replaces it', async () => {
    const page = await draft(lead, communityId, 'road_map')
    expect(page.comparable).toHaveLength(1)
    const order = await draft(lead, communityId, 'order_road_map')
    expect(textOf(order)).toContain('утверждённую приказом № 171-О от 15.10.2025, считать утратившей силу')
  })
})

describe('a file', () => {
  test('is given to whoever may read the paper, and is written down', async () => {
    const papers = await member.papers.ofCommunity({ communityId })
    const editionId = papers.papers.find(({ kind }) => kind === 'order')?.inForce?.id ?? absent
    const docx = await stranger.papers.editions.file({ editionId, format: 'docx' })
    expect(docx.headers['content-disposition']).toMatch(
      /^attachment; filename="o-sozdanii-[a-z0-9-]+\.docx"$/,
    )
    const pdf = await stranger.papers.editions.file({ editionId, format: 'pdf' })
    const inWord = (await docxText(await docx.body.bytes())).join(' ')
    const inPdf = (await pdfPages(await pdf.body.bytes())).map(({ text }) => text).join(' ')
    for (const text of [inWord, inPdf].map((read) => read.replaceAll('\u00a0', ' '))) {
      expect(text).toContain('Назначить руководителем ПОС Мельник Ольгу Степановну')
      expect(text).toContain('№ 145-О')
      expect(text).toContain('УТВЕРЖДЕНО')
    }
    const { entries } = await director.access.log.list({ action: 'paper_downloaded', limit: 5 })
    expect(entries).toHaveLength(2)
    expect(entries[0]).toMatchObject({ object: `paper/${editionId}`, person: { familyName: 'Сидорова-Ким' } })
    await refusedAsAbsent(
      outsider.papers.editions.file({ editionId, format: 'pdf' }),
      guest.papers.editions.file({ editionId, format: 'pdf' }),
    )
    expect(await refusalOf(lead.papers.editions.file({ editionId, format: 'odt' as 'pdf' }))).toMatchObject({
      fields: { format: expect.any(String) },
    })
  })
})

test('the database itself changes nothing that was approved, and lets nobody but a director approve', async () => {
  const { papers } = await lead.papers.ofCommunity({ communityId })
  const id = papers.find(({ kind }) => kind === 'order')?.inForce?.id ?? absent
  const as = (login: string, role: SchoolRole) => ({
    schoolId: school.schoolId,
    personId: school.person(login),
    roles: [role],
  })
  for (const scope of [as('dir', 'director'), as('lead', 'teacher')]) {
    const changed = await inScope(school.ground.database, scope, (tx) =>
      tx.updateTable('papers_editions').set({ number: 9 }).where('id', '=', id).executeTakeFirst(),
    )
    expect(changed.numUpdatedRows).toBe(0n)
  }
  const approval = inScope(school.ground.database, as('lead', 'teacher'), (tx) =>
    tx
      .insertInto('papers_approvals')
      .values({
        school_id: school.schoolId,
        edition_id: id,
        register_number: '1',
        registered_on: '2025-09-01',
        registered_as: 'order',
        approved_by: school.person('lead'),
        approved_at: new Date('2025-09-01T09:00:00Z'),
      })
      .execute(),
  )
  await expect(approval).rejects.toThrow('row-level security')
})

test('papers of a closed community stay readable and are written no more', async () => {
  const id = await teamOf(school, 'Закрытое', { others: ['m2', 'm3'] })
  await approved(school, lead, { communityId: id, kind: 'order', number: '200-О' })
  await lead.communities.closing.close({ communityId: id, words: 'Всё сделано.' })
  expect((await refusalOf(draft(lead, id, 'road_map'))).code).toBe('community_closed')
  expect((await lead.papers.ofCommunity({ communityId: id })).documents[0]?.state).toBe('approved')
})
