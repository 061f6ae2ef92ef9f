import { paperFileName } from '#base/paper/file-name.ts'
import type { Transaction } from '#platform/db/database.ts'
import { writeDocx } from '#platform/papers/write-docx.ts'
import { writePdf } from '#platform/papers/write-pdf.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import { recordAccess } from '#school/access/server/public.ts'
import type { EditionId } from '../edition.ts'
import type { FileFormat } from '../paper.ts'
import { deskVisibleTo } from './desk.ts'
import { documentOf } from './edition-page.ts'

const mediaTypes: Readonly<Record<FileFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

/** The paper as a file. Taking it away is written down: a paper carries the names of people. */
export async function editionFile(
  tx: Transaction,
  actor: Actor,
  request: { editionId: EditionId; format: FileFormat },
  moment: Moment,
) {
  const desk = await deskVisibleTo(tx, actor, request.editionId, moment)
  const { edition } = desk
  const paper = documentOf(desk)
  // An approved paper is the same file whenever it is taken.
  const at = edition.approved?.at ?? moment.now
  const bytes = request.format === 'pdf' ? await writePdf(paper, { at }) : await writeDocx(paper, { at })
  await recordAccess(tx, actor, { action: 'paper_downloaded', object: `paper/${edition.id}` }, moment.now)
  const name = paperFileName([paper.title, edition.approved?.register.number ?? ''], request.format)
  // The writers answer with bytes of their own, never with shared memory.
  const body = new File([bytes as Uint8Array<ArrayBuffer>], name, { type: mediaTypes[request.format] })
  return { headers: { 'content-disposition': `attachment; filename="${name}"` }, body }
}
