import { Anchor } from '@mantine/core'
import type { ReactNode } from 'react'
import { useFormats } from '#kit/format.ts'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import type { Announcement } from '../shapes.ts'
import { words } from '../words/announcement.ts'
import styles from './announcement.module.css'

/** As colleagues read it. */
export function AnnouncementText({ announcement }: { announcement: Announcement }): ReactNode {
  const t = useWords(words)
  const formats = useFormats()
  const { text, chatName, chatLink, announcedAt } = announcement
  if (text === null || announcedAt === null) return <p className="soft">{t.notYet}</p>
  return (
    <Panel title={t.title} note={t.shownSince(formats.dayOf(announcedAt))}>
      <p className={styles.text}>{text}</p>
      {chatLink !== null && (
        <Anchor href={chatLink} target="_blank" rel="noreferrer">
          {chatName ?? chatLink}
        </Anchor>
      )}
    </Panel>
  )
}
