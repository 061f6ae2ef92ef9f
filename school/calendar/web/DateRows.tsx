import { ActionIcon, Button, Select, Text, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { DayInput } from '#kit/DayInput.tsx'
import { useWords } from '#kit/words.ts'
import { type DayOffKind, dayOffKinds, type HolidayKind, holidayKinds, type Span } from '../year-dates.ts'
import styles from './dates.module.css'
import type { DayOffRow, HolidayRow, TermRow } from './dates-form.ts'
import { words } from './words/dates.ts'
import { words as yearWords } from './words/year.ts'

interface RowsProps<Row> {
  rows: Row[]
  change: (rows: Row[]) => void
  add: () => void
  /** What is wrong in the row with this index, by the name of the field. */
  problem: (index: number, field: string) => string | undefined
  /** The days that can be chosen. */
  year: Span
}

export function TermRows({ rows, change, add, problem, year }: RowsProps<TermRow>): ReactNode {
  const t = useWords(words)
  const y = useWords(yearWords)
  return (
    <Rows title={t.terms} addLabel={t.addTerm} add={add}>
      {rows.map((row, index) => {
        const name = y.term(index + 1, rows.length)
        return (
          <div key={row.key} className={styles.row} data-kind="term">
            <div className={`${styles.rowName} ${styles.wholeLine}`}>{name}</div>
            <SpanInputs {...{ rows, row, index, change, problem, year }} />
            <span />
            <RemoveRow name={name} remove={() => change(rows.filter((each) => each !== row))} />
          </div>
        )
      })}
    </Rows>
  )
}

export function HolidayRows({ rows, change, add, problem, year }: RowsProps<HolidayRow>): ReactNode {
  const t = useWords(words)
  return (
    <Rows title={t.holidays} addLabel={t.addHoliday} add={add}>
      {rows.map((row, index) => {
        const replace = (next: Partial<HolidayRow>) => change(replaced(rows, row, next))
        return (
          <div key={row.key} className={styles.row}>
            <KindSelect
              kinds={holidayKinds}
              names={t.holidayKinds}
              value={row.kind}
              change={(kind: HolidayKind) => replace({ kind })}
            />
            <SpanInputs {...{ rows, row, index, change, problem, year }} />
            <TitleInput
              className={styles.lastLine}
              value={row.title}
              change={(title) => replace({ title })}
            />
            <RemoveRow
              name={row.title || t.holidayKinds[row.kind]}
              remove={() => change(rows.filter((each) => each !== row))}
            />
          </div>
        )
      })}
    </Rows>
  )
}

export function DayOffRows({ rows, change, add, problem, year }: RowsProps<DayOffRow>): ReactNode {
  const t = useWords(words)
  return (
    <Rows title={t.daysOff} addLabel={t.addDayOff} add={add}>
      {rows.map((row, index) => {
        const replace = (next: Partial<DayOffRow>) => change(replaced(rows, row, next))
        return (
          <div key={row.key} className={styles.row} data-kind="dayOff">
            <KindSelect
              kinds={dayOffKinds}
              names={t.dayOffKinds}
              value={row.kind}
              change={(kind: DayOffKind) => replace({ kind })}
            />
            <DayInput
              label={t.day}
              value={row.on}
              change={(on) => replace({ on })}
              error={problem(index, 'on')}
              from={year.startsOn}
              to={year.endsOn}
            />
            <TitleInput value={row.title} change={(title) => replace({ title })} />
            <RemoveRow
              name={row.title || t.dayOffKinds[row.kind]}
              remove={() => change(rows.filter((each) => each !== row))}
            />
          </div>
        )
      })}
    </Rows>
  )
}

function replaced<Row>(rows: Row[], row: Row, next: Partial<Row>): Row[] {
  return rows.map((each) => (each === row ? { ...each, ...next } : each))
}

interface RowsFrameProps {
  title: string
  addLabel: string
  add: () => void
  children: ReactNode[]
}

function Rows({ title, addLabel, add, children }: RowsFrameProps): ReactNode {
  const t = useWords(words)
  return (
    <fieldset className={styles.group}>
      <legend className={styles.listTitle}>{title}</legend>
      <div className={styles.rows}>{children.length === 0 ? <Text c="dimmed">{t.none}</Text> : children}</div>
      <div>
        <Button variant="subtle" leftSection={<IconPlus size={16} stroke={1.8} />} onClick={add}>
          {addLabel}
        </Button>
      </div>
    </fieldset>
  )
}

interface SpanInputsProps<Row extends TermRow> extends Omit<RowsProps<Row>, 'add'> {
  row: Row
  index: number
}

function SpanInputs<Row extends TermRow>(props: SpanInputsProps<Row>): ReactNode {
  const { rows, row, index, change, problem, year } = props
  const t = useWords(words)
  // A row has both fields, whatever else it has.
  const replace = (next: Partial<TermRow>) => change(replaced(rows, row, next as Partial<Row>))
  return (
    <>
      <DayInput
        label={t.from}
        value={row.startsOn}
        change={(startsOn) => replace({ startsOn })}
        error={problem(index, 'startsOn')}
        from={year.startsOn}
        to={year.endsOn}
      />
      <DayInput
        label={t.to}
        value={row.endsOn}
        change={(endsOn) => replace({ endsOn })}
        error={problem(index, 'endsOn')}
        from={year.startsOn}
        to={year.endsOn}
      />
    </>
  )
}

interface KindSelectProps<Kind extends string> {
  kinds: readonly Kind[]
  names: Readonly<Record<Kind, string>>
  value: Kind
  change: (kind: Kind) => void
}

function KindSelect<Kind extends string>({ kinds, names, value, change }: KindSelectProps<Kind>): ReactNode {
  const t = useWords(words)
  return (
    <Select
      className={styles.wholeLine ?? ''}
      label={t.kind}
      data={kinds.map((kind) => ({ value: kind, label: names[kind] }))}
      value={value}
      onChange={(chosen) => {
        const kind = kinds.find((each) => each === chosen)
        if (kind !== undefined) change(kind)
      }}
      allowDeselect={false}
      checkIconPosition="right"
    />
  )
}

interface TitleInputProps {
  value: string
  change: (title: string) => void
  /** On a phone it takes a line of its own. */
  className?: string | undefined
}

function TitleInput({ value, change, className = '' }: TitleInputProps): ReactNode {
  const t = useWords(words)
  return (
    <TextInput
      className={className}
      label={t.ownTitle}
      placeholder={t.ownTitleHint}
      maxLength={100}
      value={value}
      onChange={(event) => change(event.currentTarget.value)}
    />
  )
}

function RemoveRow({ name, remove }: { name: string; remove: () => void }): ReactNode {
  const t = useWords(words)
  return (
    <ActionIcon
      className={styles.remove ?? ''}
      variant="subtle"
      color="gray"
      size={38}
      aria-label={t.removeRow(name)}
      onClick={remove}
    >
      <IconTrash size={18} stroke={1.7} />
    </ActionIcon>
  )
}
