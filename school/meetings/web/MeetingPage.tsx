import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { type Done, DoneNote } from '#kit/DoneNote.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { TextLink } from '#kit/links.tsx'
import { Page } from '#kit/Page.tsx'
import { useWords } from '#kit/words.ts'
import { communityMeetingsPath } from '../paths.ts'
import { AgendaPanel } from './agenda/AgendaPanel.tsx'
import { meetingsApi } from './api.ts'
import { MeetingActions } from './meeting/MeetingActions.tsx'
import { MeetingFacts } from './meeting/MeetingFacts.tsx'
import { MeetingGuests } from './meeting/MeetingGuests.tsx'
import { MovesPanel } from './meeting/MovesPanel.tsx'
import styles from './meetings.module.css'
import type { Meeting } from './shapes.ts'
import { meetingWords } from './words/meeting.ts'
import { refusalWords } from './words/refusals.ts'

/** One meeting: what for, when and where, who, and its agenda. */
export function MeetingPage(): ReactNode {
  const t = useWords(meetingWords)
  const refusals = useWords(refusalWords)
  // The route belongs to this page; the router knows no type for it.
  const { meetingId } = useParams({ strict: false }) as { meetingId: Meeting['id'] }
  const query = useQuery(meetingsApi.get.queryOptions({ input: { meetingId } }))
  if (query.data !== undefined) return <Shown key={meetingId} meeting={query.data} />
  return (
    <Page title={t.one}>
      <Loaded query={query} height={640} refusals={refusals}>
        {() => null}
      </Loaded>
    </Page>
  )
}

function Shown({ meeting }: { meeting: Meeting }): ReactNode {
  const refusals = useWords(refusalWords)
  const t = useWords(meetingWords)
  const [done, show] = useState<Done | null>(null)
  const { view } = meeting
  return (
    <Page
      title={meeting.purpose}
      above={<WayBack meeting={meeting} />}
      actions={<MeetingActions meeting={meeting} show={show} />}
    >
      <DoneNote done={done} show={show} refusals={refusals} />
      {view === 'administration' ? (
        <div className={styles.page}>
          <MeetingFacts meeting={meeting} />
          <p className="soft">{t.administration}</p>
        </div>
      ) : (
        <div className={styles.meeting}>
          <div className={styles.meetingFacts}>
            <MeetingFacts meeting={meeting} />
          </div>
          <div className={styles.meetingAgenda}>
            {view === 'guest' && <p className="soft">{t.guest}</p>}
            <AgendaPanel meeting={meeting} show={show} />
          </div>
          <div className={styles.meetingMore}>
            {view === 'inside' && <MeetingGuests meeting={meeting} show={show} />}
            {meeting.moves.length > 0 && <MovesPanel moves={meeting.moves} />}
          </div>
        </div>
      )}
    </Page>
  )
}

/** To the meetings of its community; a guest has no way there. */
function WayBack({ meeting: { number, community, view } }: { meeting: Meeting }): ReactNode {
  const t = useWords(meetingWords)
  const text = t.above(number, community.name)
  if (view === 'guest') return text
  return <TextLink to={communityMeetingsPath(community.id)}>{text}</TextLink>
}
