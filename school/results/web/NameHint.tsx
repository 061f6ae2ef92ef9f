import { Alert } from '@mantine/core'
import type { ReactNode } from 'react'
import { useFormats } from '#kit/format.ts'
import { useWords } from '#kit/words.ts'
import { namesIn } from '#school/people/name-in-text.ts'
import { difficultyWords } from './words/difficulties.ts'

/** A calm word beside texts that will leave the page, when one looks like a child's name. It stops nobody: a writer has a name too. */
export function NameHint({ texts }: { texts: readonly string[] }): ReactNode {
  const t = useWords(difficultyWords)
  const formats = useFormats()
  const names = [...new Set(texts.flatMap((text) => namesIn(text)))]
  if (names.length === 0) return null
  return (
    <Alert color="amber" role="status">
      {t.nameWarning(formats.list(names.map((name) => `«${name}»`)))}
    </Alert>
  )
}
