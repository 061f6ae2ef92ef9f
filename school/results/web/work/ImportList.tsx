import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { sliceKey } from '#kit/api.ts'
import { useFormats } from '#kit/format.ts'
import { Panel } from '#kit/Panel.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { Row, RowList } from '#kit/RowList.tsx'
import { useWords } from '#kit/words.ts'
import { usePersonName } from '#school/access/web/public.tsx'
import { api } from '../api.ts'
import type { WorkImport, WorkInList } from '../shapes.ts'
import { workListWords } from '../words/works.ts'

/** Each file that was brought into this work, by whom and when, and the way back. */
export function ImportList({ workId }: { workId: WorkInList['id'] }): ReactNode {
  const t = useWords(workListWords)
  const queries = useQueryClient()
  const imports = useQuery(api.works.get.queryOptions({ input: { workId } })).data?.imports ?? []
  const undo = useMutation(
    api.imports.undo.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: sliceKey('results') }),
    }),
  )
  if (imports.length === 0) return null
  return (
    <Panel title={t.imports}>
      <ProblemNotice error={undo.error} refusals={t.undoRefusals} />
      <RowList>
        {imports.map((each) => (
          <ImportRow
            key={each.id}
            import={each}
            isUndoing={undo.isPending}
            onUndo={() => undo.mutate({ importId: each.id })}
          />
        ))}
      </RowList>
    </Panel>
  )
}

interface ImportRowProps {
  import: WorkImport
  isUndoing: boolean
  onUndo: () => void
}

function ImportRow({ import: done, isUndoing, onUndo }: ImportRowProps): ReactNode {
  const t = useWords(workListWords)
  const formats = useFormats()
  const name = usePersonName()
  const state =
    done.undoneAt !== null
      ? t.importUndone(t.by(name(done.undoneBy), formats.instant(done.undoneAt)))
      : done.completedAt === null
        ? t.importOpen
        : t.importLine(done.worked, done.absent, done.rowsInError)
  return (
    <Row
      title={t.by(name(done.openedBy), formats.instant(done.openedAt))}
      note={state}
      aside={
        done.mayUndo ? (
          <Button variant="default" loading={isUndoing} onClick={onUndo}>
            {t.undo}
          </Button>
        ) : undefined
      }
    />
  )
}
