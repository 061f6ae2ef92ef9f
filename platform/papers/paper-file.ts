import type { PaperDocument } from '#base/paper/paper.ts'
import { writeDocx } from './write-docx.ts'
import { writePdf } from './write-pdf.ts'

export type PaperFormat = 'docx' | 'pdf'

const mediaTypes: Readonly<Record<PaperFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

/** The answer of an endpoint that hands out a paper; `name` is in Latin letters, see `paperFileName`. */
export async function paperFile(
  paper: PaperDocument,
  { format, name, at }: { format: PaperFormat; name: string; at: Date },
) {
  const bytes = format === 'pdf' ? await writePdf(paper, { at }) : await writeDocx(paper, { at })
  // The writers answer with bytes of their own, never with shared memory.
  const body = new File([bytes as Uint8Array<ArrayBuffer>], name, { type: mediaTypes[format] })
  return { headers: { 'content-disposition': `attachment; filename="${name}"` }, body }
}
