import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { downloadTable } from '#kit/table/download.ts'
import { useWords } from '#kit/words.ts'
import { useMe } from '#school/access/web/public.tsx'
import { peopleApi } from './api.ts'
import { registerRows } from './register-rows.ts'
import { words as importWords } from './words/import.ts'
import { words } from './words/people.ts'

/** The staff list as a file, in the very columns that an import reads. */
export function RegisterDownload(): ReactNode {
  const t = useWords(words)
  const file = useWords(importWords)
  const { today } = useMe()
  const reading = useMutation({
    mutationFn: () => peopleApi.register.read.call(),
    onSuccess: (register) =>
      downloadTable(`${t.exportFile} ${today}`, {
        sheet: t.exportFile,
        rows: registerRows(register, file.headings),
      }),
  })
  return (
    <>
      <Button variant="default" loading={reading.isPending} onClick={() => reading.mutate()}>
        {t.export}
      </Button>
      <ProblemNotice error={reading.error} reading />
    </>
  )
}
