import type { ReactNode } from 'react'
import { Chip } from '#kit/Chip.tsx'
import { Panel } from '#kit/Panel.tsx'
import { Row, RowList } from '#kit/RowList.tsx'
import type { Tone } from '#kit/tokens.ts'
import { useWords } from '#kit/words.ts'
import { shortName, useMe } from '#school/access/web/public.tsx'
import { meetingsPaths } from '../../paths.ts'
import type { MeetingCard } from '../shapes.ts'
import { useWhen } from '../use-when.ts'
import { words } from '../words/meetings.ts'

interface MeetingRowsProps {
  title: string
  meetings: readonly MeetingCard[]
}

export const stateTones: Readonly<Record<MeetingCard['state'], Tone>> = {
  set: 'sky',
  running: 'coral',
  held: 'plain',
  cancelled: 'plain',
}

export function MeetingRows({ title, meetings }: MeetingRowsProps): ReactNode {
  const t = useWords(words)
  const when = useWhen()
  const { today } = useMe()
  if (meetings.length === 0) return null
  const noteOf = ({ number, purpose, place, link, facilitator }: MeetingCard) =>
    [
      `${number}. ${purpose}`,
      ...(place === null ? [] : [place]),
      ...(place === null && link !== null ? [t.online] : []),
      ...(facilitator === null ? [] : [t.leads(shortName(facilitator))]),
    ].join(' · ')
  // Set for a day that is over, and never begun.
  const stateOf = ({ state, startsAt }: MeetingCard) =>
    state === 'set' && when.dayOf(startsAt) < today ? t.past : t.states[state]
  return (
    <Panel title={title}>
      <RowList label={title}>
        {meetings.map((meeting) => (
          <Row
            key={meeting.id}
            title={when.said(meeting.startsAt)}
            note={noteOf(meeting)}
            aside={<Chip tone={stateTones[meeting.state]}>{stateOf(meeting)}</Chip>}
            to={meetingsPaths.meeting}
            params={{ meetingId: meeting.id }}
          />
        ))}
      </RowList>
    </Panel>
  )
}
