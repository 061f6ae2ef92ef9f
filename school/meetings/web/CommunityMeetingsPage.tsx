import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { type ReactNode, useState } from 'react'
import { type Done, DoneNote } from '#kit/DoneNote.tsx'
import { EmptyState } from '#kit/EmptyState.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { useWords } from '#kit/words.ts'
import { useMe } from '#school/access/web/public.tsx'
import { CommunityFrame } from '#school/communities/web/public.tsx'
import { useCommunityMeetings } from './api.ts'
import { MeetingRows } from './list/MeetingRows.tsx'
import { MonthStrip } from './list/MonthStrip.tsx'
import { NextMeeting } from './list/NextMeeting.tsx'
import styles from './meetings.module.css'
import { SeriesPanel } from './series/SeriesPanel.tsx'
import { FirstMeetingPanel } from './set/FirstMeetingPanel.tsx'
import { SetMeetingDialog } from './set/SetMeetingDialog.tsx'
import type { CommunityId, CommunityMeetings, MeetingCard } from './shapes.ts'
import { useWhen } from './use-when.ts'
import { words } from './words/meetings.ts'
import { refusalWords } from './words/refusals.ts'

/** When and what for a community meets: the next meeting, the months, and all of them. */
export function CommunityMeetingsPage(): ReactNode {
  const [isOpen, dialog] = useDisclosure(false)
  return (
    <CommunityFrame tab="meetings" action={({ id }) => <SetButton communityId={id} open={dialog.open} />}>
      {({ id }) => <Asked communityId={id} isSetting={isOpen} close={dialog.close} />}
    </CommunityFrame>
  )
}

/** The one thing to do here; quieter while the first meeting is still to be prepared. */
function SetButton({ communityId, open }: { communityId: CommunityId; open: () => void }): ReactNode {
  const t = useWords(words)
  const { data } = useCommunityMeetings(communityId)
  if (data === undefined || data.actions.set === 'NOT_FOUND') return null
  if (data.actions.set !== null) return <span className="small soft">{t.closed}</span>
  return (
    <Button variant={data.firstMeeting === null ? 'filled' : 'default'} onClick={open}>
      {t.set}
    </Button>
  )
}

interface AskedProps {
  communityId: CommunityId
  isSetting: boolean
  close: () => void
}

function Asked({ communityId, isSetting, close }: AskedProps): ReactNode {
  const t = useWords(words)
  const query = useCommunityMeetings(communityId)
  return (
    <Loaded query={query} height={520} refusals={{ NOT_FOUND: t.absent }}>
      {(page) => <Shown page={page} isSetting={isSetting} close={close} />}
    </Loaded>
  )
}

interface ShownProps {
  page: CommunityMeetings
  isSetting: boolean
  close: () => void
}

function Shown({ page, isSetting, close }: ShownProps): ReactNode {
  const t = useWords(words)
  const refusals = useWords(refusalWords)
  const [done, show] = useState<Done | null>(null)
  const { ahead, past } = useParts(page.meetings)
  const { firstMeeting } = page
  const [next, ...later] = ahead
  const isInside = page.actions.set !== 'NOT_FOUND'
  return (
    <div className={styles.page}>
      <p className="soft">{t.lead}</p>
      <DoneNote done={done} show={show} refusals={refusals} />
      {firstMeeting !== null && <FirstMeetingPanel page={page} firstMeeting={firstMeeting} show={show} />}
      {next !== undefined && <NextMeeting meeting={next} />}
      {page.meetings.length === 0 && firstMeeting === null && (
        <EmptyState title={t.emptyTitle} text={isInside ? t.empty : t.emptyForReaders} />
      )}
      <MonthStrip months={page.months} />
      <MeetingRows title={t.ahead} meetings={later} />
      <MeetingRows title={t.heldOnes} meetings={past} />
      {isInside && <SeriesPanel page={page} show={show} />}
      {isSetting && <SetMeetingDialog page={page} close={close} show={show} />}
    </div>
  )
}

/** What is still to come, the nearest first; and what is over, the latest first. */
function useParts(meetings: readonly MeetingCard[]): { ahead: MeetingCard[]; past: MeetingCard[] } {
  const when = useWhen()
  const { today } = useMe()
  const isAhead = ({ state, startsAt }: MeetingCard) =>
    state === 'running' || (state === 'set' && when.dayOf(startsAt) >= today)
  const inOrder = meetings.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
  return { ahead: inOrder.filter(isAhead), past: inOrder.filter((each) => !isAhead(each)).toReversed() }
}
