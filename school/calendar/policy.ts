import type { Actor } from '#school/access/actor.ts'

/** All staff see the school year and the classes; the deputy head for teaching keeps them. */
export function whyMayNotKeepCalendar(actor: Pick<Actor, 'roles'>): 'deputy_head_only' | null {
  return actor.roles.includes('deputy_head') ? null : 'deputy_head_only'
}
