import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import {
  cell,
  column,
  paragraph,
  point,
  points,
  row,
  section,
  sectionRow,
  signature,
  table,
} from '#base/paper/blocks.ts'
import { furniture } from '#base/paper/furniture.ts'
import { unbroken } from '#base/paper/inline.ts'
import type { Block, PaperDocument } from '#base/paper/paper.ts'
import { sampleOrder, sampleRegulation, sampleRoadMap } from '#test/support/invented-papers.ts'
import { docxHtml, docxPart, docxText } from '#test/support/read-papers.ts'
import { writeDocx } from './write-docx.ts'

const at = new Date('2025-08-29T06:00:00.123Z')
const written = (paper: PaperDocument) => writeDocx(paper, { at })
const body = async (paper: PaperDocument) => docxPart(await written(paper), 'word/document.xml')
const withBlocks = (...blocks: Block[]): PaperDocument => ({
  title: 'Проба',
  language: 'ru-RU',
  furniture: furniture(),
  sections: [section(blocks)],
})

test('Word reads an order line by line as it was meant', async () => {
  const lines = await docxText(await written(sampleOrder))
  expect(lines.slice(0, 5)).toEqual([
    'Муниципальное бюджетное общеобразовательное учреждение',
    '«Средняя общеобразовательная школа №\u00a07» г.\u00a0Светлоречья',
    'ПРИКАЗ',
    '29.08.2025\t№\u00a0________',
    'г.\u00a0Светлоречье',
  ])
  expect(lines).toContain('2.\u00a0Утвердить состав сообщества (приложение №\u00a01).')
  expect(lines).toContain('4.1.\u00a0проводить заседания не реже одного раза в месяц;')
  expect(lines).toContain('И.\u00a0П.\u00a0Соколова')
  expect(lines.at(-4)).toBe('4')
})

test('what follows № may not be parted from it, in any run', async () => {
  const [line] = await docxText(
    await written(withBlocks(paragraph(['приказ № 145-о от ', unbroken('1 мая')]))),
  )
  expect(line).toBe('приказ №\u00a0145-о от 1\u00a0мая')
})

test('a list of members is a table with a head that is repeated', async () => {
  const { html, errors } = await docxHtml(await written(sampleOrder))
  expect(errors).toEqual([])
  const members = html.slice(html.indexOf('<thead>'))
  expect(members).toMatch(/^<thead><tr><th><p><strong>№<\/strong>/)
  expect(members.match(/<tr>/g)).toHaveLength(5)
  const xml = await body(sampleOrder)
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1)
  expect(xml).toContain('<w:tblLayout w:type="fixed"/>')
})

test('rows stay whole and a section row covers all columns and keeps with the next', async () => {
  const xml = await body(sampleRoadMap)
  const rows = xml.match(/<w:tr>.*?<\/w:tr>/g) ?? []
  expect(rows).toHaveLength(1 + 4 + 60 + 1)
  expect(rows.every((each) => each.includes('<w:cantSplit/>'))).toBe(true)
  const stage = rows.find((each) => each.includes('Анализ и цель'))
  expect(stage).toContain('<w:gridSpan w:val="6"/>')
  expect(stage).toContain('<w:keepNext/>')
})

test('the page is A4 with the margins of the standard, wider for what is bound', async () => {
  const order = await body(sampleOrder)
  expect(order).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>')
  expect(order).toMatch(/<w:pgMar w:top="1134" w:right="567" w:bottom="1134" w:left="1701" w:header="567"/)
  const roadMap = await body(sampleRoadMap)
  expect(roadMap).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>')
  expect(roadMap).toMatch(/<w:pgMar w:top="1134" w:right="567" w:bottom="1134" w:left="1134"/)
})

test('a page in the middle may lie', async () => {
  const xml = await body(sampleRegulation)
  expect(xml.match(/w:orient="\w+"/g)).toEqual(['w:orient="portrait"', 'w:orient="landscape"'])
})

test('pages are numbered from the second of the whole paper', async () => {
  const bytes = await written(sampleOrder)
  const xml = docxPart(bytes, 'word/document.xml')
  const sections = xml.match(/<w:sectPr>.*?<\/w:sectPr>/g) ?? []
  expect(sections.map((each) => each.includes('<w:titlePg/>'))).toEqual([true, false])
  const relations = docxPart(bytes, 'word/_rels/document.xml.rels')
  const header = (type: string, from: string | undefined) => {
    const id = new RegExp(`<w:headerReference w:type="${type}" r:id="(\\w+)"/>`).exec(from ?? '')?.[1]
    const target =
      new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(relations)?.[1] ??
      new RegExp(`Target="([^"]+)"[^>]*Id="${id}"`).exec(relations)?.[1]
    return docxPart(bytes, `word/${target}`)
  }
  expect(header('default', sections[0])).toContain('>PAGE<')
  expect(header('first', sections[0])).not.toContain('PAGE')
  expect(header('default', sections[1])).toContain('>PAGE<')
})

test('a draft says so at the top right of the first page and of every other', async () => {
  const parts = unzipSync(await written(sampleRoadMap))
  const headers = Object.keys(parts).filter((path) => /^word\/header\d\.xml$/.test(path))
  expect(headers).toHaveLength(2)
  for (const path of headers) {
    const xml = docxPart(await written(sampleRoadMap), path)
    expect(xml).toMatch(/<w:b\/>.*<w:tab\/><w:t [^>]*>ПРОЕКТ</)
    expect(xml).toContain('<w:tab w:val="right" w:pos="15137"/>')
  }
  expect(docxPart(await written(sampleOrder), 'word/header1.xml')).not.toContain('ПРОЕКТ')
})

test('the corner is 8 cm wide and stands to the right', async () => {
  const xml = await body(sampleRegulation)
  const corner = /<w:p>(?:(?!<\/w:p>).)*УТВЕРЖДЕНО/.exec(xml)?.[0] ?? ''
  // 170 mm between the margins less 80 mm, in twentieths of a point.
  expect(corner).toContain(`w:left="${Math.round((90 * 1440) / 25.4)}"`)
  expect(corner).toContain('<w:jc w:val="left"/>')
})

test('the language, the font and the sizes are those of the paper', async () => {
  const styles = docxPart(await written(sampleRegulation), 'word/styles.xml')
  expect(styles).toContain('<w:lang w:val="ru-RU"/>')
  expect(styles).toContain('w:ascii="Times New Roman"')
  expect(styles).toContain('<w:sz w:val="26"/>')
  expect(styles).toMatch(/w:line="360" w:lineRule="auto"/)
  expect(styles).toMatch(/w:styleId="TableText".*?<w:sz w:val="24"\/>/)
})

test('headings are headings and points keep their written numbers', async () => {
  const { html } = await docxHtml(await written(sampleRegulation))
  expect(html).toContain('<h1><strong>1. Общие положения</strong></h1>')
  expect(html).toContain('<h2><strong>План</strong></h2>')
  expect(html).toContain('2.1.1.\tУчастники')
  expect(html).not.toContain('<li>')
})

test('a picture has its alternative text and its place in the line', async () => {
  const bytes = await written(sampleRegulation)
  const { html } = await docxHtml(bytes)
  expect(html).toContain('alt="Два столбца: сентябрь ниже мая"')
  expect(html).toContain('src="data:image/png;base64,')
  // 120 mm by 60 mm in English metric units.
  expect(docxPart(bytes, 'word/document.xml')).toMatch(/<wp:extent cx="43\d{5}" cy="21\d{5}"\/>/)
})

test('the file says when and what, and nobody’s name', async () => {
  const core = docxPart(await written(sampleOrder), 'docProps/core.xml')
  expect(core).toContain('<dc:title>Приказ о создании профессионального обучающегося сообщества</dc:title>')
  expect(core.match(/2025-08-29T06:00:00Z/g)).toHaveLength(2)
  expect(core).not.toMatch(/dc:creator|lastModifiedBy/)
})

test('the same paper and instant give the same bytes, another instant others', async () => {
  for (const paper of [sampleOrder, sampleRoadMap, sampleRegulation]) {
    expect(Buffer.from(await written(paper)).equals(Buffer.from(await written(paper)))).toBe(true)
  }
  const later = await writeDocx(sampleOrder, { at: new Date('2025-08-30T06:00:00Z') })
  expect(Buffer.from(later).equals(Buffer.from(await written(sampleOrder)))).toBe(false)
})

test('neighbouring tables stay two, and the paper ends with a paragraph', async () => {
  const grid = table([column(1)], [row('один')])
  const xml = await body(withBlocks(grid, grid, signature('Директор', 'И. О. Фамилия')))
  expect(xml).not.toContain('</w:tbl><w:tbl>')
  expect(xml).toMatch(/<\/w:tbl><w:p>.*<\/w:p><w:sectPr>/)
})

test('a signature takes the line above it to its page', async () => {
  const xml = await body(
    withBlocks(points([point('раз'), point('два')]), signature('Директор', 'И. О. Фамилия')),
  )
  const kept = (xml.match(/<w:p>.*?<\/w:p>/g) ?? []).map((each) => each.includes('<w:keepNext/>'))
  expect(kept.slice(0, 3)).toEqual([false, true, true])
})

test('what people paste does not break the file', async () => {
  const pasted = 'раз\u0000два\ud800три\u200b\nчетыре & <пять>'
  const bytes = await written({ ...withBlocks(paragraph(pasted)), title: pasted })
  expect((await docxText(bytes))[0]).toBe('раздва\ufffdтри четыре & <пять>')
  expect(docxPart(bytes, 'docProps/core.xml')).toContain('раздва\ufffdтри четыре &amp; &lt;пять&gt;')
})

test('a row may be shorter than the table and a cell may have paragraphs', async () => {
  const grid = table(
    [column(1), column(1), column(1)],
    [row('а', cell({ lines: ['б', 'в'] })), sectionRow('г')],
  )
  const { html } = await docxHtml(await written(withBlocks(grid)))
  expect(html).toContain('<tr><td><p>а</p></td><td><p>б</p><p>в</p></td><td></td></tr>')
  expect(html).toContain('<td colspan="3"><p><strong>г</strong></p></td>')
})

test('a row with more cells than columns is a defect', async () => {
  await expect(written(withBlocks(table([column(1)], [row('а', 'б')])))).rejects.toThrow('no more cells')
})
