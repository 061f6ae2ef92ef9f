import { Button } from '@mantine/core'
import type { ErrorComponentProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { EmptyState } from '#kit/EmptyState.tsx'
import { useWords } from '#kit/words.ts'
import { words } from './words.ts'

/** A page that could not be drawn. A file that is gone means a newer version: the address is asked for anew. */
export function CrashPage({ error, reset }: ErrorComponentProps): ReactNode {
  const t = useWords(words)
  const isOutdated = /dynamically imported module|module script/i.test(String(error))
  return (
    <EmptyState
      order={1}
      title={isOutdated ? t.newVersion : t.crashTitle}
      text={isOutdated ? '' : t.crash}
      action={
        <Button onClick={isOutdated ? () => location.reload() : reset}>
          {isOutdated ? t.reload : t.crashAgain}
        </Button>
      }
    />
  )
}
