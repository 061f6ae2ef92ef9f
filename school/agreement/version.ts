import type { Id } from '#base/id.ts'
import type { PersonId } from '#school/access/actor.ts'
import type { Deed } from '#school/access/deed.ts'
import type { ClauseText } from './clause.ts'

export type VersionId = Id<'AgreementVersion'>

export interface Acceptance {
  person: PersonId
  at: Date
}

/** Clauses as they were put to the members. */
export interface Version {
  id: VersionId
  number: number
  clauses: readonly ClauseText[]
  put: Deed
  inForceAt: Date | null
  withdrawn: Deed | null
  acceptances: readonly Acceptance[]
}

/** Waiting for members, or standing, or left behind by a newer one. */
export type VersionState = 'waiting' | 'in_force' | 'superseded' | 'withdrawn'

/** The agreement that holds: the newest version that came into force. */
export function versionInForce(versions: readonly Version[]): Version | null {
  const held = versions.filter(({ inForceAt, withdrawn }) => inForceAt !== null && withdrawn === null)
  return held.toSorted((a, b) => b.number - a.number)[0] ?? null
}

export function versionWaiting(versions: readonly Version[]): Version | null {
  return versions.find(({ inForceAt, withdrawn }) => inForceAt === null && withdrawn === null) ?? null
}

export function stateOfVersion(version: Version, versions: readonly Version[]): VersionState {
  if (version.withdrawn !== null) return 'withdrawn'
  if (version.inForceAt === null) return 'waiting'
  return versionInForce(versions)?.id === version.id ? 'in_force' : 'superseded'
}

/** Members whose yes is missing. Acceptances of people who have left do not count, and do not hinder. */
export function awaited(version: Version, members: readonly PersonId[]): PersonId[] {
  const accepted = new Set(version.acceptances.map(({ person }) => person))
  return members.filter((person) => !accepted.has(person))
}

/** Whether all present members have said yes; a community without members has agreed on nothing. */
export function isAccepted(version: Version, members: readonly PersonId[]): boolean {
  return members.length > 0 && awaited(version, members).length === 0
}

export function whyCannotPut(
  draft: readonly ClauseText[],
  versions: readonly Version[],
): 'no_clauses' | 'version_waiting' | 'nothing_new' | null {
  if (draft.length === 0) return 'no_clauses'
  if (versionWaiting(versions) !== null) return 'version_waiting'
  const held = versionInForce(versions)
  return held !== null && sameTexts(held.clauses, draft) ? 'nothing_new' : null
}

export function whyCannotAccept(
  version: Version,
  person: PersonId,
  { members, versions }: { members: readonly PersonId[]; versions: readonly Version[] },
): 'members_only' | 'not_put' | 'already_accepted' | null {
  if (!members.includes(person)) return 'members_only'
  const state = stateOfVersion(version, versions)
  if (state === 'withdrawn' || state === 'superseded') return 'not_put'
  return version.acceptances.some((acceptance) => acceptance.person === person) ? 'already_accepted' : null
}

/** What everybody has accepted is changed by a new version, not by a second thought. */
export function whyCannotTakeBack(version: Version, person: PersonId): 'in_force' | 'not_accepted' | null {
  if (version.inForceAt !== null) return 'in_force'
  return version.acceptances.some((acceptance) => acceptance.person === person) ? null : 'not_accepted'
}

export function whyCannotWithdraw(version: Version): 'in_force' | 'already_withdrawn' | null {
  if (version.withdrawn !== null) return 'already_withdrawn'
  return version.inForceAt === null ? null : 'in_force'
}

/** By hand it is needed only when the last missing member has left instead of accepting. */
export function whyCannotBringIntoForce(
  version: Version,
  members: readonly PersonId[],
): 'already_withdrawn' | 'in_force' | 'acceptances_missing' | null {
  if (version.withdrawn !== null) return 'already_withdrawn'
  if (version.inForceAt !== null) return 'in_force'
  return isAccepted(version, members) ? null : 'acceptances_missing'
}

function sameTexts(a: readonly ClauseText[], b: readonly ClauseText[]): boolean {
  return a.length === b.length && a.every(({ text }, index) => text === b[index]?.text)
}
