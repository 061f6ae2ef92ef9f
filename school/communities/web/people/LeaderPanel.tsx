import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { useFormats } from '#kit/format.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { fullName } from '#school/access/web/public.tsx'
import { communitiesApi } from '../api.ts'
import type { Community, Leader, Member } from '../shapes.ts'
import { words } from '../words/leader.ts'
import { LeaderChoice } from './LeaderChoice.tsx'
import { LeaderProposal } from './LeaderProposal.tsx'

interface LeaderPanelProps {
  community: Community
  members: readonly Member[]
  show: (done: Done) => void
}

/** Who leads, and how the members come to that. */
export function LeaderPanel({ community, members, show }: LeaderPanelProps): ReactNode {
  const t = useWords(words)
  const leader = useQuery(communitiesApi.leader.read.queryOptions({ input: { communityId: community.id } }))
  return (
    <Panel title={t.title} note={t.note}>
      <Loaded query={leader} height={120}>
        {(shown) => <Shown community={community} members={members} leader={shown} show={show} />}
      </Loaded>
    </Panel>
  )
}

function Shown({ community, members, leader, show }: LeaderPanelProps & { leader: Leader }): ReactNode {
  const t = useWords(words)
  const formats = useFormats()
  const mayPropose = community.isMember && community.why.edit === null && leader.proposal === null
  const agreedOn = leader.agreedAt === null ? '' : formats.dayOf(leader.agreedAt)
  return (
    <>
      <p>{leader.leader === null ? t.none : t.agreed(fullName(leader.leader), agreedOn)}</p>
      {leader.leader !== null && community.state === 'ordered' && mayPropose && (
        <p className="small soft">{t.newOrder}</p>
      )}
      {leader.proposal !== null && (
        <LeaderProposal community={community} members={members} proposal={leader.proposal} show={show} />
      )}
      {mayPropose && (
        <LeaderChoice
          communityId={community.id}
          members={members.filter(({ isLeader }) => !isLeader)}
          isReplacing={leader.leader !== null}
          show={show}
        />
      )}
      {!community.isMember && leader.leader === null && (
        <p className="small soft">{members.length === 0 ? t.nobodyYet : t.outside}</p>
      )}
    </>
  )
}
