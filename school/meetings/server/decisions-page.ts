import { foundOrRefused } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import type { CommunityId, CommunityYearId } from '#school/communities/community.ts'
import { communitiesVisibleTo, communityFactsOfYear } from '#school/communities/server/public.ts'
import {
  comingBack,
  type Decision,
  type DecisionId,
  type DecisionState,
  isOverdue,
  stateOfDecision,
} from '../decision.ts'
import type { Meeting } from '../meeting.ts'
import { whyMayNotKeepMeetings } from '../policy.ts'
import { decisionById, decisionsOf, openDecisionsOwnedBy } from './decision-store.ts'
import { insideFacts } from './load-meeting.ts'
import { meetingsOfYear } from './meeting-store.ts'
import { type Names, namesIn } from './people.ts'

interface Of {
  community: { id: CommunityId; name: string }
  meetings: readonly Meeting[]
}

/** Open ones first, the most pressing in front; then those that ended, the last one first. */
export async function decisionsOfCommunity(
  tx: Transaction,
  actor: Actor,
  { communityId, state }: { communityId: CommunityId; state?: DecisionState | undefined },
  moment: Moment,
) {
  const facts = await insideFacts(tx, actor, communityId, moment)
  const names = await namesIn(tx)
  const community = { id: facts.communityId, name: facts.name }
  const of = { community, meetings: await meetingsOfYear(tx, facts.yearId) }
  const all = await decisionsOf(tx, facts.yearId)
  const ended = all
    .filter((decision) => stateOfDecision(decision) !== 'open')
    .toSorted((a, b) => endOf(b) - endOf(a))
  const wanted = [...comingBack(all), ...ended].filter(
    (decision) => state === undefined || stateOfDecision(decision) === state,
  )
  return {
    community,
    decisions: wanted.map((decision) => decisionShown(decision, of, names, moment)),
    members: facts.members.map(({ person }) => person),
    actions: { make: whyMayNotKeepMeetings(facts) },
  }
}

/** Of communities that go on; what a closed one left open is history. */
export async function ownDecisions(tx: Transaction, actor: Actor, moment: Moment) {
  const names = await namesIn(tx)
  const communities = (await communitiesVisibleTo(tx, actor, moment)).filter(
    ({ place }) => place.isInside && place.state !== 'closed',
  )
  const byYear = new Map(communities.map(({ yearId, id, name }) => [yearId, { id, name }]))
  const meetings = new Map<CommunityYearId, Meeting[]>()
  const own = comingBack(await openDecisionsOwnedBy(tx, actor.personId))
  const decisions = []
  for (const decision of own) {
    const community = byYear.get(decision.yearId)
    if (community === undefined) continue
    const there = meetings.get(decision.yearId) ?? (await meetingsOfYear(tx, decision.yearId))
    meetings.set(decision.yearId, there)
    decisions.push(decisionShown(decision, { community, meetings: there }, names, moment))
  }
  return { decisions }
}

export async function decisionPage(tx: Transaction, actor: Actor, id: DecisionId, moment: Moment) {
  const decision = foundOrRefused(await decisionById(tx, id))
  const facts = await communityFactsOfYear(tx, actor, decision.yearId, moment)
  const community = { id: facts.communityId, name: facts.name }
  const of = { community, meetings: await meetingsOfYear(tx, decision.yearId) }
  return decisionShown(decision, of, await namesIn(tx), moment)
}

function decisionShown(decision: Decision, { community, meetings }: Of, names: Names, { today }: Moment) {
  const { id, text, dueOn, revision, done, dropped } = decision
  const meeting = meetings.find((each) => each.id === decision.meetingId)
  return {
    id,
    community,
    text,
    owner: names.orNobody(decision.ownerId),
    dueOn,
    madeAt: decision.madeAt.toISOString(),
    madeIn: meeting === undefined ? null : { meetingId: meeting.id, number: meeting.number },
    state: stateOfDecision(decision),
    isOverdue: isOverdue(decision, today),
    done: done && { ...names.deed(done), words: done.words },
    dropped: dropped && { ...names.deed(dropped), words: dropped.words },
    revision,
  }
}

function endOf({ done, dropped }: Decision): number {
  return (done ?? dropped)?.at.getTime() ?? 0
}
