import type { Id } from '#base/id.ts'
import type { Deed } from '#school/access/deed.ts'

export type ClauseId = Id<'Clause'>

export const clauseLengthMaximum = 500
export const clausesMaximum = 40

/** A sentence of the draft. */
export interface Clause {
  id: ClauseId
  text: string
  position: number
  revision: number
  proposed: Deed
  changed: Deed | null
  removed: Deed | null
}

/** What a version keeps of a clause. The id lets two versions be compared. */
export interface ClauseText {
  id: ClauseId
  text: string
}

/** The draft as it would be put: what was taken out is left out. */
export function draftOf(clauses: readonly Clause[]): ClauseText[] {
  return clauses
    .filter(({ removed }) => removed === null)
    .toSorted((a, b) => a.position - b.position)
    .map(({ id, text }) => ({ id, text }))
}

/** The draft with one clause at another place, counted from 0; the others keep their order. */
export function movedTo<Kept extends { id: ClauseId }>(
  clauses: readonly Kept[],
  id: ClauseId,
  place: number,
): Kept[] {
  const moved = clauses.find((clause) => clause.id === id)
  if (moved === undefined) return [...clauses]
  return clauses.filter((clause) => clause.id !== id).toSpliced(place, 0, moved)
}

export function whyTooMany(clauses: readonly Clause[], more: number): 'too_many_clauses' | null {
  return draftOf(clauses).length + more > clausesMaximum ? 'too_many_clauses' : null
}
