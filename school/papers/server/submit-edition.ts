import { refuse, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import type { EditionId } from '../edition.ts'
import { whyCannotDecide, whyCannotSubmit, whyMayNotWrite } from '../policy.ts'
import { announcePapers } from './announce.ts'
import { endSubmission, writeSubmission } from './decision-store.ts'
import { blockersAt, deskVisibleTo, isAnnex, wordsOf } from './desk.ts'
import { editionPage } from './edition-page.ts'
import { lockPapers } from './edition-store.ts'
import { tellOfSubmission } from './tell.ts'

/** Puts a draft and its annexes before the director, word by word as they read now. */
export async function submitEdition(
  tx: Transaction,
  actor: Actor,
  request: { editionId: EditionId },
  moment: Moment,
) {
  const { community } = await deskVisibleTo(tx, actor, request.editionId, moment)
  refuseIf(whyMayNotWrite(community.isInside))
  await lockPapers(tx, actor, community.yearId)
  const desk = await deskVisibleTo(tx, actor, request.editionId, moment)
  refuseIf(whyCannotSubmit(desk.edition, isAnnex(desk)))
  if (blockersAt(desk).length > 0) refuse('blocked')
  for (const each of [desk.edition, ...desk.annexes])
    await writeSubmission(tx, actor, { id: each.id, content: wordsOf(each, desk.facts) }, moment)
  await tellOfSubmission(tx, actor, desk, moment)
  await announcePapers(tx, actor, { editionId: desk.edition.id }, moment)
  return editionPage(tx, actor, desk.edition.id, moment)
}

/** Whoever wrote it may change their mind until the director has decided. */
export async function takeBackEdition(
  tx: Transaction,
  actor: Actor,
  request: { editionId: EditionId },
  moment: Moment,
) {
  const { community } = await deskVisibleTo(tx, actor, request.editionId, moment)
  refuseIf(whyMayNotWrite(community.isInside))
  await lockPapers(tx, actor, community.yearId)
  const desk = await deskVisibleTo(tx, actor, request.editionId, moment)
  refuseIf(whyCannotDecide(desk.edition, isAnnex(desk)))
  for (const each of [desk.edition, ...desk.annexes])
    await endSubmission(tx, actor, each, { kind: 'taken_back', words: null }, moment)
  await announcePapers(tx, actor, { editionId: desk.edition.id }, moment)
  return editionPage(tx, actor, desk.edition.id, moment)
}
