import { Alert, Button } from '@mantine/core'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { Loaded } from '#kit/Loaded.tsx'
import { Panel } from '#kit/Panel.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { readStaff, type StaffReading } from '../../staff-rows.ts'
import { peopleApi, useRefresh } from '../api.ts'
import { words } from '../words/import.ts'
import type { DoneImport } from './DonePanel.tsx'
import type { StaffSource } from './ImportPage.tsx'
import styles from './import.module.css'
import { OutcomeTable } from './OutcomeTable.tsx'
import { type Outcome, outcomesOf } from './outcomes.ts'
import { ProblemsDownload } from './ProblemsDownload.tsx'

interface PreviewPanelProps {
  source: StaffSource
  finish: (made: DoneImport) => void
}

/** What would happen, person by person; the server compares with the list as it is now. */
export function PreviewPanel({ source, finish }: PreviewPanelProps): ReactNode {
  const t = useWords(words)
  const { tables, sheetIndex, layout, schoolYear } = source
  const reading = useMemo(
    () => readStaff(tables[sheetIndex]?.rows ?? [], layout, schoolYear),
    [tables, sheetIndex, layout, schoolYear],
  )
  const preview = useQuery(
    peopleApi.imports.preview.queryOptions({
      input: { schoolYear, entries: reading.entries },
      enabled: reading.entries.length > 0,
      placeholderData: keepPreviousData,
    }),
  )
  const importing = useImporting(finish)
  if (reading.entries.length === 0) {
    return (
      <Panel title={t.previewTitle}>
        {reading.problems.length === 0 ? (
          <p>{t.nobody}</p>
        ) : (
          <OutcomeTable outcomes={outcomesOf(reading, [])} source={source} />
        )}
      </Panel>
    )
  }
  return (
    <Panel title={t.previewTitle}>
      <Loaded query={preview} height={300} refusals={t.refusals}>
        {(planned) => {
          const outcomes = outcomesOf(reading, planned)
          const run = () =>
            importing.mutate({ schoolYear, entries: reading.entries, fileName: source.fileName })
          return (
            <>
              <OutcomeTable outcomes={outcomes} source={source} />
              <PassedOver reading={reading} />
              <ProblemNotice error={importing.error} refusals={t.refusals} />
              <RunImport outcomes={outcomes} source={source} isPending={importing.isPending} run={run} />
            </>
          )
        }}
      </Loaded>
    </Panel>
  )
}

function useImporting(finish: (made: DoneImport) => void) {
  const refresh = useRefresh()
  return useMutation(
    peopleApi.imports.run.mutationOptions({
      onSuccess: async (made) => {
        await refresh()
        finish(made)
      },
    }),
  )
}

function PassedOver({ reading }: { reading: StaffReading }): ReactNode {
  const t = useWords(words)
  const count = reading.passedOver.length
  return count === 0 ? null : <p className="small soft">{t.passedOver(count)}</p>
}

interface RunImportProps {
  outcomes: readonly Outcome[]
  source: StaffSource
  isPending: boolean
  run: () => void
}

function RunImport({ outcomes, source, isPending, run }: RunImportProps): ReactNode {
  const t = useWords(words)
  const count = (kind: Outcome['kind']) => outcomes.filter((outcome) => outcome.kind === kind).length
  const written = count('added') + count('changed')
  const wrong = outcomes.filter((outcome) => outcome.kind === 'refused')
  return (
    <div className={styles.run}>
      {wrong.length > 0 && (
        <Alert variant="light" color="amber">
          <p>{t.withoutWrong(wrong.length)}</p>
          <ProblemsDownload wrong={wrong} source={source} />
        </Alert>
      )}
      {written === 0 ? (
        <p className="soft">{t.nothingNew}</p>
      ) : (
        <div>
          <Button loading={isPending} onClick={run}>
            {t.import(written)}
          </Button>
        </div>
      )}
    </div>
  )
}
