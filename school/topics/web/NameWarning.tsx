import { Alert, Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useFormats } from '#kit/format.ts'
import { useWords } from '#kit/words.ts'
import { topicWords } from './words/topic.ts'

interface Props {
  names: readonly string[]
  isSending: boolean
  send: () => void
}

/** A calm word before a child’s name could leave the page; the person decides. */
export function NameWarning({ names, isSending, send }: Props): ReactNode {
  const t = useWords(topicWords)
  const formats = useFormats()
  if (names.length === 0) return null
  return (
    <Alert color="amber" role="alert">
      {t.nameWarning(formats.list(names.map(t.quoted)))}
      <div>
        <Button mt="sm" variant="default" loading={isSending} onClick={send}>
          {t.sendAnyway}
        </Button>
      </div>
    </Alert>
  )
}
