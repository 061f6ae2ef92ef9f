import { expect, test } from 'vitest'
import {
  cell,
  cells,
  column,
  heading,
  pageBreak,
  paragraph,
  row,
  section,
  sectionRow,
  signature,
  table,
} from '#base/paper/blocks.ts'
import { furniture } from '#base/paper/furniture.ts'
import { bold } from '#base/paper/inline.ts'
import type { Block, PaperDocument } from '#base/paper/paper.ts'
import { sampleOrder, sampleRegulation, sampleRoadMap } from '#test/support/invented-papers.ts'
import { type PdfPage, pdfPages, pdfProperties } from '#test/support/read-papers.ts'
import { writePdf } from './write-pdf.ts'

const at = new Date('2025-08-29T06:00:00Z')
const mm = 72 / 25.4
const pagesOf = async (paper: PaperDocument) => pdfPages(await writePdf(paper, { at }))
const withBlocks = (blocks: Block[], changes: Partial<PaperDocument['furniture']> = {}): PaperDocument => ({
  title: 'Проба',
  language: 'ru-RU',
  furniture: furniture(changes),
  sections: [section(blocks)],
})

/** What stands in the upper margin. */
const inMargin = (page: PdfPage | undefined) => page?.pieces.filter(({ y }) => y < 20 * mm) ?? []
const plain = (text: string | undefined) => (text ?? '').replaceAll('\u00a0', ' ')
const lorem = (count: number) => Array.from({ length: count }, (_, index) => `слово${index}`).join(' ')

test('an order with its annex is two pages of A4 in Cyrillic', async () => {
  const pages = await pagesOf(sampleOrder)
  expect(pages.map(({ widthPt, heightPt }) => [Math.round(widthPt), Math.round(heightPt)])).toEqual([
    [595, 842],
    [595, 842],
  ])
  const text = plain(pages[0]?.text)
  expect(text).toContain('«Средняя общеобразовательная школа № 7» г. Светлоречья')
  expect(text).toContain('до 29.05.2026 — в')
  expect(plain(pages[1]?.text)).toContain('Приложение № 1 к приказу')
  expect(plain((await pagesOf(sampleRegulation))[0]?.text)).toContain('ведёт дневник')
})

test('text begins at the left margin and ends at the right one', async () => {
  const [page] = await pagesOf(sampleOrder)
  const left = Math.min(...(page?.pieces ?? []).map(({ x }) => x))
  const right = Math.max(...(page?.pieces ?? []).map(({ x, widthPt }) => x + widthPt))
  expect(left).toBeCloseTo(30 * mm, 1)
  expect(right).toBeLessThan((page?.widthPt ?? 0) - 10 * mm + 0.5)
  expect(right).toBeGreaterThan((page?.widthPt ?? 0) - 10 * mm - 2)
})

test('the first line is set in by 1.25 cm', async () => {
  const [page] = await pagesOf(sampleOrder)
  const point = page?.pieces.find(({ text }) => text.startsWith('1.'))
  expect(point?.x).toBeCloseTo(42.5 * mm, 1)
})

test('pages are numbered from the second, in the middle of the upper margin, 10 mm from the edge', async () => {
  const pages = await pagesOf(sampleRoadMap)
  const numbers = pages.map((page) => inMargin(page).filter(({ text }) => /^\d+$/.test(text)))
  expect(numbers.map(([number]) => number?.text ?? null)).toEqual([null, '2', '3', '4', '5', '6', '7'])
  const second = numbers[1]?.[0]
  const middle = 20 * mm + ((297 - 30) * mm) / 2
  expect((second?.x ?? 0) + (second?.widthPt ?? 0) / 2).toBeCloseTo(middle, 0)
  // A figure is two thirds of its size high.
  expect((second?.y ?? 0) - 0.67 * (second?.sizePt ?? 0)).toBeGreaterThan(10 * mm)
})

test('pages stay without numbers where the paper wants none', async () => {
  const pages = await pagesOf(
    withBlocks([paragraph('а'), pageBreak(), paragraph('б')], { pageNumbers: 'none' }),
  )
  expect(pages.map((page) => page.text)).toEqual(['а', 'б'])
})

test('a draft says so at the top right of every page', async () => {
  for (const page of await pagesOf(sampleRoadMap)) {
    const mark = inMargin(page).find(({ text }) => text === 'ПРОЕКТ')
    expect((mark?.x ?? 0) + (mark?.widthPt ?? 0)).toBeCloseTo(page.widthPt - 10 * mm, 0)
  }
  expect((await pagesOf(sampleOrder)).some((page) => page.text.includes('ПРОЕКТ'))).toBe(false)
})

test('a table of sixty rows has all of them and repeats its head on every page', async () => {
  const pages = await pagesOf(sampleRoadMap)
  expect(pages.length).toBeGreaterThan(4)
  expect(pages.every((page) => page.text.includes('Мероприятие'))).toBe(true)
  const numbers = pages.flatMap((page) =>
    page.pieces
      .filter(({ x, y, text }) => y > 20 * mm && x < 30 * mm && /^\d+$/.test(text))
      .map(({ text }) => Number(text)),
  )
  expect(numbers).toEqual(Array.from({ length: 60 }, (_, index) => index + 1))
})

test('a page in the middle may lie', async () => {
  const pages = await pagesOf(sampleRegulation)
  expect(pages.map(({ widthPt, heightPt }) => widthPt > heightPt)).toEqual([false, false, true])
  expect(pages[2]?.text).toContain('Лежачая страница')
})

const sectioned = Array.from({ length: 120 }, (_, index) =>
  index % 4 === 0 ? sectionRow(`Раздел ${index}`) : row(`№${index}`, lorem(index % 11)),
)
const ofLines = (count: number) =>
  Array.from({ length: count }, (_, index) => paragraph(`строка ${index}.`, { firstLine: 'flush' }))

test.each([0, 2, 3, 4])('a section row is never the last on a page (after %i lines)', async (count) => {
  for (const head of [[cells('№', 'Что')], []]) {
    const grid = table([column(1), column(4)], sectioned, { head })
    const pages = await pagesOf(withBlocks([...ofLines(count), grid]))
    expect(pages.length).toBeGreaterThan(2)
    const lastPieces = pages.map((page) => page.pieces.at(-1)?.text ?? '')
    expect(lastPieces.filter((text) => text.startsWith('Раздел'))).toEqual([])
    const text = pages.map((page) => page.text).join(' ')
    expect([text.match(/Раздел/g)?.length, text.match(/№\d/g)?.length]).toEqual([30, 90])
    expect(pages.every((page) => page.text.includes('Что'))).toBe(head.length > 0)
  }
})

test.each(Array.from({ length: 5 }, (_, index) => 35 + index))(
  'a heading after %i lines keeps its table',
  async (count) => {
    const grid = table([column(1), column(4)], sectioned, { head: [cells('№', 'Что')] })
    const [first] = await pagesOf(withBlocks([...ofLines(count), heading(1, 'Глава'), grid]))
    expect(first?.text.includes('№1 ')).toBe(first?.text.includes('Глава'))
  },
)

test.each(Array.from({ length: 5 }, (_, index) => 35 + index))(
  'a heading after %i lines stays with its text',
  async (count) => {
    const lines = Array.from({ length: count }, (_, index) =>
      paragraph(`строка ${index}`, { firstLine: 'flush' }),
    )
    const [first] = await pagesOf(
      withBlocks([...lines, heading(1, 'Глава'), heading(2, 'Часть'), paragraph(lorem(60)), ...lines]),
    )
    const hasHeading = first?.text.includes('Глава') ?? false
    expect(first?.text.includes('слово12') ?? false).toBe(hasHeading)
    expect(first?.text.includes('Часть')).toBe(hasHeading)
  },
)

test.each(Array.from({ length: 4 }, (_, index) => 38 + index))(
  'a signature after %i lines does not stand alone',
  async (count) => {
    const pages = await pagesOf(withBlocks([...ofLines(count), signature('Директор', 'И. О. Фамилия')]))
    const signed = plain(pages.find((page) => page.text.includes('Директор'))?.text)
    expect(signed).toContain(`строка ${count - 1}.`)
  },
)

test('a cell higher than a page loses nothing', async () => {
  const grid = table(
    [column(1), column(1)],
    [row('до', 'до'), row(lorem(900), 'узко'), row('после', 'после')],
    {
      head: [cells('А', 'Б')],
    },
  )
  const pages = await pagesOf(withBlocks([grid]))
  expect(pages.length).toBeGreaterThan(2)
  const text = pages.map((page) => page.text).join(' ')
  for (const word of ['слово0 ', 'слово450 ', 'слово899 ', 'после']) expect(text).toContain(word)
})

test('a word longer than its column is broken inside it', async () => {
  const long = 'Сверхдлинноефамильноеслово'.repeat(3)
  const grid = table([column(1), column(1), column(6)], [row(long, 'рядом', long)])
  const [page] = await pagesOf(withBlocks([grid, paragraph(long.repeat(3))]))
  const columnEnd = (20 + 180 / 8) * mm
  const first = page?.pieces.filter(({ x }) => x < columnEnd - 5) ?? []
  expect(first.length).toBeGreaterThan(4)
  for (const { x, widthPt, y } of first.filter(({ sizePt }) => sizePt === 12)) {
    expect(x + widthPt, `at ${y}`).toBeLessThan(columnEnd)
  }
  const ends = (page?.pieces ?? []).map(({ x, widthPt }) => x + widthPt)
  expect(Math.max(...ends)).toBeLessThan(200 * mm + 0.5)
})

test('a justified line has no hole after a hyphen or before a comma', async () => {
  const text = [
    'Слова учебно-методические и ',
    bold('выделенные'),
    ', и ещё несколько слов для второй строки абзаца.',
  ]
  const [page] = await pagesOf(withBlocks([paragraph(text)]))
  const words = plain(page?.text)
  expect(words).toContain('учебно-методические')
  expect(words).toContain('выделенные,')
})

test('cells of one row may span columns and hold paragraphs', async () => {
  const grid = table(
    [column(1), column(1), column(1)],
    [row(cell('две колонки', { span: 2 }), cell({ lines: ['а', 'б'] }))],
  )
  const [page] = await pagesOf(withBlocks([grid]))
  const [wide, first, second] = page?.pieces ?? []
  expect([wide?.text, first?.text, second?.text]).toEqual(['две колонки', 'а', 'б'])
  expect(first?.x).toBeCloseTo(140 * mm + 4.5, 0)
  expect(second?.x).toBe(first?.x)
})

test('columns without lines begin at the margin and do not touch', async () => {
  const grid = table([column(1), column(1)], [row('щ'.repeat(60), 'второй')], { lines: 'none' })
  const [page] = await pagesOf(withBlocks([grid]))
  const [first, ...rest] = page?.pieces ?? []
  expect([first?.sizePt, first?.x]).toEqual([12, expect.closeTo(20 * mm, 1)])
  const second = rest.find(({ text }) => text === 'второй')
  expect(second?.x).toBeCloseTo(110 * mm, 1)
  expect((first?.x ?? 0) + (first?.widthPt ?? 0)).toBeLessThan(106 * mm)
})

test('the file says what, when and in which language, and carries its font', async () => {
  const bytes = await writePdf(sampleOrder, { at })
  expect(await pdfProperties(bytes)).toMatchObject({
    Title: 'Приказ о создании профессионального обучающегося сообщества',
    CreationDate: 'D:20250829060000Z',
    Language: 'ru-RU',
  })
  const raw = Buffer.from(bytes).toString('latin1')
  expect(raw).toMatch(/\/FontFile2/)
  expect(raw).toMatch(/\+Tinos-Bold/)
  expect(bytes.length).toBeLessThan(100_000)
})

test('the same paper and instant give the same bytes', async () => {
  for (const paper of [sampleOrder, sampleRegulation]) {
    const [one, other] = [await writePdf(paper, { at }), await writePdf(paper, { at })]
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
  }
})
