import { Document, Packer } from 'docx'
import type { PaperDocument } from '#base/paper/paper.ts'
import { docxSection, docxStyles } from './docx-furniture.ts'
import { settledPackage } from './settled-package.ts'
import { writable } from './writable.ts'

/**
 * The paper as a Word file that people go on editing: real headings, tables and fields, Times New Roman by name.
 * The same paper and instant give the same bytes.
 */
export async function writeDocx(paper: PaperDocument, { at }: { at: Date }): Promise<Uint8Array> {
  const file = new Document({
    title: writable(paper.title),
    styles: docxStyles(paper),
    sections: paper.sections.map((section, index) => docxSection(section, paper.furniture, index === 0)),
  })
  return settledPackage(await Packer.toBuffer(file), at)
}
