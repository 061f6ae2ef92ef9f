import { foundOrRefused, refuse, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import type { CommunityId } from '#school/communities/community.ts'
import { communityFacts, communityFactsOfYear } from '#school/communities/server/public.ts'
import { type Clause, type ClauseId, draftOf, movedTo, whyTooMany } from '../clause.ts'
import { whyMayNotChangeAgreement } from '../policy.ts'
import { type AgreementState, agreementStateOf, agreementVisibleTo } from './agreement-page.ts'
import { announceAgreement } from './announce.ts'
import { clauseHeld, insertClauses, placeClauses, updateClause } from './store.ts'

export async function proposeClauses(
  tx: Transaction,
  actor: Actor,
  { communityId, texts }: { communityId: CommunityId; texts: readonly string[] },
  moment: Moment,
) {
  const state = await agreementStateOf(tx, await communityFacts(tx, actor, communityId, moment))
  refuseIf(whyMayNotChangeAgreement(state.facts))
  refuseIf(whyTooMany(state.clauses, texts.length))
  const after = Math.max(-1, ...state.clauses.map(({ position }) => position))
  await insertClauses(tx, actor, { yearId: state.facts.yearId, texts, after }, moment.now)
  return shownAfter(tx, actor, state, moment)
}

export async function changeClause(
  tx: Transaction,
  actor: Actor,
  request: { clauseId: ClauseId; text: string; revision: number },
  moment: Moment,
) {
  const { clause, state } = await heldToChange(tx, actor, request.clauseId, moment)
  if (clause.revision !== request.revision) refuse('changed_meanwhile')
  const changed = { by: actor.personId, at: moment.now }
  if (clause.text !== request.text) await updateClause(tx, clause.id, { text: request.text }, changed)
  return shownAfter(tx, actor, state, moment)
}

export async function moveClause(
  tx: Transaction,
  actor: Actor,
  { clauseId, place }: { clauseId: ClauseId; place: number },
  moment: Moment,
) {
  const { state } = await heldToChange(tx, actor, clauseId, moment)
  await placeClauses(tx, movedTo(draftOf(state.clauses), clauseId, place))
  return shownAfter(tx, actor, state, moment)
}

export async function removeClause(
  tx: Transaction,
  actor: Actor,
  { clauseId }: { clauseId: ClauseId },
  moment: Moment,
) {
  const { clause, state } = await heldToChange(tx, actor, clauseId, moment)
  const removed = clause.removed ?? { by: actor.personId, at: moment.now }
  await updateClause(tx, clauseId, { removed })
  return shownAfter(tx, actor, state, moment)
}

export async function restoreClause(
  tx: Transaction,
  actor: Actor,
  { clauseId }: { clauseId: ClauseId },
  moment: Moment,
) {
  const { clause, state } = await heldToChange(tx, actor, clauseId, moment)
  refuseIf(whyTooMany(state.clauses, clause.removed === null ? 0 : 1))
  await updateClause(tx, clauseId, { removed: null })
  return shownAfter(tx, actor, state, moment)
}

async function heldToChange(
  tx: Transaction,
  actor: Actor,
  id: ClauseId,
  moment: Moment,
): Promise<{ clause: Clause; state: AgreementState }> {
  const { clause, yearId } = foundOrRefused(await clauseHeld(tx, id))
  const state = await agreementStateOf(tx, await communityFactsOfYear(tx, actor, yearId, moment))
  refuseIf(whyMayNotChangeAgreement(state.facts))
  return { clause, state }
}

async function shownAfter(tx: Transaction, actor: Actor, state: AgreementState, moment: Moment) {
  await announceAgreement(tx, actor, state, moment)
  return agreementVisibleTo(tx, actor, state.facts.communityId, moment)
}
