import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useFormats } from '#kit/format.ts'
import { useWords } from '#kit/words.ts'
import { shortName } from '#school/access/web/public.tsx'
import { meetingMinutes } from '../../meeting.ts'
import { meetingsApi } from '../api.ts'
import styles from '../meetings.module.css'
import type { CommunityId, Meeting } from '../shapes.ts'
import { useWhen } from '../use-when.ts'
import { fieldWords } from '../words/fields.ts'
import type { MeetingValues } from './meeting-values.ts'

interface ClashNotesProps {
  communityId: CommunityId
  values: Pick<MeetingValues, 'on' | 'time' | 'lengthMinutes'>
  /** The meeting that is being moved. */
  besides?: Meeting['id']
}

const pauseMs = 300

/** What stands against the chosen time, while it is chosen. What is unknown is said, not guessed. */
export function ClashNotes({ communityId, values, besides }: ClashNotesProps): ReactNode {
  const t = useWords(fieldWords)
  const formats = useFormats()
  const when = useWhen()
  const { on, time, lengthMinutes } = values
  const isWhole =
    on !== null &&
    time !== '' &&
    lengthMinutes >= meetingMinutes.least &&
    lengthMinutes <= meetingMinutes.most
  const [asked] = useDebouncedValue(isWhole ? when.instant(on, time) : null, pauseMs)
  const clashes = useQuery(
    meetingsApi.clashes.queryOptions({
      input: { communityId, startsAt: asked ?? '', lengthMinutes, besides: besides ?? null },
      enabled: asked !== null && isWhole,
      placeholderData: keepPreviousData,
    }),
  )
  const notes: string[] = []
  if (isWhole && clashes.data !== undefined) {
    const { meetings, studyDay } = clashes.data
    for (const { people, startsAt } of meetings)
      notes.push(t.clash(formats.list(people.map(shortName)), when.timeOf(startsAt)))
    if (t.studyDays[studyDay] !== '') notes.push(t.studyDays[studyDay])
    if (meetings.length === 0) notes.push(t.noClash)
  }
  return (
    <div role="status" className={styles.clashes}>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <p className="soft">{t.lessonsUnknown}</p>
    </div>
  )
}
