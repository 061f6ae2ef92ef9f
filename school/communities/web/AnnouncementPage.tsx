import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { type Done, DoneNote } from '#kit/DoneNote.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { useWords } from '#kit/words.ts'
import { AnnouncementForm } from './announcement/AnnouncementForm.tsx'
import { AnnouncementText } from './announcement/AnnouncementText.tsx'
import styles from './announcement/announcement.module.css'
import { ChatText } from './announcement/ChatText.tsx'
import { JoinLinkPanel } from './announcement/JoinLinkPanel.tsx'
import { MeetingPanel } from './announcement/MeetingPanel.tsx'
import { communitiesApi } from './api.ts'
import { CommunityFrame } from './CommunityFrame.tsx'
import { JoinCard } from './joining/JoinCard.tsx'
import type { Announcement, Community } from './shapes.ts'
import { refusalWords } from './words/refusals.ts'

/** What colleagues are told, the link and the code to join by, and the first meeting. */
export function AnnouncementPage(): ReactNode {
  return <CommunityFrame tab="announcement">{(community) => <Shown community={community} />}</CommunityFrame>
}

function Shown({ community }: { community: Community }): ReactNode {
  const refusals = useWords(refusalWords)
  const [done, show] = useState<Done | null>(null)
  const query = useQuery(
    communitiesApi.announcement.read.queryOptions({ input: { communityId: community.id } }),
  )
  return (
    <>
      <DoneNote done={done} show={show} refusals={refusals} />
      <Loaded query={query} height={480}>
        {(announcement) =>
          community.why.edit === null ? (
            <Desk community={community} announcement={announcement} show={show} />
          ) : (
            <>
              <AnnouncementText announcement={announcement} />
              <JoinCard community={community} show={show} />
            </>
          )
        }
      </Loaded>
    </>
  )
}

interface DeskProps {
  community: Community
  announcement: Announcement
  show: (done: Done | null) => void
}

function Desk({ community, announcement, show }: DeskProps): ReactNode {
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <AnnouncementForm community={community} announcement={announcement} show={show} />
        <MeetingPanel community={community} show={show} />
      </div>
      <div className={styles.column}>
        <JoinLinkPanel community={community} announcement={announcement} show={show} />
        {announcement.text !== null && <ChatText announcement={announcement} text={announcement.text} />}
      </div>
    </div>
  )
}
