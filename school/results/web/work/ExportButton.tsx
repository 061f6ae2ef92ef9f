import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { downloadText } from '#kit/download.ts'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { api } from '../api.ts'
import type { WorkInList } from '../shapes.ts'
import { tableCsv } from '../table-csv.ts'
import { overviewWords } from '../words/overview.ts'

/** The whole work as a table that can be imported again. Exports stand in the access log. */
export function ExportButton({ workId }: { workId: WorkInList['id'] }): ReactNode {
  const t = useWords(overviewWords)
  const take = useMutation(
    api.works.export.mutationOptions({
      onSuccess: ({ fileName, rows }) =>
        downloadText(`${fileName.replace(/\.[a-z]+$/i, '')}.csv`, tableCsv(rows), 'text/csv;charset=utf-8'),
    }),
  )
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconDownload size={18} />}
        loading={take.isPending}
        onClick={() => take.mutate({ workId })}
      >
        {t.exportWork}
      </Button>
      <ProblemNotice error={take.error} />
    </>
  )
}
