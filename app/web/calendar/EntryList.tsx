import type { ReactNode } from 'react'
import { Chip } from '#kit/Chip.tsx'
import { downloadBlob } from '#kit/download.ts'
import { TextLink } from '#kit/links.tsx'
import { Row, RowList } from '#kit/RowList.tsx'
import { useWords } from '#kit/words.ts'
import { AddToCalendar } from '#school/calendar/web/public.tsx'
import styles from './calendar.module.css'
import { datesApi, type Entry } from './use-dates.ts'
import { toneOf, useEntryWords } from './use-entry-words.ts'
import { words } from './words.ts'

/** What is dated on one day, each with the way to its page. */
export function EntryList({ entries, label }: { entries: readonly Entry[]; label: string }): ReactNode {
  const t = useWords(words)
  const { noteOf } = useEntryWords()
  return (
    <RowList label={label}>
      {entries.map((entry) => (
        <Row
          key={entry.key}
          mark={<Chip tone={toneOf[entry.kind]}>{t.kinds[entry.kind]}</Chip>}
          title={<EntryTitle entry={entry} />}
          note={
            <>
              {noteOf(entry)}
              <Take entry={entry} />
            </>
          }
        />
      ))}
    </RowList>
  )
}

function EntryTitle({ entry }: { entry: Entry }): ReactNode {
  const { titleOf } = useEntryWords()
  const isOff = entry.kind === 'meeting' && entry.state === 'cancelled'
  const title = <span className={isOff ? styles.off : undefined}>{titleOf(entry)}</span>
  return entry.path === null ? title : <TextLink to={entry.path}>{title}</TextLink>
}

/** Only what is still to come is taken along. */
function Take({ entry }: { entry: Entry }): ReactNode {
  if (entry.kind !== 'meeting' || entry.state !== 'set') return null
  const { community, purpose, startsAt, endsAt, place, link, url, meetingId } = entry
  return (
    <AddToCalendar
      title={community === null ? purpose : `${community.name}: ${purpose}`}
      startsAt={startsAt}
      endsAt={endsAt}
      place={place ?? link}
      url={url}
      takeFile={async () => {
        const { body } = await datesApi.meetingFile.call({ meetingId })
        downloadBlob(body.name, body)
      }}
    />
  )
}
