import { useQueries, useQuery } from '@tanstack/react-query'
import { useContext } from 'react'
import type { WaitingThing } from '#kit/waiting.ts'
import { useWords } from '#kit/words.ts'
import { shortName, useHolds, useMe } from '#school/access/web/public.tsx'
import { communitiesApi } from './api.ts'
import { pathOfNext } from './next-path.ts'
import { CommunityPlaces, placeOf } from './places.ts'
import type { Card, Community, Leader, Path } from './shapes.ts'
import { isAskedToAnswer, type Next, nextForGroup } from './way.ts'
import { words } from './words/waiting.ts'

interface Part {
  thing: WaitingThing | null
  isKnown: boolean
}

/** Nobody is in more than a few; a deputy head answers in each of a school. */
const lookedAt = 6

/** For Today: what is asked of this person first, then the one next thing of each community. */
export function useCommunityThings(): readonly Part[] {
  const settles = useHolds('deputy_head')
  const list = useQuery(communitiesApi.list.queryOptions())
  const cards = (list.data?.communities ?? [])
    .filter(({ isInside, state }) => state !== 'closed' && (isInside || settles))
    .slice(0, lookedAt)
  const input = ({ id }: Card) => ({ input: { communityId: id } })
  const reads = useQueries({ queries: cards.map((card) => communitiesApi.read.queryOptions(input(card))) })
  const paths = useQueries({ queries: cards.map((card) => communitiesApi.path.queryOptions(input(card))) })
  const leaders = useQueries({
    queries: cards.map((card) => communitiesApi.leader.read.queryOptions(input(card))),
  })
  const thingOf = useThing()
  const partsOf = (whose: Whose) =>
    cards.map((_, index): Part => {
      const [community, path, leader] = [reads[index], paths[index], leaders[index]]
      const isKnown = [community, path, leader].every((query) => query?.isPending === false)
      if (!community?.data || !path?.data || !leader?.data) return { thing: null, isKnown }
      return { thing: thingOf(whose, community.data, path.data, leader.data), isKnown }
    })
  return [{ thing: null, isKnown: !list.isPending }, ...partsOf('own'), ...partsOf('group')]
}

/** One’s own consent, which nobody can give instead, or what any member may do. */
type Whose = 'own' | 'group'

function useThing(): (whose: Whose, community: Community, path: Path, leader: Leader) => WaitingThing | null {
  const t = useWords(words)
  const places = useContext(CommunityPlaces)
  const { person } = useMe()
  const hasAgreement = placeOf(places, 'agreement') !== null
  return (whose, community, path, { proposal }) => {
    const isAskedForOwn = isAskedToAnswer(person.id, community, proposal)
    const own = isAskedForOwn ? 'answer' : null
    const group = nextForGroup(community, path, proposal, hasAgreement)
    // Who has not answered yet needs no look at the answers: the question itself leads there.
    const next = whose === 'own' ? own : group === 'answers' && isAskedForOwn ? null : group
    const to = next === null ? null : pathOfNext(next, places)
    if (next === null || to === null) return null
    return {
      key: `community-${whose}-${community.id}`,
      title: titleOf(next, community, proposal, t.title),
      note: t.note(community.name),
      mark: isAsked(next) ? t.marks.asked : t.marks.now,
      tone: isAsked(next) ? 'coral' : 'amber',
      to,
      params: { communityId: community.id },
      action: t.actions[next],
    }
  }
}

/** Whether somebody waits for this person, and not only the way itself. */
function isAsked(next: Next): boolean {
  return next === 'requests' || next === 'question' || next === 'answer'
}

function titleOf(
  next: Next,
  { waitingWishCount }: Community,
  proposal: Leader['proposal'],
  title: (typeof words)['ru']['title'],
): string {
  if (next === 'requests') return title.requests(waitingWishCount ?? 0)
  if (next === 'answer') return title.answer(proposal === null ? '' : shortName(proposal.person))
  return title[next]
}
