import { useParams } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { LoadingSpace } from '#kit/Loaded.tsx'
import { Page } from '#kit/Page.tsx'
import { useWords } from '#kit/words.ts'
import { DoneStep } from './import/DoneStep.tsx'
import { emptyDraft } from './import/draft.ts'
import { ImportSteps } from './import/ImportSteps.tsx'
import { useImporting } from './import/use-importing.ts'
import type { WorkImport } from './shapes.ts'
import { importWords } from './words/import.ts'

/** Bringing a file in, for a new work or for the one in the address. */
export function ImportPage(): ReactNode {
  const { workId } = useParams({ strict: false }) as { workId?: string }
  return <Import key={workId ?? 'new'} workId={workId ?? null} />
}

function Import({ workId }: { workId: string | null }): ReactNode {
  const t = useWords(importWords)
  const [done, setDone] = useState<{ result: WorkImport; wasListKept: boolean } | null>(null)
  const importing = useImporting(workId, (result, wasListKept) => setDone({ result, wasListKept }))
  const { existing, draft } = importing
  const title = workId !== null && existing !== null ? t.titleInto(existing.title) : t.title
  return (
    <Page title={title} lead={t.lead}>
      {done !== null ? (
        <DoneStep
          done={done.result}
          wasListKept={done.wasListKept}
          onAnother={() => {
            draft.change(emptyDraft(workId))
            setDone(null)
          }}
        />
      ) : draft.state === 'opening' ? (
        <LoadingSpace height={320} />
      ) : (
        <ImportSteps importing={importing} />
      )}
    </Page>
  )
}
