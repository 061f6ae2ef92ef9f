import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import classes from './charts.module.css'
import { HeatLegend } from './HeatLegend.tsx'
import { heatStep } from './heat-step.ts'

export interface HeatCell {
  /** What stands in the cell: «44», «3 из 7», «4 ученика». */
  text: string
  /** Colours the cell; null where pupils are too few to colour anything. */
  share: number | null
  /** Set where the cell deserves a look; stands as a sign in the cell and as a word for those who hear it. */
  flag: string | null
  /** The whole reading of the cell, shown when it is chosen. */
  detail: string
}

export interface HeatColumn {
  key: string
  label: string
}

export interface HeatRow {
  key: string
  label: string
  wording: string
  /** A letter beside the label and what it means: «Б», «базовый уровень». */
  tag?: { letter: string; meaning: string } | undefined
  cells: readonly (HeatCell | null)[]
}

interface Props {
  caption: string
  corner: string
  columns: readonly HeatColumn[]
  rows: readonly HeatRow[]
  /** Shown under the table until a cell is chosen. */
  hint: string
}

/** Shares by item and class: a real table with colours, numbers and words; arrow keys walk its cells. */
export function HeatTable({ caption, corner, columns, rows, hint }: Props): ReactNode {
  const table = useRef<HTMLTableElement>(null)
  const [chosen, setChosen] = useState<readonly [row: number, column: number]>([0, 0])
  const [detail, setDetail] = useState<string | null>(null)

  function choose(row: number, column: number) {
    setChosen([row, column])
    setDetail(rows[row]?.cells[column]?.detail ?? null)
  }

  function walk(event: KeyboardEvent) {
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const [row, column] = nextCell(rows, chosen, step)
    choose(row, column)
    table.current?.querySelector<HTMLButtonElement>(`[data-cell="${row}-${column}"]`)?.focus()
  }

  return (
    <div>
      <div className={classes.scroll}>
        <table className={classes.heat} ref={table} onKeyDown={walk}>
          <caption className={classes.hidden}>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{corner}</th>
              {columns.map((column) => (
                <th key={column.key} scope="col">
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, rowIndex) => (
              <tr key={row.key}>
                <th scope="row">
                  <span className={classes.rowLabel}>{row.label}</span> <RowTag tag={row.tag} />
                  {row.wording}
                </th>
                {row.cells.map((cell, columnIndex) => (
                  <td key={columns[columnIndex]?.key ?? columnIndex}>
                    {cell === null ? (
                      <span className={classes.none}>–</span>
                    ) : (
                      <CellButton
                        cell={cell}
                        place={`${rowIndex}-${columnIndex}`}
                        isStop={rowIndex === chosen[0] && columnIndex === chosen[1]}
                        onChoose={() => choose(rowIndex, columnIndex)}
                      />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={classes.detail} aria-live="polite">
        {detail ?? hint}
      </p>
      <HeatLegend />
    </div>
  )
}

function RowTag({ tag }: { tag: HeatRow['tag'] }): ReactNode {
  if (tag === undefined) return null
  return (
    <span className={classes.tag} title={tag.meaning}>
      <span aria-hidden="true">{tag.letter}</span>
      <span className={classes.hidden}>{tag.meaning}</span>
    </span>
  )
}

interface CellButtonProps {
  cell: HeatCell
  place: string
  isStop: boolean
  onChoose: () => void
}

function CellButton({ cell, place, isStop, onChoose }: CellButtonProps): ReactNode {
  return (
    <button
      type="button"
      className={classes.cell}
      data-step={cell.share === null ? 'none' : heatStep(cell.share)}
      data-cell={place}
      tabIndex={isStop ? 0 : -1}
      title={cell.detail}
      onClick={onChoose}
      onFocus={onChoose}
    >
      {cell.text}
      {cell.flag === null ? null : (
        <>
          <span aria-hidden="true" className={classes.flag}>
            ▾
          </span>
          <span className={classes.hidden}>, {cell.flag}</span>
        </>
      )}
    </button>
  )
}

const steps: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** The next filled cell in the direction; stays where it is at the edge. */
function nextCell(
  rows: readonly HeatRow[],
  [row, column]: readonly [number, number],
  [down, right]: readonly [number, number],
): readonly [number, number] {
  for (let at = 1; ; at += 1) {
    const cell = rows[row + down * at]?.cells[column + right * at]
    if (cell === undefined) return [row, column]
    if (cell !== null) return [row + down * at, column + right * at]
  }
}
