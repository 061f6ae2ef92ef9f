import type { PersonId } from '#school/access/actor.ts'

/**
 * Whose turn it is to lead the meeting: the member who has not for the longest time, those who never have first, in
 * the order of the register. `past` are the facilitators of earlier meetings, oldest first.
 */
export function nextFacilitator(
  members: readonly PersonId[],
  past: readonly (PersonId | null)[],
): PersonId | null {
  const lastTurn = (person: PersonId) => past.lastIndexOf(person)
  return members.toSorted((a, b) => lastTurn(a) - lastTurn(b))[0] ?? null
}
