import type { PersonId } from '#school/access/actor.ts'
import { sizeProblem } from '#school/communities/size.ts'
import { type Blocker, blocker } from './blocker.ts'
import { compositionChange, compositionNow } from './order-change-content.ts'
import type { PaperKind } from './paper.ts'
import type { PaperFacts } from './paper-facts.ts'

/** What stands against putting this paper before the director today, all of it at once. */
export function blockersOf(kind: PaperKind, facts: PaperFacts): Blocker[] {
  const closed = facts.community.state === 'closed' ? [blocker('community_closed')] : []
  switch (kind) {
    case 'order':
      return [...closed, ...creationBlockers(facts), ...unknownNames(facts, [])]
    case 'order_change':
      return [...closed, ...changeBlockers(facts)]
    case 'order_road_map':
      return [
        ...closed,
        ...(facts.order === null ? [blocker('not_ordered')] : []),
        ...leaderBlocker(facts),
        ...(facts.annexes.includes('road_map') ? [] : [blocker('road_map_missing')]),
        ...unknownNames(facts, []),
      ]
    case 'regulation':
    case 'road_map':
      return closed
  }
}

function creationBlockers(facts: PaperFacts): Blocker[] {
  const { topic } = facts.community
  const hasProblem = topic.difficulty !== null || topic.evidence !== null || topic.challenges.length > 0
  const hasRegulation = facts.regulation !== null || facts.annexes.includes('regulation')
  return [
    ...sizeBlocker(facts),
    ...leaderBlocker(facts),
    ...(hasProblem ? [] : [blocker('no_problem')]),
    ...(hasRegulation ? [] : [blocker('regulation_missing')]),
  ]
}

function changeBlockers(facts: PaperFacts): Blocker[] {
  if (facts.order === null || facts.ordered === null) return [blocker('not_ordered')]
  const { joined, left, leader } = compositionChange(facts.ordered, compositionNow(facts))
  const isSame = joined.length === 0 && left.length === 0 && leader === null
  return [
    ...sizeBlocker(facts),
    ...leaderBlocker(facts),
    ...(isSame ? [blocker('nothing_changed')] : []),
    ...unknownNames(facts, [...joined, ...left]),
  ]
}

function sizeBlocker({ community }: PaperFacts): Blocker[] {
  const problem = sizeProblem(community.members.length)
  return problem === null ? [] : [blocker(problem)]
}

/** An agreed leader who has left is no leader any more. */
function leaderBlocker({ community: { leader, members } }: PaperFacts): Blocker[] {
  return members.some(({ person }) => person.id === leader) ? [] : [blocker('no_leader')]
}

/** Only those whom the order names in an oblique case: a list of members needs no cases. */
function unknownNames({ school, community, people }: PaperFacts, others: readonly PersonId[]): Blocker[] {
  const named = [
    school.deputyHead,
    school.siteKeeper,
    ...[community.leader, ...others].map((id) => (id === null ? null : (people.get(id) ?? null))),
  ]
  const unknown = named.flatMap((person) => (person !== null && person.forms === null ? [person.id] : []))
  return unknown.length === 0 ? [] : [blocker('names_unknown', [...new Set(unknown)])]
}
