import { Alert } from '@mantine/core'
import type { ReactNode } from 'react'
import { LinkButton } from '#kit/links.tsx'
import { useWords } from '#kit/words.ts'
import { peoplePaths } from '../paths.ts'
import { words } from './words/people.ts'

/** Tells those who keep the list that documents would write some names by rule alone. */
export function NamesNotice({ count }: { count: number }): ReactNode {
  const t = useWords(words)
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
