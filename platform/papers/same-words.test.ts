import { expect, test } from 'vitest'
import type { PaperDocument } from '#base/paper/paper.ts'
import { paperText } from '#base/paper/paper-text.ts'
import * as papers from '#test/support/invented-papers.ts'
import { docxText, pdfPages } from '#test/support/read-papers.ts'
import { writeDocx } from './write-docx.ts'
import { writePdf } from './write-pdf.ts'

const at = new Date('2025-08-29T06:00:00Z')
const top = (20 * 72) / 25.4

/** How lines, columns and pages part the words does not count, nor what is filled by hand. */
const words = (text: string) => text.replaceAll('\u2011', '-').replace(/[\s_]/g, '')
const letters = (text: string) => [...words(text)].sort().join('')

/** What stands on the pages as text, cell by cell; the mark of a draft stands in the margin. */
function pieces({ furniture, ...paper }: PaperDocument): string[] {
  const lines = paperText({ ...paper, furniture: { ...furniture, draftMark: null } }).split('\n')
  return lines.filter((line) => !/^\[.*\]$/.test(line)).flatMap((line) => line.split(/ [|/] /))
}

test.each(Object.entries(papers))(
  '%s has the same words in Word, neither more nor fewer',
  async (_, paper) => {
    const written = (await docxText(await writeDocx(paper, { at }))).join('')
    expect(letters(written)).toBe(letters(pieces(paper).join('')))
  },
)

test.each(Object.entries(papers))('%s has all its words in the PDF', async (_, paper) => {
  const pages = await pdfPages(await writePdf(paper, { at }))
  const onPages = pages.flatMap((page) => page.pieces.filter(({ y }) => y > top)).map(({ text }) => text)
  const written = words(onPages.join(''))
  expect(pieces(paper).filter((piece) => !written.includes(words(piece)))).toEqual([])
})
