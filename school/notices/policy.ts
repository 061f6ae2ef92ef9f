import { type Actor, holds } from '#school/access/actor.ts'

/** Who looks after the installation sees that something did not arrive, never what it said. */
export function whyMayNotLookAfter(actor: Actor): 'NOT_FOUND' | null {
  return holds(actor, 'technician') ? null : 'NOT_FOUND'
}
