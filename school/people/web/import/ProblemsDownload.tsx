import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { downloadTable } from '#kit/table/download.ts'
import { cellAddress } from '#kit/table/table.ts'
import { useWords } from '#kit/words.ts'
import { words } from '../words/import.ts'
import type { StaffSource } from './ImportPage.tsx'
import type { Outcome } from './outcomes.ts'

/** The faulty cells as a file, for whoever keeps the table and corrects it there. */
export function ProblemsDownload({
  wrong,
  source,
}: {
  wrong: readonly Outcome[]
  source: StaffSource
}): ReactNode {
  const t = useWords(words)
  const nameColumn = Math.max(0, source.layout.columns.indexOf('full_name'))
  const rows = wrong.flatMap(({ problems, planned, name }) =>
    planned?.why == null
      ? problems.map((problem) => [
          cellAddress(problem.rowIndex, problem.columnIndex),
          t.problems[problem.code],
          problem.text,
        ])
      : [[cellAddress(planned.rowIndexes[0] ?? 0, nameColumn), t.whys[planned.why], name]],
  )
  const table = { sheet: t.problemsFile, rows: [[...t.problemHeadings], ...rows] }
  const downloading = useMutation({ mutationFn: () => downloadTable(t.problemsFile, table) })
  return (
    <Button variant="default" mt="sm" loading={downloading.isPending} onClick={() => downloading.mutate()}>
      {t.saveProblems}
    </Button>
  )
}
