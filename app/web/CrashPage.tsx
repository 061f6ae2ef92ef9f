import { Button } from '@mantine/core'
import type { ErrorComponentProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { EmptyState } from '#kit/EmptyState.tsx'
import { words as kitWords } from '#kit/words/kit.ts'
import { useWords } from '#kit/words.ts'
import { words } from './words.ts'

/**
 * A page that could not be drawn. A file of it that did not come means a newer version, whose address is asked for anew, or
 * that there is no connection; anything else is a mistake of ours.
 */
export function CrashPage({ error, reset }: ErrorComponentProps): ReactNode {
  const t = useWords(words)
  const kit = useWords(kitWords)
  const isMissing = /dynamically imported module|module script/i.test(String(error))
  if (isMissing && !navigator.onLine) {
    return (
      <EmptyState
        order={1}
        title={kit.offlineTitle}
        text={kit.offlineReading}
        action={<Button onClick={() => location.reload()}>{kit.retry}</Button>}
      />
    )
  }
  return (
    <EmptyState
      order={1}
      title={isMissing ? t.newVersion : t.crashTitle}
      text={isMissing ? '' : t.crash}
      action={
        <Button onClick={isMissing ? () => location.reload() : reset}>
          {isMissing ? t.reload : t.crashAgain}
        </Button>
      }
    />
  )
}
