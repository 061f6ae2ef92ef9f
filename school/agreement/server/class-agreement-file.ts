import { paperFileName } from '#base/paper/file-name.ts'
import { writeDocx } from '#platform/papers/write-docx.ts'
import { writePdf } from '#platform/papers/write-pdf.ts'
import type { Moment } from '#school/access/actor.ts'
import { type ClassAgreement, classAgreementPaper } from '../class-agreement.ts'

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

/** Made from what was sent and forgotten. */
export async function classAgreementFile(
  { format, ...agreement }: ClassAgreement & { format: 'docx' | 'pdf' },
  { now }: Moment,
) {
  const paper = classAgreementPaper(agreement)
  const bytes = format === 'docx' ? await writeDocx(paper, { at: now }) : await writePdf(paper, { at: now })
  const name = paperFileName([agreement.title, agreement.className], format)
  return {
    headers: { 'content-disposition': `attachment; filename="${name}"` },
    body: new File([new Uint8Array(bytes)], name, { type: types[format] }),
  }
}
