import { useQueries, useQuery } from '@tanstack/react-query'
import { useContext } from 'react'
import type { WaitingThing } from '#kit/waiting.ts'
import { useWords } from '#kit/words.ts'
import { shortName, useHolds, useMe } from '#school/access/web/public.tsx'
import { communitiesApi } from './api.ts'
import { pathOfNext } from './next-path.ts'
import { CommunityPlaces, placeOf } from './places.ts'
import type { Card, Community, Leader, Path } from './shapes.ts'
import { type Next, nextFor } from './way.ts'
import { words } from './words/waiting.ts'

interface Part {
  thing: WaitingThing | null
  isKnown: boolean
}

/** Nobody is in more than a few; a deputy head answers in each of a school. */
const lookedAt = 6

/** For Today: the one next thing of each community in which something is this person’s to do. */
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
  const parts = cards.map((_, index): Part => {
    const [community, path, leader] = [reads[index], paths[index], leaders[index]]
    const isKnown = [community, path, leader].every((query) => query?.isPending === false)
    if (!community?.data || !path?.data || !leader?.data) return { thing: null, isKnown }
    return { thing: thingOf(community.data, path.data, leader.data), isKnown }
  })
  return [{ thing: null, isKnown: !list.isPending }, ...parts]
}

function useThing(): (community: Community, path: Path, leader: Leader) => WaitingThing | null {
  const t = useWords(words)
  const places = useContext(CommunityPlaces)
  const { person } = useMe()
  return (community, path, { proposal }) => {
    const next = nextFor(person.id, community, path, proposal, placeOf(places, 'agreement') !== null)
    const to = next === null ? null : pathOfNext(next, places)
    if (next === null || to === null) return null
    return {
      key: `community-${community.id}`,
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
  return next === 'requests' || next === 'answer'
}

function titleOf(
  next: Next,
  { waitingCount }: Community,
  proposal: Leader['proposal'],
  title: (typeof words)['ru']['title'],
): string {
  if (next === 'requests') return title.requests(waitingCount ?? 0)
  if (next === 'answer') return title.answer(proposal === null ? '' : shortName(proposal.person))
  return title[next]
}
