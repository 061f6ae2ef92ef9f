import { isDeepStrictEqual } from 'node:util'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import { type PeopleShown, peopleShown } from '#school/access/server/public.ts'
import { blanksIn } from '../blank-places.ts'
import type { Blocker } from '../blocker.ts'
import { type Edition, type EditionId, isOpen, settledContent, stateOf } from '../edition.ts'
import { annexKindOf } from '../paper.ts'
import {
  whyCannotDecide,
  whyCannotRestore,
  whyCannotSubmit,
  whyCannotWord,
  whyMayNotApprove,
  whyMayNotWrite,
} from '../policy.ts'
import { noWording, wordedParts } from '../wording.ts'
import { blockersAt, type Desk, deskVisibleTo, isAnnex, proposalOf, wordsOf } from './desk.ts'
import { documentOf, readContent } from './edition-document.ts'
import { editionLine, historyOf } from './lines.ts'

/** Everything the page of one edition shows. */
export async function editionPage(tx: Transaction, actor: Actor, id: EditionId, moment: Moment) {
  const desk = await deskVisibleTo(tx, actor, id, moment)
  const show = await peopleShown(tx)
  const { edition, community, annexes, order, around } = desk
  const line = (each: Edition) => editionLine(each, community, show)
  const voidedBy = around.find((each) => each.id === edition.voided?.byEdition)
  const isWriter = whyMayNotWrite(community.isInside) === null
  return {
    edition: line(edition),
    community: { id: community.communityId, name: community.name },
    parts: partsOf(desk),
    // Whoever only reads is shown the paper, not what its writers are still changing.
    wording: isWriter ? edition.wording : noWording,
    wordingRevision: edition.wordingRevision,
    wordedBy: show(edition.worded.by),
    wordedAt: edition.worded.at.toISOString(),
    document: documentOf(desk),
    annexes: annexes.map((annex, index) => ({ number: annexNumber(desk, index), edition: line(annex) })),
    attachable: isWriter ? attachableTo(desk).map(line) : [],
    orderedBy: order === null ? null : line(order),
    voidedBy: voidedBy === undefined ? null : line(voidedBy),
    comparable: comparableWith(desk).map(line),
    history: historyOf(edition, show),
    blockers: isWriter ? shownBlockers(blockersAt(desk), show) : [],
    blanks: isOpen(edition) ? blanksIn([edition, ...annexes].map((each) => readContent(desk, each))) : [],
    isUnchangedSinceReturn: isWriter && isUnchangedSinceReturn(desk),
    whyNot: whyNotAt(desk, actor),
  }
}

export function shownBlockers(blockers: readonly Blocker[], show: PeopleShown) {
  return blockers.map(({ code, people }) => ({ code, people: people.flatMap((id) => show(id) ?? []) }))
}

/** Drafts that could go with this order: of the right kind, open, and with no order yet. */
export function attachableTo({ edition, annexes, around }: Desk): Edition[] {
  const wanted = annexKindOf(edition.kind)
  if (!isOpen(edition) || wanted === null || annexes.length > 0) return []
  return around.filter(
    (each) =>
      each.kind === wanted && each.yearId === edition.yearId && isOpen(each) && stateOf(each) !== 'submitted',
  )
}

/** What was submitted has been through JSON, so what would be submitted now goes the same way. */
function isUnchangedSinceReturn({ edition, annexes, facts }: Desk): boolean {
  if (stateOf(edition) !== 'returned') return false
  return [edition, ...annexes].every(
    (each) =>
      each.submitted !== null &&
      isDeepStrictEqual(each.submitted.content, JSON.parse(JSON.stringify(wordsOf(each, facts)))),
  )
}

function partsOf(desk: Desk) {
  const { edition, facts, community } = desk
  const isBeingWritten = settledContent(edition) === null && community.isInside
  return isBeingWritten
    ? wordedParts(proposalOf(edition, facts), edition.wording)
    : wordedParts(readContent(desk, edition), noWording)
}

/** The composition is annex 1 of an order about people; what it approves comes after. */
function annexNumber({ edition }: Desk, index: number): number {
  return index + (edition.kind === 'order_road_map' ? 1 : 2)
}

function comparableWith({ edition, around }: Desk): Edition[] {
  return around
    .filter((each) => each.paperId === edition.paperId && each.id !== edition.id && each.discarded === null)
    .toReversed()
}

function whyNotAt(desk: Desk, actor: Actor) {
  const { edition, community } = desk
  const writer = whyMayNotWrite(community.isInside)
  const director = whyMayNotApprove(actor)
  const goesWithOrder = isAnnex(desk)
  const blocked = blockersAt(desk).length > 0 ? ('blocked' as const) : null
  const decide = whyCannotDecide(edition, goesWithOrder)
  return {
    word: writer ?? whyCannotWord(edition),
    submit: writer ?? whyCannotSubmit(edition, goesWithOrder) ?? blocked,
    takeBack: writer ?? decide,
    return: director ?? decide,
    approve: director ?? decide ?? whyOutdated(desk),
    discard: writer ?? whyCannotWord(edition),
    restore: writer ?? whyCannotRestore(edition),
    attach:
      writer ??
      whyCannotWord(edition) ??
      (attachableTo(desk).length > 0 ? null : ('not_attachable' as const)),
  }
}

/** Members may have come and gone since the order was submitted; an order that says otherwise is not approved. */
export function whyOutdated({ edition, community }: Desk): 'blocked' | null {
  const composition = edition.submitted?.content.composition ?? null
  if (community.state === 'closed') return 'blocked'
  if (composition === null || edition.kind === 'order_road_map') return null
  const now = community.members.map(({ person }) => person.id)
  const isSame =
    now.length === composition.members.length && now.every((id) => composition.members.includes(id))
  return isSame ? null : 'blocked'
}
