import { paperFileName } from '#base/paper/file-name.ts'
import type { PaperDocument } from '#base/paper/paper.ts'
import { foundOrRefused } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import { paperFile } from '#platform/papers/paper-file.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import { recordAccess } from '#school/access/server/public.ts'
import { type Edition, type EditionId, settledContent } from '../edition.ts'
import type { FileFormat } from '../paper.ts'
import { settledAnnexes } from './annexes.ts'
import { deskVisibleTo } from './desk.ts'
import { documentOf, settledDocument } from './edition-document.ts'
import { editionById } from './edition-store.ts'

/** The paper as a file. Taking it away is written down: a paper carries the names of people. */
export async function editionFile(
  tx: Transaction,
  actor: Actor,
  request: { editionId: EditionId; format: FileFormat },
  moment: Moment,
) {
  const edition = foundOrRefused(await editionById(tx, request.editionId))
  const paper = await paperVisibleTo(tx, actor, edition, moment)
  // An approved paper is the same file whenever it is taken.
  const at = edition.approved?.at ?? moment.now
  const { format } = request
  const name = paperFileName([paper.title, edition.approved?.register.number ?? ''], format)
  const file = await paperFile(paper, { format, name, at })
  await recordAccess(tx, actor, { action: 'paper_downloaded', object: `paper/${edition.id}` }, moment.now)
  return file
}

/**
 * What is settled says everything by itself, and whoever works in the school and reads the row may have the paper: nothing
 * about its community has to be gathered. Whoever is only invited is asked about there.
 */
async function paperVisibleTo(
  tx: Transaction,
  actor: Actor,
  edition: Edition,
  moment: Moment,
): Promise<PaperDocument> {
  const annexes = actor.roles.length === 0 ? null : await settledAnnexes(tx, edition)
  if (annexes !== null && settledContent(edition) !== null) return settledDocument(edition, annexes)
  return documentOf(await deskVisibleTo(tx, actor, edition.id, moment))
}
