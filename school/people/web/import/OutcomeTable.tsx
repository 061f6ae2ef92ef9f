import { SegmentedControl, Table } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Chip } from '#kit/Chip.tsx'
import { cellAddress, cellText } from '#kit/table/table.ts'
import type { Tone } from '#kit/tokens.ts'
import { useWords } from '#kit/words.ts'
import type { StaffChange } from '../../staff.ts'
import { words } from '../words/import.ts'
import type { StaffSource } from './ImportPage.tsx'
import styles from './import.module.css'
import { countOf, type Outcome, outcomeKinds } from './outcomes.ts'

const tones: Record<Outcome['kind'], Tone> = {
  added: 'board',
  changed: 'sky',
  unchanged: 'plain',
  refused: 'coral',
}

interface OutcomeTableProps {
  outcomes: readonly Outcome[]
  source: StaffSource
}

/** Every person and every faulty row of the file, with what would happen; filtered by it. */
export function OutcomeTable({ outcomes, source }: OutcomeTableProps): ReactNode {
  const t = useWords(words)
  const [kind, setKind] = useState<Outcome['kind'] | 'all'>('all')
  const counts = {
    added: t.summary.added(countOf(outcomes, 'added')),
    changed: t.summary.changed(countOf(outcomes, 'changed')),
    unchanged: t.summary.unchanged(countOf(outcomes, 'unchanged')),
    refused: t.summary.wrong(countOf(outcomes, 'refused')),
  }
  const shown = outcomes.filter((outcome) => kind === 'all' || outcome.kind === kind)
  return (
    <>
      <SegmentedControl
        aria-label={t.show}
        className={styles.kinds ?? ''}
        value={kind}
        data={[
          { value: 'all', label: `${t.all}: ${outcomes.length}` },
          ...outcomeKinds.map((each) => ({ value: each, label: counts[each] })),
        ]}
        onChange={(chosen) => setKind(outcomeKinds.find((each) => each === chosen) ?? 'all')}
      />
      <Table className={styles.table} data-narrow="rows" verticalSpacing={8}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t.row}</Table.Th>
            <Table.Th>{t.person}</Table.Th>
            <Table.Th>{t.what}</Table.Th>
            <Table.Th>{t.details}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map((outcome) => (
            <OutcomeRow key={outcome.key} outcome={outcome} source={source} />
          ))}
        </Table.Tbody>
      </Table>
    </>
  )
}

function OutcomeRow({ outcome, source }: { outcome: Outcome; source: StaffSource }): ReactNode {
  const t = useWords(words)
  const { planned, kind } = outcome
  return (
    <Table.Tr>
      <Table.Td className="num soft" data-label={t.row}>
        {outcome.rowIndexes.map((index) => index + 1).join(', ')}
      </Table.Td>
      <Table.Td className={styles.name}>
        {outcome.name ?? writtenName(source, outcome.rowIndexes[0] ?? 0)}
      </Table.Td>
      <Table.Td>
        <Chip tone={tones[kind]}>{t.outcomes[kind]}</Chip>
      </Table.Td>
      <Table.Td>
        <div className={styles.details}>
          {outcome.problems.map((problem) => (
            <p key={`${problem.columnIndex} ${problem.code}`}>
              <strong>{cellAddress(problem.rowIndex, problem.columnIndex)}</strong> {t.problems[problem.code]}
              {problem.text !== '' && <span className="soft">{`: «${problem.text}»`}</span>}
            </p>
          ))}
          {planned?.why != null && <p>{t.whys[planned.why]}</p>}
          {planned?.changes
            .filter(({ field }) => kind !== 'added' || field !== 'name')
            .map((change) => (
              <ChangeLine key={change.field} change={change} isNew={kind === 'added'} />
            ))}
          {planned?.asksGender && <p className="small soft">{t.asksGender}</p>}
          {planned?.hasLeft && <p className="small soft">{t.hasLeft}</p>}
        </div>
      </Table.Td>
    </Table.Tr>
  )
}

function ChangeLine({ change, isNew }: { change: StaffChange; isNew: boolean }): ReactNode {
  const t = useWords(words)
  const listed = (texts: readonly string[]) => texts.join(change.field === 'classes' ? '; ' : ', ') || t.empty
  return (
    <p>
      <span className="soft">{`${t.fields[change.field]}: `}</span>
      {isNew ? listed(change.after) : t.becomes(listed(change.before), listed(change.after))}
    </p>
  )
}

/** What stands in the name column of a row that could not be read. */
function writtenName(source: StaffSource, rowIndex: number): string {
  const { columns } = source.layout
  const index = Math.max(columns.indexOf('full_name'), columns.indexOf('family_name'))
  return cellText(source.tables[source.sheetIndex]?.rows[rowIndex]?.[index]) || '—'
}
