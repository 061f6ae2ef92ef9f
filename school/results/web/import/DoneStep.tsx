import { Button, Group, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { sliceKey } from '#kit/api.ts'
import { LinkButton } from '#kit/links.tsx'
import { Panel } from '#kit/Panel.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { resultsPaths } from '../../paths.ts'
import { api } from '../api.ts'
import { workPath } from '../links.ts'
import type { WorkImport } from '../shapes.ts'
import { importWords } from '../words/import.ts'

interface Props {
  done: WorkImport
  wasListKept: boolean
  onAnother: () => void
}

/** What came of the import, the way back, and the way on. */
export function DoneStep({ done, wasListKept, onAnother }: Props): ReactNode {
  const t = useWords(importWords).done
  const queries = useQueryClient()
  const undo = useMutation(
    api.imports.undo.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: sliceKey('results') }),
    }),
  )
  return (
    <Panel title={t.title}>
      <Text size="lg" data-testid="import-done">
        {t.text(done.worked, done.absent)}
      </Text>
      <Text>{t.changes(done.added, done.changed, done.unchanged)}</Text>
      {wasListKept && <Text>{t.listKept}</Text>}
      <ProblemNotice error={undo.error} />
      {undo.isSuccess ? (
        <Text role="status">{t.undone}</Text>
      ) : (
        <Group>
          <LinkButton to={workPath(done.workId)}>{t.toWork}</LinkButton>
          <LinkButton to={resultsPaths.difficulties} variant="default">
            {t.toDifficulties}
          </LinkButton>
          <Button
            variant="subtle"
            loading={undo.isPending}
            onClick={() => undo.mutate({ importId: done.id })}
          >
            {t.undo}
          </Button>
        </Group>
      )}
      <Group>
        <Button variant="subtle" onClick={onAnother}>
          {t.another}
        </Button>
      </Group>
    </Panel>
  )
}
