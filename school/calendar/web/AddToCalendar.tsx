import { Anchor } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { useMe } from '#school/access/web/public.tsx'
import { googleCalendarLink, yandexCalendarLink } from '../calendar-links.ts'
import styles from './add-to-calendar.module.css'
import { words } from './words/add.ts'

interface AddToCalendarProps {
  title: string
  startsAt: string
  endsAt: string
  place: string | null
  /** Where it is read about. */
  url: string
  /** The same as a file, from whoever knows the meeting. */
  takeFile: () => Promise<void>
}

/** Takes one meeting along: as a file, or into a calendar outside. Nothing is sent there before a link is followed. */
export function AddToCalendar({
  title,
  startsAt,
  endsAt,
  place,
  url,
  takeFile,
}: AddToCalendarProps): ReactNode {
  const t = useWords(words)
  const { school } = useMe()
  const taking = useMutation({ mutationFn: takeFile })
  const event = { title, place, url, startsAt: new Date(startsAt), endsAt: new Date(endsAt) }
  const outside = { target: '_blank', rel: 'noopener noreferrer' }
  return (
    <details className={`${styles.add} no-print`}>
      <summary aria-label={t.addNamed(title)}>{t.add}</summary>
      <div className={styles.links}>
        <Anchor component="button" type="button" onClick={() => taking.mutate()}>
          {t.file}
        </Anchor>
        <Anchor href={googleCalendarLink(event)} {...outside}>
          {t.google}
        </Anchor>
        <Anchor href={yandexCalendarLink(event, school.timeZone)} {...outside}>
          {t.yandex}
        </Anchor>
      </div>
      <p className="soft small">{t.outside}</p>
      <ProblemNotice error={taking.error} reading />
    </details>
  )
}
