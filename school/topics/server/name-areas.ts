import { refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import { whyMayNotNameAreas, whyMayNotSeeBoards } from '../policy.ts'
import type { ProblemArea } from '../problem-area.ts'
import { announceAreas } from './announce.ts'
import { areaNames, setAreaName } from './challenge-store.ts'

export async function areasVisibleTo(tx: Transaction, actor: Actor) {
  refuseIf(whyMayNotSeeBoards(actor))
  return { areas: await areaNames(tx), actions: { rename: whyMayNotNameAreas(actor) } }
}

export async function nameArea(
  tx: Transaction,
  actor: Actor,
  named: { area: ProblemArea; name: string | null },
  moment: Moment,
) {
  refuseIf(whyMayNotNameAreas(actor))
  await setAreaName(tx, actor, named, moment.now)
  await announceAreas(tx, actor, moment)
  return named
}
