import { refuse, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import type { EditionId } from '../edition.ts'
import { whyCannotWord, whyMayNotWrite } from '../policy.ts'
import { attachAnnex, detachAnnex } from './annex-store.ts'
import { announcePapers } from './announce.ts'
import { type Desk, deskVisibleTo } from './desk.ts'
import { attachableTo, editionPage } from './edition-page.ts'

interface Request {
  editionId: EditionId
  annexId: EditionId
}

/** Lets an order approve a draft together with itself. */
export async function attach(tx: Transaction, actor: Actor, request: Request, moment: Moment) {
  const desk = await orderToWrite(tx, actor, request.editionId, moment)
  const isAttached = desk.annexes.some(({ id }) => id === request.annexId)
  if (!isAttached && !attachableTo(desk).some(({ id }) => id === request.annexId)) refuse('not_attachable')
  await attachAnnex(tx, actor, { orderId: desk.edition.id, annexId: request.annexId })
  await announcePapers(tx, actor, { editionId: desk.edition.id }, moment)
  return editionPage(tx, actor, desk.edition.id, moment)
}

/** The draft stays, on its own; leaving out what is not attached changes nothing. */
export async function detach(tx: Transaction, actor: Actor, request: Request, moment: Moment) {
  const desk = await orderToWrite(tx, actor, request.editionId, moment)
  await detachAnnex(tx, { orderId: desk.edition.id, annexId: request.annexId })
  await announcePapers(tx, actor, { editionId: desk.edition.id }, moment)
  return editionPage(tx, actor, desk.edition.id, moment)
}

async function orderToWrite(tx: Transaction, actor: Actor, id: EditionId, moment: Moment): Promise<Desk> {
  const desk = await deskVisibleTo(tx, actor, id, moment)
  refuseIf(whyMayNotWrite(desk.community.isInside))
  refuseIf(whyCannotWord(desk.edition))
  return desk
}
