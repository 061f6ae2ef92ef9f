import { foundOrRefused, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import type { CommunityId } from '#school/communities/community.ts'
import { communityFacts, communityFactsOfYear, enterState } from '#school/communities/server/public.ts'
import { tell } from '#school/notices/server/public.ts'
import { draftOf } from '../clause.ts'
import { agreementPath } from '../paths.ts'
import { whyMayNotChangeAgreement } from '../policy.ts'
import {
  isAccepted,
  type Version,
  type VersionId,
  whyCannotAccept,
  whyCannotBringIntoForce,
  whyCannotPut,
  whyCannotTakeBack,
  whyCannotWithdraw,
} from '../version.ts'
import {
  type AgreementState,
  agreementStateOf,
  agreementVisibleTo,
  whyCannotMakeActive,
} from './agreement-page.ts'
import { announceAgreement } from './announce.ts'
import {
  deleteAcceptance,
  insertAcceptance,
  insertVersion,
  updateVersion,
  yearOfVersionHeld,
} from './version-store.ts'

/** The draft becomes a version that every member is asked to accept. */
export async function putVersion(
  tx: Transaction,
  actor: Actor,
  { communityId }: { communityId: CommunityId },
  moment: Moment,
) {
  const state = await agreementStateOf(tx, await communityFacts(tx, actor, communityId, moment))
  const { facts, members, versions } = state
  refuseIf(whyMayNotChangeAgreement(facts))
  const draft = draftOf(state.clauses)
  refuseIf(whyCannotPut(draft, versions))
  const number = Math.max(0, ...versions.map((version) => version.number)) + 1
  await insertVersion(tx, actor, { yearId: facts.yearId, number, clauses: draft }, moment.now)
  const to = members.filter((person) => person !== actor.personId)
  await tellMembers(tx, actor, { state, to, kind: 'agreement.version_put' }, moment)
  return shownAfter(tx, actor, state, moment)
}

export async function withdrawVersion(
  tx: Transaction,
  actor: Actor,
  { versionId }: { versionId: VersionId },
  moment: Moment,
) {
  const { state, version } = await versionToChange(tx, actor, versionId, moment)
  refuseIf(whyCannotWithdraw(version))
  await updateVersion(tx, version.id, { withdrawn: { by: actor.personId, at: moment.now } })
  return shownAfter(tx, actor, state, moment)
}

/** The last missing yes brings the version into force, and an ordered community becomes active with it. */
export async function acceptVersion(
  tx: Transaction,
  actor: Actor,
  { versionId }: { versionId: VersionId },
  moment: Moment,
) {
  const { state, version } = await versionToChange(tx, actor, versionId, moment)
  refuseIf(whyCannotAccept(version, actor.personId, state))
  await insertAcceptance(tx, actor, version.id, moment.now)
  const acceptances = [...version.acceptances, { person: actor.personId, at: moment.now }]
  if (version.inForceAt === null && isAccepted({ ...version, acceptances }, state.members))
    await bringIntoForce(tx, actor, { state, version }, moment)
  return shownAfter(tx, actor, state, moment)
}

export async function takeAcceptanceBack(
  tx: Transaction,
  actor: Actor,
  { versionId }: { versionId: VersionId },
  moment: Moment,
) {
  const { state, version } = await versionToChange(tx, actor, versionId, moment)
  refuseIf(whyCannotTakeBack(version, actor.personId))
  await deleteAcceptance(tx, actor, version.id)
  return shownAfter(tx, actor, state, moment)
}

/** When who was awaited has left the community, nobody is there to give the last yes. */
export async function bringVersionIntoForce(
  tx: Transaction,
  actor: Actor,
  { versionId }: { versionId: VersionId },
  moment: Moment,
) {
  const { state, version } = await versionToChange(tx, actor, versionId, moment)
  refuseIf(whyCannotBringIntoForce(version, state.members))
  await bringIntoForce(tx, actor, { state, version }, moment)
  return shownAfter(tx, actor, state, moment)
}

/** The order came later than the agreement. */
export async function makeActive(
  tx: Transaction,
  actor: Actor,
  { communityId }: { communityId: CommunityId },
  moment: Moment,
) {
  const state = await agreementStateOf(tx, await communityFacts(tx, actor, communityId, moment))
  refuseIf(whyMayNotChangeAgreement(state.facts))
  refuseIf(whyCannotMakeActive(state))
  await becomeActive(tx, actor, state, moment)
  return shownAfter(tx, actor, state, moment)
}

async function bringIntoForce(
  tx: Transaction,
  actor: Actor,
  { state, version }: { state: AgreementState; version: Version },
  moment: Moment,
): Promise<void> {
  await updateVersion(tx, version.id, { inForceAt: moment.now })
  await tellMembers(tx, actor, { state, to: state.members, kind: 'agreement.in_force' }, moment)
  if (state.facts.state === 'ordered') await becomeActive(tx, actor, state, moment)
}

async function becomeActive(
  tx: Transaction,
  actor: Actor,
  { facts }: AgreementState,
  moment: Moment,
): Promise<void> {
  await enterState(tx, actor, { yearId: facts.yearId, state: 'active', words: null }, moment)
}

async function versionToChange(
  tx: Transaction,
  actor: Actor,
  id: VersionId,
  moment: Moment,
): Promise<{ state: AgreementState; version: Version }> {
  const yearId = foundOrRefused(await yearOfVersionHeld(tx, id))
  const state = await agreementStateOf(tx, await communityFactsOfYear(tx, actor, yearId, moment))
  refuseIf(whyMayNotChangeAgreement(state.facts))
  return { state, version: foundOrRefused(state.versions.find((version) => version.id === id) ?? null) }
}

async function tellMembers(
  tx: Transaction,
  actor: Actor,
  { state, to, kind }: { state: AgreementState; to: AgreementState['members']; kind: string },
  moment: Moment,
): Promise<void> {
  const { communityId, name } = state.facts
  await tell(
    tx,
    actor,
    { to, kind, params: { community: name }, path: agreementPath(communityId) },
    moment.now,
  )
}

async function shownAfter(tx: Transaction, actor: Actor, state: AgreementState, moment: Moment) {
  await announceAgreement(tx, actor, state, moment)
  return agreementVisibleTo(tx, actor, state.facts.communityId, moment)
}
