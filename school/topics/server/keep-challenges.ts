import { foundOrRefused, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import { peopleShown, shownPerson } from '#school/access/server/public.ts'
import type { Challenge, ChallengeId, ChallengeLevel } from '../challenge.ts'
import { whyMayNotKeepChallenge, whyMayNotSeeBoards, whyMayNotTakePart } from '../policy.ts'
import { announceChallenges } from './announce.ts'
import { challengeById, challenges, insertChallenge, updateChallenge } from './challenge-store.ts'

interface ChallengeWritten {
  level: ChallengeLevel
  wording: string
}

export async function challengesVisibleTo(tx: Transaction, actor: Actor) {
  refuseIf(whyMayNotSeeBoards(actor))
  return shown(tx, actor, await challenges(tx))
}

export async function addChallenge(tx: Transaction, actor: Actor, written: ChallengeWritten, moment: Moment) {
  refuseIf(whyMayNotTakePart(actor))
  const id = await insertChallenge(tx, actor, written, moment.now)
  return shownAfter(tx, actor, id, moment)
}

export async function changeChallenge(
  tx: Transaction,
  actor: Actor,
  { challengeId, ...written }: ChallengeWritten & { challengeId: ChallengeId },
  moment: Moment,
) {
  await challengeKeptBy(tx, actor, challengeId)
  await updateChallenge(tx, challengeId, written)
  return shownAfter(tx, actor, challengeId, moment)
}

export async function retireChallenge(
  tx: Transaction,
  actor: Actor,
  { challengeId }: { challengeId: ChallengeId },
  moment: Moment,
) {
  const { retiredAt } = await challengeKeptBy(tx, actor, challengeId)
  const retired = { by: actor.personId, at: moment.now }
  if (retiredAt === null) await updateChallenge(tx, challengeId, { retired })
  return shownAfter(tx, actor, challengeId, moment)
}

export async function restoreChallenge(
  tx: Transaction,
  actor: Actor,
  { challengeId }: { challengeId: ChallengeId },
  moment: Moment,
) {
  await challengeKeptBy(tx, actor, challengeId)
  await updateChallenge(tx, challengeId, { retired: null })
  return shownAfter(tx, actor, challengeId, moment)
}

async function challengeKeptBy(tx: Transaction, actor: Actor, id: ChallengeId): Promise<Challenge> {
  refuseIf(whyMayNotSeeBoards(actor))
  const challenge = foundOrRefused(await challengeById(tx, id))
  refuseIf(whyMayNotKeepChallenge(actor, challenge))
  return challenge
}

async function shownAfter(tx: Transaction, actor: Actor, id: ChallengeId, moment: Moment) {
  await announceChallenges(tx, actor, moment)
  const [challenge] = await shown(tx, actor, [foundOrRefused(await challengeById(tx, id))])
  return foundOrRefused(challenge)
}

async function shown(tx: Transaction, actor: Actor, found: readonly Challenge[]) {
  const people = await peopleShown(tx)
  return found.map((challenge) => ({
    id: challenge.id,
    level: challenge.level,
    wording: challenge.wording,
    addedBy: shownPerson(people, challenge.addedBy),
    retiredAt: challenge.retiredAt?.toISOString() ?? null,
    actions: { change: whyMayNotKeepChallenge(actor, challenge) },
  }))
}
