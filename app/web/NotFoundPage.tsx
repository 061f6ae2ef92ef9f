import type { ReactNode } from 'react'
import { EmptyState } from '#kit/EmptyState.tsx'
import { LinkButton } from '#kit/links.tsx'
import { usePageTitle } from '#kit/Page.tsx'
import { useWords } from '#kit/words.ts'
import { appPaths } from './paths.ts'
import { words } from './words.ts'

export function NotFoundPage(): ReactNode {
  const t = useWords(words)
  usePageTitle(t.notFoundTitle)
  return (
    <EmptyState
      order={1}
      title={t.notFoundTitle}
      text={t.notFound}
      action={<LinkButton to={appPaths.today}>{t.toToday}</LinkButton>}
    />
  )
}
