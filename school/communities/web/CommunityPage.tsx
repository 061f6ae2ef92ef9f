import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useContext, useState } from 'react'
import { type Done, DoneNote } from '#kit/DoneNote.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { useWords } from '#kit/words.ts'
import { useMe } from '#school/access/web/public.tsx'
import { communitiesApi } from './api.ts'
import { CommunityFrame } from './CommunityFrame.tsx'
import { JoinCard } from './joining/JoinCard.tsx'
import { BeadList } from './path/BeadList.tsx'
import { NearestPanel } from './path/NearestPanel.tsx'
import { NextButton } from './path/NextButton.tsx'
import styles from './path/path.module.css'
import { WhoPanel } from './path/WhoPanel.tsx'
import { WhyPanel } from './path/WhyPanel.tsx'
import { CommunityPlaces, placeOf } from './places.ts'
import type { Community } from './shapes.ts'
import { nextFor } from './way.ts'
import { words } from './words/path.ts'
import { refusalWords } from './words/refusals.ts'

/** The way of a community: what is done, what is now, and honestly what is still to come. */
export function CommunityPage(): ReactNode {
  return (
    <CommunityFrame tab="path" action={(community) => <NextAction community={community} />}>
      {(community) => <Way community={community} />}
    </CommunityFrame>
  )
}

function NextAction({ community }: { community: Community }): ReactNode {
  const { person } = useMe()
  const hasAgreement = placeOf(useContext(CommunityPlaces), 'agreement') !== null
  const input = { communityId: community.id }
  const path = useQuery(communitiesApi.path.queryOptions({ input }))
  const leader = useQuery(communitiesApi.leader.read.queryOptions({ input }))
  if (path.data === undefined || leader.data === undefined) return null
  const next = nextFor(person.id, community, path.data, leader.data.proposal, hasAgreement)
  return next === null ? null : <NextButton next={next} community={community} />
}

function Way({ community }: { community: Community }): ReactNode {
  const t = useWords(words)
  const refusals = useWords(refusalWords)
  const [done, show] = useState<Done | null>(null)
  const path = useQuery(communitiesApi.path.queryOptions({ input: { communityId: community.id } }))
  const closing = community.states.find(({ state }) => state === 'closed')
  return (
    <>
      <DoneNote done={done} show={show} refusals={refusals} />
      {closing !== undefined && <p className="soft">{t.closedNote(closing.words ?? '')}</p>}
      <JoinCard community={community} show={show} />
      <div className={styles.columns}>
        <Loaded query={path} height={560}>
          {(shown) => <BeadList community={community} path={shown} />}
        </Loaded>
        <div className={styles.aside}>
          <NearestPanel community={community} />
          <WhoPanel communityId={community.id} />
          <WhyPanel topic={community.topic} />
        </div>
      </div>
    </>
  )
}
