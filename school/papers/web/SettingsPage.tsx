import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useFormats } from '#kit/format.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { TextLink } from '#kit/links.tsx'
import { Page } from '#kit/Page.tsx'
import { useWords } from '#kit/words.ts'
import { usePersonName } from '#school/access/web/public.tsx'
import { papersPaths } from '../paths.ts'
import { api } from './api.ts'
import { SettingsEditor } from './settings/SettingsEditor.tsx'
import { settingsWords } from './words/settings.ts'

/** How papers of the school name it and look. */
export function SettingsPage(): ReactNode {
  const t = useWords(settingsWords)
  const formats = useFormats()
  const nameOf = usePersonName()
  const query = useQuery(api.settings.get.queryOptions())
  const isReadOnly = query.data?.mayChange === false
  return (
    <Page
      title={t.title}
      above={<TextLink to={papersPaths.waiting}>{t.back}</TextLink>}
      lead={isReadOnly ? `${t.lead} ${t.readOnly}` : t.lead}
    >
      <Loaded query={query} height={640}>
        {(page) => (
          <>
            <SettingsEditor page={page} />
            <p className="soft small">
              {page.changedAt === null
                ? t.never
                : t.changedBy(nameOf(page.changedBy), formats.instant(page.changedAt))}
            </p>
          </>
        )}
      </Loaded>
    </Page>
  )
}
