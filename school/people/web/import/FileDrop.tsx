import { Alert, Button, FileButton, Loader } from '@mantine/core'
import { type DragEvent, type ReactNode, useState } from 'react'
import { Refused } from '#base/refusal.ts'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { words } from '../words/import.ts'
import styles from './import.module.css'

interface FileDropProps {
  isReading: boolean
  error: Error | null
  read: (file: File) => void
}

const accepted = '.xlsx,.csv,.tsv,.txt,.xls,.ods'

/** A file, chosen or dropped. What cannot be read says what to do with it. */
export function FileDrop({ isReading, error, read }: FileDropProps): ReactNode {
  const t = useWords(words)
  const [isOver, setIsOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    const [file] = event.dataTransfer.files
    if (file !== undefined) read(file)
  }
  return (
    <>
      {/* Dropping is a second way for a mouse; the button inside is the way for everybody. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
      <div
        className={styles.drop}
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <p>{t.drop}</p>
        <FileButton accept={accepted} onChange={(file) => file !== null && read(file)}>
          {(props) => (
            <Button {...props} loading={isReading}>
              {t.choose}
            </Button>
          )}
        </FileButton>
        <p className="small soft">{t.dropNote}</p>
        <span role="status">{isReading && <Loader size="xs" aria-label={t.reading} />}</span>
      </div>
      <FileProblem error={error} />
    </>
  )
}

function FileProblem({ error }: { error: Error | null }): ReactNode {
  const t = useWords(words)
  const sentences: Readonly<Record<string, string>> = t.fileProblems
  const sentence = error instanceof Refused ? sentences[error.code] : undefined
  if (sentence === undefined) return <ProblemNotice error={error} reading />
  return (
    <Alert role="alert" variant="light" color="coral" title={t.fileProblemTitle}>
      {sentence}
    </Alert>
  )
}
