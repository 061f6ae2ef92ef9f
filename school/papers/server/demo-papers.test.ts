import { expect, test } from 'vitest'
import type { PaperDocument } from '#base/paper/paper.ts'
import { paperText } from '#base/paper/paper-text.ts'
import { testSchool } from '#test/support/school.ts'
import type { PaperKind } from '../paper.ts'

const school = await testSchool(6)

async function paperOf(kind: PaperKind): Promise<PaperDocument> {
  const { papers, communities } = await school.as('lead')
  const [community] = (await communities.list()).communities
  const lines = (await papers.ofCommunity({ communityId: community?.id ?? missing('community') })).papers
  const line = lines.find((each) => each.kind === kind)
  const edition = line?.inForce ?? line?.open ?? missing(kind)
  return (await papers.editions.get({ editionId: edition.id })).document
}

function missing(what: string): never {
  throw new Error(`The demo has no ${what}`)
}

test('the order of the demo names its people in their cases and lists eight members', async () => {
  const order = await paperOf('order')
  const text = paperText(order)
  for (const words of [
    '29.08.2025 | № 145-О',
    'г. Светлоречье',
    'Назначить руководителем ПОС Мельник Ольгу Степановну, учителя русского языка и литературы.',
    'Руководителю ПОС Мельник О. С.:',
    'первое заседание провести 3 сентября 2025 г.',
    'Ответственному за сайт Гончаренко Тимуру Ильичу разместить',
    'возложить на заместителя директора по учебно-воспитательной работе Соколову Ирину Павловну',
    'Приложение № 1\nк приказу МБОУ «СОШ № 7» г. Светлоречья\nот 29.08.2025 № 145-О',
    'Приложение № 2\nУТВЕРЖДЕНО\nприказом МБОУ «СОШ № 7» г. Светлоречья\nот 29.08.2025 № 145-О',
  ])
    expect(text).toContain(words)
  const table = order.sections.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'table')
  expect(table?.kind === 'table' && table.rows.length).toBe(8)
  expect(text).not.toContain('___ разместить')
})

test('the regulation of the demo is in force by that order, and the road map still a draft', async () => {
  expect(paperText(await paperOf('regulation'))).toContain(
    'УТВЕРЖДЕНО\nприказом МБОУ «СОШ № 7» г. Светлоречья\nот 29.08.2025 № 145-О',
  )
  const map = await paperOf('road_map')
  expect(map.furniture.draftMark).toBe('ПРОЕКТ')
  expect(paperText(map)).toContain('26.08–28.08.2025 | Мельник О. С. | Участников: 8')
  expect(paperText(map)).toContain('Приказ № 145-О от 29.08.2025')
})
