import { Alert } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { LinkButton } from '#kit/links.tsx'
import { useWords } from '#kit/words.ts'
import { peoplePaths } from '../paths.ts'
import { peopleApi } from './api.ts'
import { words } from './words/people.ts'

/** Tells those who keep the list that documents would write some names by rule alone. */
export function NamesNotice(): ReactNode {
  const t = useWords(words)
  const names = useQuery(peopleApi.names.unconfirmed.queryOptions({ input: { limit: 1 } }))
  const count = names.data?.total ?? 0
  if (count === 0) return null
  return (
    <Alert variant="light" color="amber" radius="lg" title={t.namesTitle(count)} className="no-print">
      <p>{t.namesNote}</p>
      <LinkButton to={peoplePaths.names} variant="default" mt="sm">
        {t.namesLook}
      </LinkButton>
    </Alert>
  )
}
