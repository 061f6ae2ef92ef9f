import { refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor } from '#school/access/actor.ts'
import { peopleShown } from '#school/access/server/public.ts'
import { type Edition, isInForce, isOpen } from '../edition.ts'
import { whyMayNotSeeRegulation } from '../policy.ts'
import { regulationEditions } from './edition-store.ts'
import { editionLine } from './lines.ts'

/** The regulation of the school with all its editions, newest first; drafts only where the actor may read them. */
export async function regulationOfSchool(tx: Transaction, actor: Actor) {
  refuseIf(whyMayNotSeeRegulation(actor))
  const show = await peopleShown(tx)
  const line = (edition: Edition) => editionLine(edition, nameless, show)
  const editions = (await regulationEditions(tx)).toReversed()
  return {
    inForce: editions.filter(isInForce).map(line)[0] ?? null,
    open: editions.filter(isOpen).map(line),
    voided: editions.filter(({ voided }) => voided !== null).map(line),
  }
}

/** The name of the regulation says nothing about the community that wrote it. */
const nameless = { name: '', schoolYear: 0 }
