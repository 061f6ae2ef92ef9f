import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { downloadTable } from '#kit/table/download.ts'
import { useWords } from '#kit/words.ts'
import { api } from '../api.ts'
import type { Overview, WorkInList } from '../shapes.ts'
import { overviewWords } from '../words/overview.ts'

interface Props {
  workId: WorkInList['id']
  /** One class alone; the whole work where left out. */
  cohortId: NonNullable<Overview['cohorts'][number]['cohort']>['id'] | undefined
}

/** The work as a table that can be imported again. Exports stand in the access log. */
export function ExportButton({ workId, cohortId }: Props): ReactNode {
  const t = useWords(overviewWords)
  const take = useMutation(
    api.works.export.mutationOptions({
      onSuccess: ({ fileName, sheet, rows }) =>
        downloadTable(fileName.replace(/\.[a-z]+$/i, ''), { sheet, rows }),
    }),
  )
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconDownload size={18} />}
        loading={take.isPending}
        onClick={() => take.mutate({ workId, ...(cohortId === undefined ? {} : { cohortId }) })}
      >
        {t.exportWork}
      </Button>
      <ProblemNotice error={take.error} />
    </>
  )
}
