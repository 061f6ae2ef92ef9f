import { Anchor } from '@mantine/core'
import type { ReactNode } from 'react'
import { useFormats } from '#kit/format.ts'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import type { Community, FirstMeeting } from '../shapes.ts'
import { words } from '../words/path.ts'
import styles from './path.module.css'

/** What comes up: for now the first meeting. */
export function NearestPanel({ community }: { community: Community }): ReactNode {
  const t = useWords(words)
  const { firstMeeting } = community
  return (
    <Panel title={t.nearest}>
      {firstMeeting === null ? (
        <p className="soft">{t.nearestNothing}</p>
      ) : (
        <Meeting meeting={firstMeeting} />
      )}
    </Panel>
  )
}

function Meeting({ meeting }: { meeting: FirstMeeting }): ReactNode {
  const t = useWords(words)
  const formats = useFormats()
  return (
    <div>
      <div className={styles.between}>
        <b>{t.firstMeeting}</b>
        <span className="small soft num">{`${formats.dayWithWeekday(meeting.on)}, ${meeting.time}`}</span>
      </div>
      <div className="small soft">
        {[t.minutes(meeting.lengthMinutes), meeting.place].filter((part) => part !== null).join(' · ')}
      </div>
      {meeting.link !== null && (
        <Anchor className={styles.meetingLink} href={meeting.link} target="_blank" rel="noreferrer">
          {t.openLink}
        </Anchor>
      )}
    </div>
  )
}
