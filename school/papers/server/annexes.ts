import type { Transaction } from '#platform/db/database.ts'
import { type Edition, settledContent } from '../edition.ts'
import { isOrder } from '../paper.ts'
import { annexIdsOf } from './annex-store.ts'
import { editionsByIds } from './edition-store.ts'

/** What goes with this order, in the order of its annexes; drafts that were put aside do not go with it. */
export async function annexesOf(tx: Transaction, edition: Edition): Promise<Edition[]> {
  if (!isOrder(edition.kind)) return []
  const ids = await annexIdsOf(tx, edition.id)
  const editions = await editionsByIds(tx, ids)
  return ids.flatMap((id) => editions.filter((each) => each.id === id && each.discarded === null))
}

/** The annexes of an order of which none is being written any more; `null` where one is. */
export async function settledAnnexes(tx: Transaction, edition: Edition): Promise<Edition[] | null> {
  const annexes = await annexesOf(tx, edition)
  return annexes.every((annex) => settledContent(annex) !== null) ? annexes : null
}
