import { Alert, Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useFormats } from '#kit/format.ts'
import { useWords } from '#kit/words.ts'
import { difficultyWords } from '../words/difficulties.ts'
import styles from './difficulties.module.css'

interface Props {
  names: readonly string[]
  isSending: boolean
  onSend: () => void
}

/** A calm word before a child's name could leave the page; the person decides. */
export function NameWarning({ names, isSending, onSend }: Props): ReactNode {
  const t = useWords(difficultyWords)
  const formats = useFormats()
  if (names.length === 0) return null
  return (
    <Alert color="amber" role="alert">
      <div className={styles.form}>
        {t.nameWarning(formats.list(names.map((name) => `«${name}»`)))}
        <div>
          <Button variant="default" loading={isSending} onClick={onSend}>
            {t.sendAnyway}
          </Button>
        </div>
      </div>
    </Alert>
  )
}
