import type { LocalDate } from '#base/local-date.ts'
import { refuse, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import { recordAccess } from '#school/access/server/public.ts'
import { enterState } from '#school/communities/server/public.ts'
import { type Edition, type EditionId, isInForce, type Register } from '../edition.ts'
import { isOrder } from '../paper.ts'
import { shortDate } from '../paper-date.ts'
import { numbered } from '../paper-facts.ts'
import { whyCannotDecide, whyMayNotApprove } from '../policy.ts'
import { whyNotOnDay } from '../register-day.ts'
import { announcePapers } from './announce.ts'
import { endSubmission, writeApproval, writeVoiding } from './decision-store.ts'
import { type Desk, deskVisibleTo, isAnnex } from './desk.ts'
import { editionPage, whyOutdated } from './edition-page.ts'
import { editionsOfPaper, lockPapers } from './edition-store.ts'
import { isNumberTaken } from './register-store.ts'
import { tellOfApproval, tellOfReturn } from './tell.ts'

/** Gives a paper and its annexes back to those who wrote them, with words about what is missing. */
export async function returnEdition(
  tx: Transaction,
  actor: Actor,
  request: { editionId: EditionId; words: string },
  moment: Moment,
) {
  const desk = await deskToDecide(tx, actor, request.editionId, moment)
  for (const each of [desk.edition, ...desk.annexes])
    await endSubmission(tx, actor, each, { kind: 'returned', words: request.words }, moment)
  await tellOfReturn(tx, actor, desk, moment)
  await announcePapers(tx, actor, { editionId: desk.edition.id }, moment)
  return editionPage(tx, actor, desk.edition.id, moment)
}

/** Puts a paper in force with the number and day of its order, and what it approves with it. The edition before is void. */
export async function approveEdition(
  tx: Transaction,
  actor: Actor,
  request: { editionId: EditionId; registerNumber: string; registeredOn: LocalDate },
  moment: Moment,
) {
  const desk = await deskToDecide(tx, actor, request.editionId, moment)
  refuseIf(whyOutdated(desk))
  const { edition, annexes, community } = desk
  const register = { number: request.registerNumber, on: request.registeredOn }
  await checkRegister(tx, desk, register, moment)
  await putInForce(tx, actor, { edition, register, byOrder: null }, moment)
  for (const annex of annexes)
    await putInForce(tx, actor, { edition: annex, register, byOrder: edition.id }, moment)
  if (edition.kind === 'order') {
    const words = numbered(shortDate(register.on), register.number)
    await enterState(tx, actor, { yearId: community.yearId, state: 'ordered', words }, moment)
  }
  await recordAccess(tx, actor, { action: 'paper_approved', object: `paper/${edition.id}` }, moment.now)
  await tellOfApproval(tx, actor, desk, register, moment)
  await announcePapers(tx, actor, { editionId: edition.id }, moment)
  return editionPage(tx, actor, edition.id, moment)
}

/** Under the lock of decisions: what is free here is still free when it is written. */
async function checkRegister(
  tx: Transaction,
  { edition, annexes }: Desk,
  register: Register,
  { today }: Moment,
): Promise<void> {
  const before = await Promise.all([edition, ...annexes].map(({ paperId }) => editionsOfPaper(tx, paperId)))
  const replaced = before
    .flat()
    .flatMap((each) => (isInForce(each) ? (each.approved?.register.on ?? []) : []))
  const whyNot = whyNotOnDay(register.on, { today, replaced })
  if (whyNot !== null) refuse(whyNot, { registeredOn: whyNot })
  if (await isNumberTaken(tx, register, { isOrder: isOrder(edition.kind) }))
    refuse('number_taken', { registerNumber: 'taken' })
}

/** Two decisions about one paper of the school wait for each other, whichever community wrote it. */
async function deskToDecide(tx: Transaction, actor: Actor, id: EditionId, moment: Moment): Promise<Desk> {
  const { community } = await deskVisibleTo(tx, actor, id, moment)
  refuseIf(whyMayNotApprove(actor))
  await lockPapers(tx, actor, 'decisions')
  await lockPapers(tx, actor, community.yearId)
  const desk = await deskVisibleTo(tx, actor, id, moment)
  refuseIf(whyCannotDecide(desk.edition, isAnnex(desk)))
  return desk
}

async function putInForce(
  tx: Transaction,
  actor: Actor,
  { edition, register, byOrder }: { edition: Edition; register: Register; byOrder: EditionId | null },
  moment: Moment,
): Promise<void> {
  const editions = await editionsOfPaper(tx, edition.paperId)
  const approval = {
    editionId: edition.id,
    number: editions.filter(({ approved }) => approved !== null).length + 1,
    register,
    as:
      byOrder !== null
        ? ('annex' as const)
        : isOrder(edition.kind)
          ? ('order' as const)
          : ('elsewhere' as const),
    byOrder,
  }
  if (!(await writeApproval(tx, actor, approval, moment))) refuse('number_taken', { registerNumber: 'taken' })
  for (const before of editions.filter(isInForce))
    await writeVoiding(tx, actor, { editionId: before.id, byEdition: edition.id }, moment)
}
