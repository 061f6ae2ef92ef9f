import { describe, expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import type { Block, PaperDocument } from '#base/paper/paper.ts'
import { paperText } from '#base/paper/paper-text.ts'
import { cast, castPerson, demoFacts } from '#test/support/sample-papers.ts'
import { compositionNow, orderChangeContent } from './order-change-content.ts'
import { orderContent } from './order-content.ts'
import { orderRoadMapContent } from './order-road-map-content.ts'
import { paperDocument } from './paper-document.ts'
import { regulationContent } from './regulation-content.ts'
import { roadMapContent } from './road-map-content.ts'

const facts = demoFacts()
const august = { number: '145-О', on: localDate('2025-08-29') }
const october = { number: '171-О', on: localDate('2025-10-15') }
const order = paperDocument(orderContent(facts), {
  register: august,
  mark: null,
  annexes: [regulationContent(facts)],
})
const later = demoFacts({
  order: august,
  ordered: compositionNow(facts),
  regulation: august,
  annexes: ['road_map'],
})

const golden = (name: string) => `../../test/golden/papers/${name}.txt`
const blocksOf = (paper: PaperDocument, kind: Block['kind']) =>
  paper.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === kind))

describe('the papers of the demo, word by word', () => {
  test('the order with composition and regulation', async () => {
    await expect(`${paperText(order)}\n`).toMatchFileSnapshot(golden('order'))
  })

  test('the order about a changed composition', async () => {
    const ordered = compositionNow(facts)
    const left = cast.m4?.id ?? facts.community.startedBy
    const changed = demoFacts({
      order: august,
      ordered: { members: ordered.members.filter((id) => id !== cast.m5?.id), leader: cast.m3?.id ?? null },
      annexes: [],
      community: {
        ...facts.community,
        members: facts.community.members.filter(({ person }) => person.id !== left),
      },
    })
    const paper = paperDocument(orderChangeContent(changed), { register: null, mark: null, annexes: [] })
    await expect(`${paperText(paper)}\n`).toMatchFileSnapshot(golden('order-change'))
  })

  test('the order about the road map, with the road map', async () => {
    const paper = paperDocument(orderRoadMapContent(later), {
      register: october,
      mark: null,
      annexes: [roadMapContent(later)],
    })
    await expect(`${paperText(paper)}\n`).toMatchFileSnapshot(golden('order-road-map'))
  })

  test('the regulation', async () => {
    const paper = paperDocument(regulationContent(facts), { register: august, mark: null, annexes: [] })
    await expect(`${paperText(paper)}\n`).toMatchFileSnapshot(golden('regulation'))
  })

  test('the road map in draft', async () => {
    const paper = paperDocument(roadMapContent(facts), { register: null, mark: 'project', annexes: [] })
    await expect(`${paperText(paper)}\n`).toMatchFileSnapshot(golden('road-map'))
  })
})

describe('the order', () => {
  const text = paperText(order)

  test.each([
    'О создании профессионального обучающегося сообщества педагогов «Понимание прочитанного»',
    'Назначить руководителем ПОС Мельник Ольгу Степановну, учителя русского языка и литературы.',
    'Руководителю ПОС Мельник О. С.:',
    'Заместителю директора по учебно-воспитательной работе Соколовой Ирине Павловне осуществлять',
    'Ответственному за сайт Гончаренко Тимуру Ильичу разместить',
    'возложить на заместителя директора по учебно-воспитательной работе Соколову Ирину Павловну',
    'Утвердить состав ПОС (приложение № 1).',
    'сообществе педагогов (приложение № 2) и ввести',
    'УТВЕРЖДЕНО\nприказом МБОУ «СОШ № 7» г. Светлоречья\nот 29.08.2025 № 145-О',
    'Директор | А. В. Лебедев',
  ])('says «%s»', (words) => {
    expect(text).toContain(words)
  })

  test('lists eight members by alphabet, with subject and role', () => {
    const table = blocksOf(order, 'table')[0]
    expect(table?.kind === 'table' && table.rows).toHaveLength(8)
    expect(text).toContain(
      '6 | Мельник Ольга Степановна | учитель русского языка и литературы | руководитель',
    )
  })

  test('before it is signed has places for day and number, and no mark of a draft', () => {
    const paper = paperDocument(orderContent(facts), { register: null, mark: null, annexes: [] })
    expect(paperText(paper)).toContain('ПРИКАЗ\n______________ | № __________')
    expect(paper.furniture.draftMark).toBeNull()
  })

  test('refers to the regulation in force where no new one goes with it, and then has one annex', () => {
    const paper = paperDocument(orderContent(demoFacts({ annexes: [], regulation: august })), {
      register: null,
      mark: null,
      annexes: [],
    })
    expect(paperText(paper)).toContain('утверждённым приказом № 145-О от 29.08.2025,\nПРИКАЗЫВАЮ:')
    expect(paperText(paper)).toContain('Утвердить состав ПОС (приложение).')
    expect(paperText(paper)).toContain('\n\nПриложение\nк приказу МБОУ')
  })

  test('leaves a place for whoever keeps the site, and the control with the director, where nobody is known', () => {
    const { school } = facts
    const content = orderContent(demoFacts({ school: { ...school, siteKeeper: null, deputyHead: null } }))
    const paper = paperText(paperDocument(content, { register: null, mark: null, annexes: [] }))
    expect(paper).toContain('Ответственному за сайт ____________________ разместить')
    expect(paper).toContain('Контроль за исполнением приказа оставляю за собой.')
    expect(paper).not.toContain('общее руководство')
  })

  test('keeps the nominative of a position it cannot decline', () => {
    const leader = castPerson('Шевчук Роман Олегович', 'завхоз')
    const community = { ...facts.community, leader: leader.id }
    const content = orderContent(demoFacts({ community, people: new Map([[leader.id, leader]]) }))
    expect(JSON.stringify(content.parts)).toContain('Шевчука Романа Олеговича, завхоз.')
  })
})

describe('what an order approves', () => {
  test('a road map is a draft until its order, lies on its side, and is then утверждена', () => {
    const draft = paperDocument(roadMapContent(facts), { register: null, mark: 'project', annexes: [] })
    expect(draft.furniture.draftMark).toBe('ПРОЕКТ')
    expect(draft.sections.map(({ orientation }) => orientation)).toEqual(['landscape'])
    const approved = paperDocument(roadMapContent(later), { register: october, mark: null, annexes: [] })
    expect(approved.furniture.draftMark).toBeNull()
    expect(paperText(approved)).toContain(
      'УТВЕРЖДЕНА\nприказом МБОУ «СОШ № 7» г. Светлоречья\nот 15.10.2025 № 171-О',
    )
  })

  test('a regulation may carry the director’s own block instead', () => {
    const content = regulationContent(
      demoFacts({ school: { ...facts.school, approvalBlock: 'by_director' } }),
    )
    expect(paperText(paperDocument(content, { register: august, mark: null, annexes: [] }))).toContain(
      'УТВЕРЖДАЮ\nДиректор МБОУ «СОШ № 7» г. Светлоречья\n____________ А. В. Лебедев\n29.08.2025\nПриказ от 29.08.2025 № 145-О',
    )
  })

  test('what another edition has voided says so', () => {
    const paper = paperDocument(regulationContent(facts), { register: august, mark: 'voided', annexes: [] })
    expect(paper.furniture.draftMark).toBe('УТРАТИЛО СИЛУ')
  })

  test('papers kept for long have room to be bound, and a road map need not be', () => {
    expect(order.furniture.marginsMm.left).toBe(30)
    const map = paperDocument(roadMapContent(facts), { register: null, mark: 'project', annexes: [] })
    expect(map.furniture.marginsMm.left).toBe(20)
  })
})

test('a name with quotation marks of its own keeps them apart', () => {
  const community = { ...facts.community, name: 'Читаем «между строк»' }
  expect(orderContent(demoFacts({ community })).name).toBe('О создании ПОС «Читаем „между строк“»')
})
