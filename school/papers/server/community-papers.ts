import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import { type PeopleShown, peopleShown } from '#school/access/server/public.ts'
import type { CommunityId } from '#school/communities/community.ts'
import type { CommunityFacts } from '#school/communities/community-facts.ts'
import { communityFacts } from '#school/communities/server/public.ts'
import { blockersOf } from '../blockers.ts'
import { type Edition, isInForce, isOpen, stateOf } from '../edition.ts'
import {
  annexKindOf,
  documentOf,
  type PaperKind,
  paperKinds,
  type RequiredDocument,
  requiredDocuments,
} from '../paper.ts'
import { whyCannotDraft, whyMayNotWrite } from '../policy.ts'
import { shownBlockers } from './edition-page.ts'
import { editionsAround } from './edition-store.ts'
import { paperFacts } from './facts.ts'
import { editionLine } from './lines.ts'

/** The six documents of a community with the papers behind them, as far as the actor may read these. */
export async function papersOfCommunity(
  tx: Transaction,
  actor: Actor,
  request: { communityId: CommunityId },
  moment: Moment,
) {
  const community = await communityFacts(tx, actor, request.communityId, moment)
  const { communityId, name, schoolYear, isInside } = community
  const around = (await editionsAround(tx, community.yearId)).filter((edition) =>
    concerns(edition, community),
  )
  const show = await peopleShown(tx)
  const papers = []
  for (const kind of paperKinds)
    papers.push(...(await paperLines(tx, { kind, around, community, show }, moment)))
  return {
    community: { id: communityId, name, schoolYear },
    documents: requiredDocuments.map((document) => documentState(document, around)),
    papers,
    isInside,
  }
}

/** Of the school's regulation what stands or stood, and the community's own drafts. */
function concerns(edition: Edition, { yearId }: CommunityFacts): boolean {
  return edition.discarded === null && (edition.yearId === yearId || edition.approved !== null)
}

interface Listing {
  kind: PaperKind
  around: readonly Edition[]
  community: CommunityFacts
  show: PeopleShown
}

/** One line for a paper; orders about changes are a paper each, the newest first. */
async function paperLines(tx: Transaction, { kind, around, community, show }: Listing, moment: Moment) {
  const editions = around.filter((edition) => edition.kind === kind).toReversed()
  const line = (edition: Edition | undefined) =>
    edition === undefined ? null : editionLine(edition, community, show)
  const [open, ...rest] = [editions.find(isOpen), ...editions.filter((each) => !isOpen(each))]
  const standing = rest.flatMap((each) => (each !== undefined && isInForce(each) ? [each] : []))
  const voided = rest.flatMap((each) => (each !== undefined && !isInForce(each) ? [each] : []))
  const whyNotDraft = whyMayNotWrite(community.isInside) ?? whyCannotDraft(kind, around, community.state)
  const first = {
    kind,
    document: documentOf(kind),
    inForce: line(standing[0]),
    open: line(open),
    voided: voided.flatMap((each) => line(each) ?? []),
    whyNotDraft,
    blockers: await blockersOfLine(tx, { kind, around, community, show }, moment),
  }
  const earlier = standing.slice(1).map((edition) => ({
    ...first,
    inForce: line(edition),
    open: null,
    voided: [],
    whyNotDraft: 'already_in_force' as const,
    blockers: [],
  }))
  return [first, ...earlier]
}

/** What would stand in the way today. Who does not write is not bothered with it. */
async function blockersOfLine(tx: Transaction, { kind, around, community, show }: Listing, moment: Moment) {
  const isSettled = kind === 'order' && around.some((each) => each.kind === kind && isInForce(each))
  if (!community.isInside || isSettled) return []
  const annexKind = annexKindOf(kind)
  const open = around.filter(({ yearId }) => yearId === community.yearId).filter(isOpen)
  const isOrderOpen = open.some((each) => each.kind === kind)
  // A draft not begun yet would bring its annex along.
  const brings = annexKind !== null && (!isOrderOpen || open.some((each) => each.kind === annexKind))
  const facts = await paperFacts(
    tx,
    community,
    around,
    brings && annexKind !== null ? [annexKind] : [],
    moment,
  )
  return shownBlockers(blockersOf(kind, facts), show)
}

/** How the document stands as a whole: what is in force counts more than what is being written. */
function documentState(document: RequiredDocument, around: readonly Edition[]) {
  const laterStages: readonly RequiredDocument[] = ['diary', 'council_talk', 'site']
  if (laterStages.includes(document)) return { document, state: 'not_yet' as const, register: null }
  // The orders that serve a document do not stand for it: a change of members is not the order of the year.
  const own = around.filter(({ kind }) => kind === document)
  const standing = own.findLast(isInForce)
  if (standing !== undefined)
    return { document, state: 'approved' as const, register: standing.approved?.register ?? null }
  const open = own.findLast(isOpen)
  const state = open === undefined ? 'missing' : stateOf(open)
  return {
    document,
    state: state === 'draft' || state === 'submitted' || state === 'returned' ? state : ('missing' as const),
    register: null,
  }
}
