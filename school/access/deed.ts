import { idFrom } from '#base/id.ts'
import type { PersonId } from './actor.ts'

/** Something done by somebody, which may be taken back. */
export interface Deed {
  by: PersonId
  at: Date
}

/** From two columns of which, by a constraint of the table, both are given or neither. */
export function deedFrom(by: string | null, at: Date | null): Deed | null {
  return by === null || at === null ? null : { by: idFrom<'Person'>(by), at }
}
