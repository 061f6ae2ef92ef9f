import { Anchor } from '@mantine/core'
import type { ReactNode } from 'react'
import { LinkButton } from '#kit/links.tsx'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { shortName } from '#school/access/web/public.tsx'
import { meetingsPaths } from '../../paths.ts'
import styles from '../meetings.module.css'
import type { MeetingCard } from '../shapes.ts'
import { useWhen } from '../use-when.ts'
import { fieldWords } from '../words/fields.ts'
import { words } from '../words/meetings.ts'

/** The one everybody asks about: when, where, what for, who leads. */
export function NextMeeting({ meeting }: { meeting: MeetingCard }): ReactNode {
  const t = useWords(words)
  const f = useWords(fieldWords)
  const when = useWhen()
  const { number, facilitator, lengthMinutes, place } = meeting
  const facts = [
    t.number(number),
    f.minutesText(lengthMinutes),
    ...(place === null ? [] : [place]),
    facilitator === null ? t.noLeader : t.leads(shortName(facilitator)),
  ]
  return (
    <Panel title={meeting.state === 'running' ? t.now : t.next}>
      <div className={styles.next}>
        <div className={styles.nextWords}>
          <div className={styles.nextWhen}>{when.said(meeting.startsAt)}</div>
          <div>{meeting.purpose}</div>
          <div className="small soft">{facts.join(' · ')}</div>
          <MeetingLink link={meeting.link} />
        </div>
        <LinkButton
          variant="default"
          to={meetingsPaths.meeting}
          params={{ meetingId: meeting.id }}
          aria-label={t.openMeeting(number)}
        >
          {t.open}
        </LinkButton>
      </div>
    </Panel>
  )
}

/** To the video meeting, in a window of its own. */
export function MeetingLink({ link }: { link: string | null }): ReactNode {
  const t = useWords(words)
  if (link === null) return null
  return (
    <Anchor href={link} target="_blank" rel="noopener noreferrer" title={link}>
      {t.goOnline}
    </Anchor>
  )
}
