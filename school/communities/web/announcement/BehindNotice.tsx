import { Alert, Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '#kit/words.ts'
import { shortName } from '#school/access/web/public.tsx'
import type { Announcement } from '../shapes.ts'
import { words } from '../words/announcement.ts'
import styles from './announcement.module.css'

interface BehindNoticeProps {
  announcement: Announcement
  takeTheirs: () => void
  keepMine: () => void
}

/** Two wrote at once: both texts are shown, and a person chooses. */
export function BehindNotice({ announcement, takeTheirs, keepMine }: BehindNoticeProps): ReactNode {
  const t = useWords(words)
  const who = announcement.changedBy === null ? t.somebody : shortName(announcement.changedBy)
  return (
    <Alert color="amber" title={t.behindTitle} role="alert">
      <div className={styles.form}>
        <p>{t.behind(who)}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard. */}
        <section aria-label={t.theirs} className={styles.saved} tabIndex={0}>
          {announcement.text}
        </section>
        <Group gap="sm">
          <Button variant="default" onClick={takeTheirs}>
            {t.takeTheirs}
          </Button>
          <Button variant="default" onClick={keepMine}>
            {t.keepMine}
          </Button>
        </Group>
      </div>
    </Alert>
  )
}
