import { type Actor, holds } from '#school/access/actor.ts'
import type { CohortId } from '#school/calendar/cohort.ts'

/** Bringing results in and deciding how they are read is the deputy head's work. */
export function whyMayNotImport(actor: Actor): 'NOT_FOUND' | null {
  return holds(actor, 'deputy_head') ? null : 'NOT_FOUND'
}

/** The school's word on a difficulty; communities confirm for themselves. */
export function whyMayNotJudge(actor: Actor): 'NOT_FOUND' | null {
  return holds(actor, 'deputy_head') ? null : 'NOT_FOUND'
}

/** Those who only keep the machine running see no results. */
export function whyMayNotSeeResults(actor: Actor): 'NOT_FOUND' | null {
  return holds(actor, 'deputy_head', 'director', 'teacher') ? null : 'NOT_FOUND'
}

export interface Views {
  /** All pupils of the work together. */
  whole: boolean
  cohortIds: readonly CohortId[]
}

/**
 * The deputy head sees every class, the director the parallel and no class, teachers the classes they teach.
 * Teachers see the parallel too, unless exactly one class of it is closed to them: they could subtract it out.
 */
export function viewsOf(actor: Actor, inWork: readonly CohortId[], taught: ReadonlySet<CohortId>): Views {
  if (holds(actor, 'deputy_head')) return { whole: true, cohortIds: inWork }
  const cohortIds = holds(actor, 'teacher') ? inWork.filter((id) => taught.has(id)) : []
  const closed = inWork.length - cohortIds.length
  return { whole: holds(actor, 'director') || closed !== 1, cohortIds }
}

/** Results of single pupils, by code: for those who may see the class. */
export function whyMayNotSeePupils(
  actor: Actor,
  cohortId: CohortId | undefined,
  taught: ReadonlySet<CohortId>,
): 'NOT_FOUND' | null {
  if (holds(actor, 'deputy_head')) return null
  const teaches = cohortId !== undefined && holds(actor, 'teacher') && taught.has(cohortId)
  return teaches ? null : 'NOT_FOUND'
}
