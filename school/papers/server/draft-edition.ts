import { refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import type { CommunityId, CommunityYearId } from '#school/communities/community.ts'
import { communityFacts } from '#school/communities/server/public.ts'
import { type Edition, type EditionId, isInForce, isOpen, stateOf } from '../edition.ts'
import { annexKindOf, type PaperKind } from '../paper.ts'
import { whyCannotDraft, whyMayNotWrite } from '../policy.ts'
import { noWording } from '../wording.ts'
import { attachAnnex } from './annex-store.ts'
import { announcePapers } from './announce.ts'
import { editionPage } from './edition-page.ts'
import { editionsAround, insertEdition, lockPapers, paperOf } from './edition-store.ts'

/** Begins a draft. An order brings along what it has to approve: the regulation where there is none, the road map. */
export async function draftEdition(
  tx: Transaction,
  actor: Actor,
  request: { communityId: CommunityId; kind: PaperKind },
  moment: Moment,
) {
  const community = await communityFacts(tx, actor, request.communityId, moment)
  refuseIf(whyMayNotWrite(community.isInside))
  await lockPapers(tx, actor, community.yearId)
  const around = await editionsAround(tx, community.yearId)
  const own = around.filter((each) => each.yearId === community.yearId || isInForce(each))
  refuseIf(whyCannotDraft(request.kind, own, community.state))

  const id = await begin(tx, actor, { kind: request.kind, yearId: community.yearId, around }, moment)
  const annexKind = annexKindOf(request.kind)
  if (annexKind !== null)
    await bringAnnex(tx, actor, { orderId: id, kind: annexKind, yearId: community.yearId, around }, moment)
  await announcePapers(tx, actor, { editionId: id }, moment)
  return editionPage(tx, actor, id, moment)
}

/** A new edition begins with the wording of the last approved one: what people agreed on is not written twice. */
async function begin(
  tx: Transaction,
  actor: Actor,
  { kind, yearId, around }: { kind: PaperKind; yearId: CommunityYearId; around: readonly Edition[] },
  { now }: Moment,
): Promise<EditionId> {
  const paperId = await paperOf(tx, actor, { kind, yearId }, now)
  const last = around.findLast((each) => each.paperId === paperId && isInForce(each))
  return insertEdition(tx, actor, { paperId, yearId, wording: last?.wording ?? noWording }, now)
}

async function bringAnnex(
  tx: Transaction,
  actor: Actor,
  wanted: { orderId: EditionId; kind: PaperKind; yearId: CommunityYearId; around: readonly Edition[] },
  moment: Moment,
): Promise<void> {
  const { kind, yearId, around, orderId } = wanted
  const open = around.find((each) => each.kind === kind && each.yearId === yearId && isOpen(each))
  if (open === undefined && around.some((each) => each.kind === kind && isInForce(each))) return
  if (open !== undefined && stateOf(open) === 'submitted') return
  const annexId = open?.id ?? (await begin(tx, actor, { kind, yearId, around }, moment))
  await attachAnnex(tx, actor, { orderId, annexId })
}
