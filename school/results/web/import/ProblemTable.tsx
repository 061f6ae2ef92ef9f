import { ActionIcon, Button, Group, Text, TextInput } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { Chip } from '#kit/Chip.tsx'
import { useWords } from '#kit/words.ts'
import { addressOf, type FileTable, textOf } from '../../file-table.ts'
import type { Problem } from '../../problem.ts'
import { checkWords } from '../words/check.ts'
import { problemWords } from '../words/problems.ts'
import { tableOf } from './columns.ts'
import { cellKey, withCorrection } from './draft.ts'
import classes from './import.module.css'
import { problemText } from './problem-text.ts'
import type { Importing } from './use-importing.ts'

const shownAtFirst = 50

interface Props {
  importing: Importing
  problems: readonly Problem[]
}

interface Cell {
  row: number
  column: number
}

/** Errors and warnings with the address of each cell; a cell of points, total or mark is corrected right here. */
export function ProblemTable({ importing, problems }: Props): ReactNode {
  const t = useWords(checkWords)
  const [shown, setShown] = useState(shownAtFirst)
  const errorsFirst = problems.toSorted(
    (a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'),
  )
  const corrections = Object.keys(importing.draft.value.corrections).map(cellOf)
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t.place}</th>
            <th scope="col">{t.what}</th>
            <th scope="col">{t.correct}</th>
          </tr>
        </thead>
        <tbody>
          {errorsFirst.slice(0, shown).map((problem) => (
            <ProblemRow
              key={`${addressOf(problem.place)}/${problem.code}`}
              problem={problem}
              importing={importing}
            />
          ))}
        </tbody>
      </table>
      {problems.length > shown && (
        <Button variant="subtle" onClick={() => setShown(shown + shownAtFirst)}>
          {t.more(Math.min(shownAtFirst, problems.length - shown))}
        </Button>
      )}
      <Corrected importing={importing} cells={corrections} />
    </div>
  )
}

function ProblemRow({ problem, importing }: { problem: Problem; importing: Importing }): ReactNode {
  const t = useWords(checkWords)
  const says = useWords(problemWords)
  const { row, column } = problem.place
  const mayCorrect = column !== null && isResultColumn(importing, column)
  return (
    <tr>
      <th scope="row">
        {addressOf(problem.place)}
        <div>
          <Chip tone={problem.severity === 'error' ? 'coral' : 'amber'}>{t.kind[problem.severity]}</Chip>
        </div>
      </th>
      <td>{problemText(says, problem)}</td>
      <td>{mayCorrect && <CorrectCell importing={importing} at={{ row, column }} />}</td>
    </tr>
  )
}

/** The value is taken over when the field is left or Enter is pressed: the row does not vanish while somebody types. */
function CorrectCell({ importing, at }: { importing: Importing; at: Cell }): ReactNode {
  const t = useWords(checkWords)
  const { draft } = importing
  const inFile = textOf(tableIn(importing)?.rows[at.row]?.[at.column])
  const present = draft.value.corrections[cellKey(at)] ?? inFile
  const [text, setText] = useState(present)
  const take = () => text !== present && draft.change((before) => withCorrection(before, at, text.trim()))
  return (
    <TextInput
      aria-label={`${t.value} ${addressOf({ sheet: '', ...at })}`}
      w={120}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => event.key === 'Enter' && take()}
    />
  )
}

function Corrected({ importing, cells }: { importing: Importing; cells: readonly Cell[] }): ReactNode {
  const t = useWords(checkWords)
  const { draft } = importing
  if (cells.length === 0) return null
  return (
    <div>
      <Text mt="sm">{t.corrected(cells.length)}</Text>
      <Group gap="xs">
        {cells.map((cell) => (
          <Group key={cellKey(cell)} gap={2}>
            <Text size="sm">
              {addressOf({ sheet: '', ...cell })}: {draft.value.corrections[cellKey(cell)]}
            </Text>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`${t.takeBack}: ${addressOf({ sheet: '', ...cell })}`}
              onClick={() => draft.change((before) => withCorrection(before, cell, null))}
            >
              <IconArrowBackUp size={16} />
            </ActionIcon>
          </Group>
        ))}
      </Group>
    </div>
  )
}

function cellOf(key: string): Cell {
  const [row = 0, column = 0] = key.split(':').map(Number)
  return { row, column }
}

function tableIn({ file, mapping }: Importing): FileTable | null {
  return file.state === 'open' && mapping !== null ? tableOf(file.file.tables, mapping) : null
}

/** Only cells of results: a draft must hold no name, and a code is corrected in the file. */
function isResultColumn(importing: Importing, column: number): boolean {
  const { mapping } = importing
  const header = textOf(tableIn(importing)?.rows[mapping?.headerRow ?? 0]?.[column])
  const mapped = mapping?.columns.find((each) => each.header === header)
  return mapped !== undefined && !['name', 'code', 'class'].includes(mapped.role)
}
