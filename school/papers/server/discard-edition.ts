import { refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import { type EditionId, isOpen } from '../edition.ts'
import { whyCannotRestore, whyCannotWord, whyMayNotWrite } from '../policy.ts'
import { announcePapers } from './announce.ts'
import { type Desk, deskVisibleTo } from './desk.ts'
import { editionPage } from './edition-page.ts'
import { lockPapers, writeDiscarding } from './edition-store.ts'

/** Puts a draft aside; it can be taken up again as long as no other is begun. */
export async function discardEdition(
  tx: Transaction,
  actor: Actor,
  request: { editionId: EditionId },
  moment: Moment,
) {
  const { edition } = await deskToWrite(tx, actor, request.editionId, moment)
  refuseIf(whyCannotWord(edition))
  await writeDiscarding(tx, edition.id, { by: actor.personId, at: moment.now })
  await announcePapers(tx, actor, { editionId: edition.id }, moment)
  return editionPage(tx, actor, edition.id, moment)
}

export async function restoreEdition(
  tx: Transaction,
  actor: Actor,
  request: { editionId: EditionId },
  moment: Moment,
) {
  const { edition, around } = await deskToWrite(tx, actor, request.editionId, moment)
  refuseIf(whyCannotRestore(edition))
  const rival = around.some(
    (each) => each.kind === edition.kind && each.yearId === edition.yearId && isOpen(each),
  )
  refuseIf(rival ? 'already_open' : null)
  await writeDiscarding(tx, edition.id, null)
  await announcePapers(tx, actor, { editionId: edition.id }, moment)
  return editionPage(tx, actor, edition.id, moment)
}

async function deskToWrite(tx: Transaction, actor: Actor, id: EditionId, moment: Moment): Promise<Desk> {
  const { community } = await deskVisibleTo(tx, actor, id, moment)
  refuseIf(whyMayNotWrite(community.isInside))
  await lockPapers(tx, actor, community.yearId)
  return deskVisibleTo(tx, actor, id, moment)
}
