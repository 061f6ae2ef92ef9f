import { Alert, Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Chip } from '#kit/Chip.tsx'
import { useFormats } from '#kit/format.ts'
import { Panel } from '#kit/Panel.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { Row, RowList } from '#kit/RowList.tsx'
import { useWords } from '#kit/words.ts'
import { fullName, nameWithInitials, type PersonName } from '../../name.ts'
import { peopleApi, useRefresh } from '../api.ts'
import { words } from '../words/import.ts'

/** Lists imported before, each with its undoing. */
export function ImportHistory(): ReactNode {
  const t = useWords(words)
  const refresh = useRefresh()
  const imports = useQuery(peopleApi.imports.list.queryOptions({ input: { limit: 20 } }))
  const undoing = useMutation(peopleApi.imports.undo.mutationOptions({ onSuccess: refresh }))
  if (imports.data === undefined || imports.data.length === 0) return null
  return (
    <Panel title={t.history} note={t.historyNote}>
      <ProblemNotice error={undoing.error} refusals={t.refusals} />
      {undoing.data !== undefined && <Undone result={undoing.data} />}
      <RowList>
        {imports.data.map((made) => (
          <ImportLine
            key={made.id}
            made={made}
            isPending={undoing.isPending && undoing.variables?.importId === made.id}
            undo={() => undoing.mutate({ importId: made.id })}
          />
        ))}
      </RowList>
    </Panel>
  )
}

interface ImportLineProps {
  made: {
    fileName: string
    importedAt: string
    importedBy: PersonName | null
    addedCount: number
    changedCount: number
    undoneAt: string | null
  }
  isPending: boolean
  undo: () => void
}

function ImportLine({ made, isPending, undo }: ImportLineProps): ReactNode {
  const t = useWords(words)
  const formats = useFormats()
  const by = made.importedBy === null ? '' : nameWithInitials(made.importedBy)
  const note = [formats.instant(made.importedAt), by, t.historyRow(made.addedCount, made.changedCount)]
  return (
    <Row
      title={made.fileName}
      note={note.filter((part) => part !== '').join(' · ')}
      aside={
        made.undoneAt === null ? (
          <Button variant="default" loading={isPending} onClick={undo}>
            {t.undo}
          </Button>
        ) : (
          <Chip>{t.undone}</Chip>
        )
      }
    />
  )
}

interface UndoneResult {
  removedCount: number
  restoredCount: number
  kept: (PersonName & { id: string; why: 'changed_since' | 'has_account' | 'in_use' })[]
}

function Undone({ result }: { result: UndoneResult }): ReactNode {
  const t = useWords(words)
  return (
    <Alert role="status" variant="light" color="board">
      <p>{t.undoneNote(result.removedCount, result.restoredCount)}</p>
      {result.kept.length > 0 && (
        <>
          <p>{t.keptTitle}</p>
          <ul>
            {result.kept.map((person) => (
              <li key={person.id}>{t.keptRow(fullName(person), t.kept[person.why])}</li>
            ))}
          </ul>
        </>
      )}
    </Alert>
  )
}
