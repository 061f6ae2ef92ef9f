import { Alert, Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { type SchoolYear, yearLabel } from '../school-year.ts'
import { calendarApi } from './api.ts'
import { useRefresh } from './use-refresh.ts'
import { words } from './words/year.ts'

interface AssumedNoteProps {
  year: SchoolYear
  mayKeep: boolean
  show: (done: Done) => void
}

/** Says plainly that nobody has published these dates, until somebody has compared them with the school's order. */
export function AssumedNote({ year, mayKeep, show }: AssumedNoteProps): ReactNode {
  const t = useWords(words)
  const refresh = useRefresh()
  const uncheck = useMutation(calendarApi.years.uncheck.mutationOptions())
  const check = useMutation(
    calendarApi.years.check.mutationOptions({
      onSuccess: async () => {
        await refresh()
        const undo = async () => {
          await uncheck.mutateAsync({ yearId: year.id })
          await refresh()
          return { text: t.uncheckedAgain }
        }
        show({ text: t.checkedDone(yearLabel(year.firstYear)), undo })
      },
    }),
  )
  return (
    <Alert variant="light" color="amber" radius="lg" title={t.assumedTitle}>
      <p>{t.assumedText(yearLabel(year.firstYear))}</p>
      {mayKeep && (
        <Button
          mt="sm"
          variant="default"
          loading={check.isPending}
          onClick={() => check.mutate({ yearId: year.id })}
        >
          {t.checked}
        </Button>
      )}
      <ProblemNotice error={check.error} refusals={t.yearRefusals} />
    </Alert>
  )
}
