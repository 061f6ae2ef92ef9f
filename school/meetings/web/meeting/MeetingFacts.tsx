import type { ReactNode } from 'react'
import { Chip } from '#kit/Chip.tsx'
import { useFormats } from '#kit/format.ts'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { shortName } from '#school/access/web/public.tsx'
import { stateTones } from '../list/MeetingRows.tsx'
import { MeetingLink } from '../list/NextMeeting.tsx'
import styles from '../meetings.module.css'
import type { Meeting } from '../shapes.ts'
import { useWhen } from '../use-when.ts'
import { fieldWords } from '../words/fields.ts'
import { meetingWords } from '../words/meeting.ts'
import { words } from '../words/meetings.ts'

/** When, where and who; what the administration sees as well. */
export function MeetingFacts({ meeting }: { meeting: Meeting }): ReactNode {
  const t = useWords(words)
  const m = useWords(meetingWords)
  const f = useWords(fieldWords)
  const formats = useFormats()
  const when = useWhen()
  const { state, facilitator, secretary, cancelled, place } = meeting
  return (
    <Panel
      title={when.said(meeting.startsAt)}
      aside={<Chip tone={stateTones[state]}>{t.states[state]}</Chip>}
    >
      <div className={styles.facts}>
        <div>{[f.minutesText(meeting.lengthMinutes), ...(place === null ? [] : [place])].join(' · ')}</div>
        <MeetingLink link={meeting.link} />
        <div>{facilitator === null ? t.noLeader : t.leads(shortName(facilitator))}</div>
        {secretary !== null && <div>{m.secretary(shortName(secretary))}</div>}
        {cancelled !== null && (
          <div className="soft">
            {m.calledOff(shortName(cancelled.by), formats.dayOf(cancelled.at))} {cancelled.words}
          </div>
        )}
      </div>
    </Panel>
  )
}
