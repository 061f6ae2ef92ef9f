/** The papers of the product as the document libraries are handed them, to time what the libraries alone need. */
import { Document, Packer } from 'docx'
import pdfmake from 'pdfmake'
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { PaperDocument } from '#base/paper/paper.ts'
import { docxSection, docxStyles } from '#platform/papers/docx-furniture.ts'
import { writePdf } from '#platform/papers/write-pdf.ts'

/** Both libraries use a definition up, so each round is given fresh ones, made before its clock starts. */
export function finishedDocx(paper: PaperDocument): () => Promise<Uint8Array> {
  const file = new Document({
    title: paper.title,
    styles: docxStyles(paper),
    sections: paper.sections.map((section, index) => docxSection(section, paper.furniture, index === 0)),
  })
  return () => Packer.toBuffer(file)
}

export async function finishedPdf(paper: PaperDocument): Promise<() => Promise<Uint8Array>> {
  const { createPdf } = pdfmake
  let handed: TDocumentDefinitions | null = null
  // Looks on while the product hands its definition over, and lets nothing be written.
  pdfmake.createPdf = ((definition: TDocumentDefinitions) => {
    handed = definition
    return { getBuffer: async () => Buffer.alloc(0) }
  }) as typeof createPdf
  await writePdf(paper, { at: new Date('2025-08-29T09:00:00Z') })
  pdfmake.createPdf = createPdf
  return async () => {
    if (handed === null) throw new Error('The product has handed nothing over')
    return pdfmake.createPdf(handed).getBuffer()
  }
}
