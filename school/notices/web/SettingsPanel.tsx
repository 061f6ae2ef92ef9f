import type { ReactNode } from 'react'
import { LinkButton } from '#kit/links.tsx'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { noticesPaths } from '../paths.ts'
import { words } from './words/settings.ts'

/** The way from one's account to how one is written to. */
export function SettingsPanel(): ReactNode {
  const t = useWords(words)
  return (
    <Panel title={t.title} note={t.panelNote}>
      <div>
        <LinkButton to={noticesPaths.settings} variant="default">
          {t.toSettings}
        </LinkButton>
      </div>
    </Panel>
  )
}
