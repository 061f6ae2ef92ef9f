import { refuse, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import type { EditionId } from '../edition.ts'
import { whyCannotWord, whyMayNotWrite } from '../policy.ts'
import type { Wording } from '../wording.ts'
import { announcePapers } from './announce.ts'
import { deskVisibleTo } from './desk.ts'
import { editionPage } from './edition-page.ts'
import { writeWording } from './edition-store.ts'

/** Words a draft otherwise. Whoever saw an older wording is told, and loses nothing of the own. */
export async function wordEdition(
  tx: Transaction,
  actor: Actor,
  request: { editionId: EditionId; wording: Wording; revision: number },
  moment: Moment,
) {
  const { edition, community } = await deskVisibleTo(tx, actor, request.editionId, moment)
  refuseIf(whyMayNotWrite(community.isInside))
  refuseIf(whyCannotWord(edition))
  if (!(await writeWording(tx, actor, request, moment))) refuse('changed_meanwhile')
  await announcePapers(tx, actor, { editionId: edition.id }, moment)
  return editionPage(tx, actor, edition.id, moment)
}
