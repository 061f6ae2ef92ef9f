import { type Actor, holds } from '#school/access/actor.ts'
import type { CommunityState } from '#school/communities/state.ts'
import { type Edition, isInForce, isOpen, stateOf } from './edition.ts'
import type { PaperKind } from './paper.ts'

/** Why something cannot be done with a paper; the page says it on the disabled button. */
export const whyNotCodes = [
  'NOT_FOUND',
  'already_open',
  'already_ordered',
  'already_in_force',
  'not_ordered',
  'community_closed',
  'already_submitted',
  'already_approved',
  'already_discarded',
  'not_submitted',
  'not_discarded',
  'comes_with_order',
  'not_attachable',
  'blocked',
] as const
export type WhyNot = (typeof whyNotCodes)[number]

/** Those inside a community write its papers, and the regulation with them; the administration does not edit. */
export function whyMayNotWrite(isInside: boolean): 'NOT_FOUND' | null {
  return isInside ? null : 'NOT_FOUND'
}

export function whyMayNotApprove(actor: Actor): 'NOT_FOUND' | null {
  return holds(actor, 'director') ? null : 'NOT_FOUND'
}

/** How papers name the school is kept by whoever keeps its papers. */
export function whyMayNotKeepSettings(actor: Actor): 'NOT_FOUND' | null {
  return holds(actor, 'director', 'deputy_head', 'technician') ? null : 'NOT_FOUND'
}

/** Everybody who works in the school may know how its papers look. */
export function whyMayNotSeeSettings(actor: Actor): 'NOT_FOUND' | null {
  return actor.roles.length > 0 ? null : 'NOT_FOUND'
}

/** What is in force in the school is known to everybody who works in it. */
export function whyMayNotSeeRegulation(actor: Actor): 'NOT_FOUND' | null {
  return actor.roles.length > 0 ? null : 'NOT_FOUND'
}

export function whyCannotWord(edition: Edition): WhyNot | null {
  const state = stateOf(edition)
  if (state === 'discarded') return 'already_discarded'
  if (state === 'submitted') return 'already_submitted'
  return isOpen(edition) ? null : 'already_approved'
}

/** An annex goes with its order in one hand; a road map has no other way, since an order of its own approves it. */
export function whyCannotSubmit(edition: Edition, isAnnex: boolean): WhyNot | null {
  const goesWithOrder = isAnnex || edition.kind === 'road_map'
  return whyCannotWord(edition) ?? (goesWithOrder ? 'comes_with_order' : null)
}

/** Taking back, returning and approving are all about what lies before the director. */
export function whyCannotDecide(edition: Edition, isAnnex: boolean): WhyNot | null {
  if (stateOf(edition) !== 'submitted') return 'not_submitted'
  return isAnnex ? 'comes_with_order' : null
}

/** What is open and what is approved decide whether another draft makes sense; `editions` are those the writer may see. */
export function whyCannotDraft(
  kind: PaperKind,
  editions: readonly Edition[],
  state: CommunityState,
): WhyNot | null {
  const hasOpen = (wanted: PaperKind) => editions.some((each) => each.kind === wanted && isOpen(each))
  const hasInForce = (wanted: PaperKind) => editions.some((each) => each.kind === wanted && isInForce(each))
  if (state === 'closed') return 'community_closed'
  if (hasOpen(kind)) return 'already_open'
  if (kind === 'order') return hasInForce('order') ? 'already_ordered' : null
  if (kind !== 'order_change' && kind !== 'order_road_map') return null
  if (!hasInForce('order')) return 'not_ordered'
  const isMapSettled = !hasOpen('road_map') && hasInForce('road_map')
  return kind === 'order_road_map' && isMapSettled ? 'already_in_force' : null
}

export function whyCannotRestore(edition: Edition): WhyNot | null {
  return stateOf(edition) === 'discarded' ? null : 'not_discarded'
}
