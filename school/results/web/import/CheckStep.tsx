import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { downloadText } from '#kit/download.ts'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import type { Reading } from '../../read-protocol.ts'
import { checkWords } from '../words/check.ts'
import { problemWords } from '../words/problems.ts'
import classes from './import.module.css'
import { ProblemTable } from './ProblemTable.tsx'
import { problemText } from './problem-text.ts'
import { reportCsv } from './report.ts'
import { SendPanel } from './SendPanel.tsx'
import type { Importing } from './use-importing.ts'

/** Everything about the file before it leaves: rows, totals, errors that can be corrected here, and what will be sent. */
export function CheckStep({ importing }: { importing: Importing }): ReactNode {
  const t = useWords(checkWords)
  const { reading } = importing
  if (reading === null) return null
  const { counts, problems } = reading
  return (
    <Stack gap="lg">
      <Panel title={t.title}>
        <p className={classes.headline} data-testid="import-headline">
          {t.headline(counts.rows, counts.worked, counts.absent, counts.inError)}
        </p>
        <Totals importing={importing} reading={reading} />
        {counts.inError > 0 && <Alert color="amber">{t.errorsStay}</Alert>}
        {problems.length === 0 ? (
          <Text>{t.noProblems}</Text>
        ) : (
          <Problems importing={importing} reading={reading} />
        )}
      </Panel>
      <Panel title={t.leaving}>
        <Text>{t.leavingText}</Text>
        <Text c="dimmed">{t.staying}</Text>
        <SendPanel importing={importing} />
      </Panel>
    </Stack>
  )
}

/** Whether the printed totals say the same as the items. */
function Totals({ importing, reading }: { importing: Importing; reading: Reading }): ReactNode {
  const t = useWords(checkWords)
  const hasTotals = importing.mapping?.columns.some(({ role }) => role === 'total') ?? false
  if (!hasTotals) return <Text>{t.totalsAbsent}</Text>
  const differing = reading.problems.filter(({ code }) => code === 'total_differs').length
  const compared = reading.rows.filter(({ total }) => total !== null).length
  return (
    <div>
      <Text>{t.totalsAgree(compared - differing)}</Text>
      {differing > 0 && <Text>{t.totalsDiffer(differing)}</Text>}
    </div>
  )
}

function Problems({ importing, reading }: { importing: Importing; reading: Reading }): ReactNode {
  const t = useWords(checkWords)
  const says = useWords(problemWords)
  const { counts } = reading

  function downloadReport() {
    const csv = reportCsv(reading, {
      place: t.place,
      kind: t.problems,
      what: t.what,
      kinds: t.kind,
      says: (problem) => problemText(says, problem),
      headline: t.headline(counts.rows, counts.worked, counts.absent, counts.inError),
    })
    downloadText(`${t.reportName}.csv`, csv, 'text/csv;charset=utf-8')
  }

  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Text fw={560}>{t.problems}</Text>
        <Button variant="default" leftSection={<IconDownload size={18} />} onClick={downloadReport}>
          {t.download}
        </Button>
      </Group>
      <ProblemTable importing={importing} problems={reading.problems} />
    </Stack>
  )
}
