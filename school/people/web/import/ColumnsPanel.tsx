import { Alert, NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import { Panel } from '#kit/Panel.tsx'
import { columnName } from '#kit/table/table.ts'
import { useWords } from '#kit/words.ts'
import { type StaffColumn, staffColumns, textOf, whyNotReadable, withColumn } from '../../staff-columns.ts'
import { yearName } from '../describe.ts'
import { words } from '../words/import.ts'
import type { StaffSource } from './ImportPage.tsx'
import styles from './import.module.css'

interface ColumnsPanelProps {
  source: StaffSource
  change: (part: Partial<StaffSource>) => void
  chooseSheet: (index: number) => void
}

const samples = 3

/** What each column means, with a few of its cells; guessed, and correctable. */
export function ColumnsPanel({ source, change, chooseSheet }: ColumnsPanelProps): ReactNode {
  const t = useWords(words)
  const { layout } = source
  return (
    <Panel title={t.columnsTitle} note={t.columnsNote}>
      <div className={styles.choices}>
        {source.tables.length > 1 && (
          <NativeSelect
            label={t.sheet}
            value={source.sheetIndex}
            data={source.tables.map((table, index) => ({ value: String(index), label: table.sheet }))}
            onChange={(event) => chooseSheet(Number(event.currentTarget.value))}
          />
        )}
        {layout.columns.includes('classes') && (
          <NativeSelect
            label={t.year}
            value={source.schoolYear}
            data={[-1, 0, 1].map((step) => {
              const year = source.schoolYear + step
              return { value: String(year), label: yearName(year) }
            })}
            onChange={(event) => change({ schoolYear: Number(event.currentTarget.value) })}
          />
        )}
      </div>
      {whyNotReadable(layout) === 'no_name_column' && (
        <Alert role="alert" variant="light" color="amber">
          {t.noNameColumn}
        </Alert>
      )}
      <div className={styles.columns}>
        {layout.columns.map((meaning, index) => (
          <ColumnChoice
            // Columns have no other identity than their place.
            key={columnName(index)}
            source={source}
            index={index}
            meaning={meaning}
            choose={(chosen) => change({ layout: withColumn(layout, index, chosen) })}
          />
        ))}
      </div>
    </Panel>
  )
}

interface ColumnChoiceProps {
  source: StaffSource
  index: number
  meaning: StaffColumn | null
  choose: (meaning: StaffColumn | null) => void
}

function ColumnChoice({ source, index, meaning, choose }: ColumnChoiceProps): ReactNode {
  const t = useWords(words)
  const rows = source.tables[source.sheetIndex]?.rows ?? []
  const { firstRow } = source.layout
  const heading = firstRow === 0 ? '' : textOf(rows[firstRow - 1]?.[index])
  const cells = rows
    .slice(firstRow)
    .map((row) => textOf(row[index]))
    .filter((text) => text !== '')
    .slice(0, samples)
  return (
    <div className={styles.column} data-read={meaning !== null}>
      <NativeSelect
        label={t.column(columnName(index), heading)}
        value={meaning ?? ''}
        data={[
          { value: '', label: t.ignore },
          ...staffColumns.map((column) => ({ value: column, label: t.meanings[column] })),
        ]}
        onChange={(event) =>
          choose(staffColumns.find((column) => column === event.currentTarget.value) ?? null)
        }
      />
      <p className={styles.samples}>{cells.join(' · ') || '—'}</p>
    </div>
  )
}
