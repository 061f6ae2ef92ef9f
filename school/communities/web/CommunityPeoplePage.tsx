import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { type Done, DoneNote } from '#kit/DoneNote.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { useWords } from '#kit/words.ts'
import { communitiesApi } from './api.ts'
import { CommunityFrame } from './CommunityFrame.tsx'
import { GuestsPanel } from './people/GuestsPanel.tsx'
import { LeaderPanel } from './people/LeaderPanel.tsx'
import { MembersPanel } from './people/MembersPanel.tsx'
import { RequestsPanel } from './people/RequestsPanel.tsx'
import { SizeNote } from './people/SizeNote.tsx'
import { SplitPanel } from './people/SplitPanel.tsx'
import type { Community, People } from './shapes.ts'
import { refusalWords } from './words/refusals.ts'

/** Who is in the community, who leads it, and who waits to be let in. */
export function CommunityPeoplePage(): ReactNode {
  return <CommunityFrame tab="people">{(community) => <Shown community={community} />}</CommunityFrame>
}

function Shown({ community }: { community: Community }): ReactNode {
  const refusals = useWords(refusalWords)
  const [done, show] = useState<Done | null>(null)
  const people = useQuery(communitiesApi.people.queryOptions({ input: { communityId: community.id } }))
  return (
    <>
      <DoneNote done={done} show={show} refusals={refusals} />
      {community.why.settle === null && <RequestsPanel community={community} show={show} />}
      <Loaded query={people} height={420}>
        {(shown) => <Groups community={community} people={shown} show={show} />}
      </Loaded>
    </>
  )
}

interface GroupsProps {
  community: Community
  people: People
  show: (done: Done) => void
}

function Groups({ community, people, show }: GroupsProps): ReactNode {
  const leader = useQuery(communitiesApi.leader.read.queryOptions({ input: { communityId: community.id } }))
  // What waits for the members stands before the list of them.
  const isLeaderOpen =
    community.isMember &&
    leader.data !== undefined &&
    (leader.data.proposal !== null || (leader.data.leader === null && people.sizeProblem === null))
  const leading = <LeaderPanel community={community} members={people.members} show={show} />
  const isParted = people.sizeProblem === 'too_many' && community.state === 'preparing'
  return (
    <>
      <SizeNote community={community} people={people} show={show} />
      {isParted && community.why.edit === null && <SplitPanel community={community} show={show} />}
      {isLeaderOpen && leading}
      <MembersPanel community={community} people={people} show={show} />
      {!isLeaderOpen && leading}
      <GuestsPanel community={community} people={people} show={show} />
    </>
  )
}
