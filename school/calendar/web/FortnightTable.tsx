import { Table } from '@mantine/core'
import type { ReactNode } from 'react'
import { useFormats } from '#kit/format.ts'
import { useWords } from '#kit/words.ts'
import type { Fortnight } from '../fortnight.ts'
import styles from './fortnight-table.module.css'
import { words } from './words/year.ts'

/** The same windows to read aloud, to copy and to print. */
export function FortnightTable({ fortnights }: { fortnights: readonly Fortnight[] }): ReactNode {
  const t = useWords(words)
  return (
    <>
      <details className={styles.details}>
        <summary>{t.windowsTable}</summary>
        <Windows fortnights={fortnights} />
      </details>
      <div className="print-only">
        <Windows fortnights={fortnights} />
      </div>
    </>
  )
}

function Windows({ fortnights }: { fortnights: readonly Fortnight[] }): ReactNode {
  const t = useWords(words)
  const format = useFormats()
  return (
    <Table className={styles.table ?? ''} horizontalSpacing="sm" verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t.columnNumber}</Table.Th>
          <Table.Th>{t.columnDates}</Table.Th>
          <Table.Th className={styles.count ?? ''}>{t.columnStudyDays}</Table.Th>
          <Table.Th>{t.columnMeaning}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {fortnights.map(({ number, startsOn, endsOn, studyDayCount, exempt }) => (
          <Table.Tr key={number}>
            <Table.Td>{number}</Table.Td>
            <Table.Td>{format.days(startsOn, endsOn)}</Table.Td>
            <Table.Td className={styles.count ?? ''}>{studyDayCount}</Table.Td>
            <Table.Td>{exempt ? t.notExpected : t.expected}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
