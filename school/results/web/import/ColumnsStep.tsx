import { Button, Group, Select, Stack } from '@mantine/core'
import { IconAdjustments } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { Chip } from '#kit/Chip.tsx'
import { useFormats } from '#kit/format.ts'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import type { ColumnMapping } from '../../column-mapping.ts'
import { textOf } from '../../file-table.ts'
import { personalColumns } from '../../personal-columns.ts'
import { columnsWords } from '../words/columns.ts'
import { ColumnsEditor } from './ColumnsEditor.tsx'
import { tableOf, withMarkColumn } from './columns.ts'
import { withMapping } from './draft.ts'
import classes from './import.module.css'
import { MappingProfiles } from './MappingProfiles.tsx'
import type { Importing } from './use-importing.ts'

/** What the file is, which columns are read, which stay on the device and which are dropped unread. */
export function ColumnsStep({ importing }: { importing: Importing }): ReactNode {
  const t = useWords(columnsWords)
  const { mapping, file } = importing
  const [isOpen, setOpen] = useState(false)
  if (mapping === null || file.state !== 'open') return null
  const isKnown = mapping.layout !== 'own'
  return (
    <Panel
      title={isKnown ? t.layout[mapping.layout] : t.unknown}
      note={isKnown ? t.why[mapping.layout] : t.unknownText}
      aside={isKnown ? <Chip tone="board">{t.recognised}</Chip> : undefined}
    >
      <Stack gap="lg">
        <Facts mapping={mapping} importing={importing} />
        <MarkChoice mapping={mapping} importing={importing} />
        <Group>
          <Button
            variant="default"
            leftSection={<IconAdjustments size={18} />}
            aria-expanded={isOpen || !isKnown}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? t.hide : t.change}
          </Button>
        </Group>
        {(isOpen || !isKnown) && (
          <>
            <MappingProfiles importing={importing} />
            <ColumnsEditor importing={importing} />
          </>
        )}
      </Stack>
    </Panel>
  )
}

/** A journal has a column of marks for each subject: only a person knows which one is meant. */
function MarkChoice({ mapping, importing }: { mapping: ColumnMapping; importing: Importing }): ReactNode {
  const t = useWords(columnsWords)
  const { file, draft } = importing
  if (file.state !== 'open' || file.file.recognition.kind !== 'protocol') return null
  const { markChoices } = file.file.recognition
  if (markChoices.length < 2) return null
  return (
    <Select
      label={t.markChoice}
      maw={360}
      data={[...markChoices]}
      value={mapping.columns.find(({ role }) => role === 'mark')?.header ?? null}
      allowDeselect={false}
      onChange={(header) =>
        header !== null && draft.change((before) => withMapping(before, withMarkColumn(mapping, header)))
      }
    />
  )
}

function Facts({ mapping, importing }: { mapping: ColumnMapping; importing: Importing }): ReactNode {
  const t = useWords(columnsWords)
  const { file } = importing
  const read = useReadLines(mapping)
  if (file.state !== 'open') return null
  const table = tableOf(file.file.tables, mapping)
  const headings = (table?.rows[mapping.headerRow] ?? []).map(textOf)
  const used = new Set(mapping.columns.map(({ header }) => header))
  const personal = table === null ? [] : personalColumns(table, mapping.headerRow)
  const personalKinds = personal.map(({ column, kind }) => `${headings[column]}: ${t.personal[kind]}`)
  const isPersonal = (column: number) => personal.some((each) => each.column === column)
  const dropped = headings.filter(
    (header, column) => header !== '' && !used.has(header) && !isPersonal(column),
  )
  const codes = mapping.columns.filter(({ role }) => role === 'code').map(({ header }) => header)
  return (
    <div className={classes.facts}>
      <FactList title={t.read} lines={read} />
      <FactList title={t.stays} lines={[...personalKinds, ...codes]} note={t.staysNote} />
      <FactList title={t.dropped} lines={dropped} note={t.droppedNote} />
    </div>
  )
}

/** «12 заданий, максимум 24», then every other column with its meaning. */
function useReadLines(mapping: ColumnMapping): string[] {
  const t = useWords(columnsWords)
  const formats = useFormats()
  const items = mapping.columns.filter(({ role }) => role === 'item')
  const maximum = items.reduce((sum, item) => sum + (item.maximum ?? 0), 0)
  const isWhole = items.every((item) => (item.maximum ?? 0) > 0)
  const itemLine = isWhole
    ? t.items(items.length, formats.number(maximum))
    : t.itemsWithoutMaximum(items.length)
  const others = mapping.columns
    .filter(({ role }) => role !== 'item' && role !== 'name' && role !== 'code')
    .map(({ header, role }) => `${header}: ${t.roles[role]}`)
  return items.length === 0 ? others : [itemLine, ...others]
}

function FactList({ title, lines, note }: { title: string; lines: string[]; note?: string }): ReactNode {
  if (lines.length === 0) return null
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {note !== undefined && <p className={classes.note}>{note}</p>}
    </div>
  )
}
