import type { Transaction } from '#platform/db/database.ts'
import { publish } from '#platform/live/publish.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import type { AgreementState } from './agreement-page.ts'

/** Told to those inside only; others shall not even learn that something is being written. */
export async function announceAgreement(
  tx: Transaction,
  actor: Actor,
  { facts, members }: Pick<AgreementState, 'facts' | 'members'>,
  moment: Moment,
): Promise<void> {
  const people = [...new Set([...members, facts.startedBy])]
  const ids = { communityId: facts.communityId }
  await publish(tx, { schoolId: actor.schoolId, name: 'agreement.changed', ids, people }, moment.now)
}
