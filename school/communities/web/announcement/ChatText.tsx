import { Button, CopyButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { Panel } from '#kit/Panel.tsx'
import { words as kitWords } from '#kit/words/kit.ts'
import { useLanguage, useWords } from '#kit/words.ts'
import type { Announcement } from '../shapes.ts'
import { words } from '../words/announcement.ts'
import styles from './announcement.module.css'
import { textForChat } from './proposed-announcement.ts'

/** The saved text with its links, to be sent to the chat of the school. */
export function ChatText({ announcement, text }: { announcement: Announcement; text: string }): ReactNode {
  const t = useWords(words)
  const kit = useWords(kitWords)
  const { language } = useLanguage()
  const whole = textForChat(text, announcement, language)
  return (
    <Panel title={t.forChat} note={t.forChatNote}>
      <CopyButton value={whole}>
        {({ copied, copy }) => (
          <div>
            <Button variant="default" onClick={copy}>
              {copied ? kit.copied : t.copy}
            </Button>
          </div>
        )}
      </CopyButton>
      <details>
        <summary className="soft">{t.copyLook}</summary>
        <p className={styles.chat}>{whole}</p>
      </details>
    </Panel>
  )
}
