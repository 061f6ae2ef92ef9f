import { classIn, type WrittenClass } from './class-cell.ts'
import type { ColumnRole } from './column-mapping.ts'
import { type ExamItem, longAnswersIn, shortAnswersIn } from './exam-answers.ts'
import { type FileCell, type Place, textOf, wholeNumberIn } from './file-table.ts'
import { type MarkCell, markIn } from './mark-cell.ts'
import type { Mark } from './mark-scales.ts'
import { pointsIn } from './points-cell.ts'
import type { Problem, RowError, RowWarning } from './problem.ts'
import type { Standing } from './sheet.ts'
import { type VariantCell, variantIn } from './variant-cell.ts'

/** One pupil as the browser reads it. Code and name stay there: they find the pupil in the code list. */
export interface ReadRow {
  place: Place
  code: string | null
  name: string | null
  /** The class as written, to show it, and as understood. */
  classText: string
  class: WrittenClass | null
  standing: Standing
  points: readonly (number | null)[]
  notAttempted: readonly number[]
  total: number | null
  mark: Mark | null
  journalMark: Mark | null
  variant: string | null
  testScore: number | null
}

/** Where the columns of a mapping stand in one table. */
export interface Columns {
  names: number[]
  items: number[]
  maxima: (number | null)[]
  single: Partial<Record<Exclude<ColumnRole, 'item' | 'name'>, number>>
  /** Items come as masks in one or two cells. */
  exam: boolean
  /** The class of every row, where a sheet is called «5А» and has no column for it. */
  ownClass: string | null
}

export interface RowReading {
  place: Place
  code: string | null
  /** Null when an error keeps the row out. */
  read: ReadRow | null
  /** Of an exam, whose items are known only when all masks were read. */
  answers: readonly ExamItem[]
  problems: Problem[]
}

interface Draft {
  row: readonly FileCell[]
  columns: Columns
  report: (
    code: RowError | RowWarning,
    column: number | null,
    found?: string | number,
    expected?: number,
  ) => void
}

const warnings: ReadonlySet<RowError | RowWarning> = new Set<RowWarning>([
  'total_differs',
  'points_blank',
  'row_blank_taken_as_absent',
  'journal_mark_one',
  'journal_mark_unreadable',
  'summary_row_left_out',
])

export function readRow(row: readonly FileCell[], place: Place, columns: Columns): RowReading {
  const problems: Problem[] = []
  const draft: Draft = {
    row,
    columns,
    report: (code, column, found, expected) =>
      problems.push({
        severity: warnings.has(code) ? 'warning' : 'error',
        code,
        place: { ...place, column },
        ...(found === undefined ? {} : { found }),
        ...(expected === undefined ? {} : { expected }),
      }),
  }
  const cell = (role: keyof Columns['single']) => row[columns.single[role] ?? -1]
  const code = textOf(cell('code')) || null
  const name =
    columns.names
      .map((column) => textOf(row[column]))
      .filter((part) => part !== '')
      .join(' ') || null
  if (isSummary(code ?? name ?? '', row)) {
    draft.report('summary_row_left_out', null)
    return { place, code: null, read: null, answers: [], problems }
  }
  if (code === null && name === null)
    draft.report('code_missing', columns.single.code ?? columns.names[0] ?? null)

  const answers = columns.exam ? examAnswers(draft) : []
  const result = resultIn(draft, answers)
  const read: ReadRow = {
    place,
    code,
    name,
    classText: columns.ownClass ?? textOf(cell('class')),
    class: classIn(columns.ownClass ?? cell('class')),
    journalMark: journalMarkIn(draft),
    testScore: wholeNumberIn(cell('test_score')),
    ...result,
  }
  const isWrong = problems.some(({ severity }) => severity === 'error')
  return { place, code, read: isWrong ? null : read, answers, problems }
}

const summary =
  /^(итого|всего|сумма|максимум|минимум|количество|кол-во|процент|%|среднее|средн(ий|яя) (балл|отметка|оценка)|макс(имальный|\.)? балл)(?=[\s:]|$)/i

/** «Итого», «Средний балл» under a table of pupils: a row of the table, but of no pupil. */
function isSummary(identity: string, row: readonly FileCell[]): boolean {
  return summary.test(identity === '' ? (row.map(textOf).find((text) => text !== '') ?? '') : identity)
}

type Result = Pick<ReadRow, 'standing' | 'points' | 'notAttempted' | 'total' | 'mark' | 'variant'>

function resultIn(draft: Draft, answers: readonly ExamItem[]): Result {
  const { row, columns } = draft
  const variant = attendanceIn(draft)
  const { points, notAttempted, blank } = columns.exam ? examPoints(answers) : itemPoints(draft)
  const printed = printedTotal(draft)
  const mark = markIn(row[columns.single.mark ?? -1])
  const isEmpty = blank === points.length && notAttempted.length === 0 && (printed ?? 0) === 0
  if (variant.kind === 'absent') {
    if (!isEmpty) draft.report('absent_with_points', columns.single.variant ?? null)
    return { ...nothingDone, standing: 'absent' }
  }
  if ((points.length > 0 || columns.exam) && isEmpty && mark.kind === 'none') {
    draft.report('row_blank_taken_as_absent', null)
    return { ...nothingDone, standing: 'absent', variant: variant.variant }
  }
  if (blank > 0 && blank < points.length) reportBlanks(draft)
  return {
    standing: standingOf(mark),
    points,
    notAttempted,
    total: totalOf(draft, points, printed),
    mark: markOrReport(draft, mark),
    variant: variant.variant,
  }
}

/** Tables of one's own have no column for the variant and say «отсутствовал» where the first points would stand. */
function attendanceIn({ row, columns }: Draft): VariantCell {
  const variant = variantIn(row[columns.single.variant ?? -1])
  const first = columns.items.find((column) => textOf(row[column]) !== '')
  if (variant.kind === 'absent' || first === undefined) return variant
  return variantIn(row[first]).kind === 'absent' ? { kind: 'absent' } : variant
}

const nothingDone: Omit<Result, 'standing'> = {
  points: [],
  notAttempted: [],
  total: null,
  mark: null,
  variant: null,
}

function standingOf(mark: MarkCell): Standing {
  return mark.kind === 'not_attested' || mark.kind === 'exempt' ? mark.kind : 'worked'
}

function itemPoints({ row, columns, report }: Draft) {
  const notAttempted: number[] = []
  let blank = 0
  const points = columns.items.map((column, position): number | null => {
    const read = pointsIn(row[column])
    if (read.kind === 'not_attempted') {
      notAttempted.push(position)
      return 0
    }
    const saysAbsent = read.kind === 'wrong' && variantIn(row[column]).kind === 'absent'
    if (read.kind === 'blank' || saysAbsent) blank++
    else if (read.kind === 'wrong') report(read.problem, column, textOf(row[column]))
    if (read.kind !== 'points') return null
    const maximum = columns.maxima[position] ?? null
    if (maximum !== null && read.points > maximum)
      report('points_above_maximum', column, read.points, maximum)
    return read.points
  })
  return { points, notAttempted, blank }
}

/** An empty cell among filled ones says nothing: it is left out of the item's figures, and said aloud. */
function reportBlanks({ row, columns, report }: Draft): void {
  for (const column of columns.items) if (textOf(row[column]) === '') report('points_blank', column)
}

function examAnswers({ row, columns, report }: Draft): ExamItem[] {
  const { short_answers: short, long_answers: long } = columns.single
  const answers = [...answersIn(short, shortAnswersIn), ...answersIn(long, longAnswersIn)]
  answers.forEach(({ points }, position) => {
    const maximum = columns.maxima[position] ?? null
    if (maximum !== null && points > maximum)
      report('points_above_maximum', short ?? long ?? null, points, maximum)
  })
  const expected = columns.maxima.length
  if (answers.length > 0 && expected > 0 && answers.length !== expected) {
    report('answers_unreadable', short ?? long ?? null, answers.length, expected)
  }
  return answers

  function answersIn(column: number | undefined, read: (text: string) => ExamItem[] | null): ExamItem[] {
    if (column === undefined) return []
    const items = read(textOf(row[column]))
    if (items === null) report('answers_unreadable', column)
    return items ?? []
  }
}

function examPoints(answers: readonly ExamItem[]) {
  return { points: answers.map(({ points }) => points), notAttempted: [], blank: 0 }
}

function printedTotal({ row, columns, report }: Draft): number | null {
  const column = columns.single.total
  if (column === undefined || textOf(row[column]) === '') return null
  const total = wholeNumberIn(row[column])
  if (total === null || total < 0) report('total_unreadable', column, textOf(row[column]))
  return total
}

/** The items are the truth; a printed total that differs is a warning. Without items the printed total is all there is. */
function totalOf(
  { columns, report }: Draft,
  points: readonly (number | null)[],
  printed: number | null,
): number | null {
  const known = points.filter((each) => each !== null)
  if (known.length === 0) return printed
  const sum = known.reduce((total, each) => total + each, 0)
  if (printed !== null && printed !== sum) report('total_differs', columns.single.total ?? null, printed, sum)
  return sum
}

function markOrReport({ row, columns, report }: Draft, mark: MarkCell): Mark | null {
  const column = columns.single.mark ?? null
  if (mark.kind === 'unreadable') report('mark_unreadable', column, textOf(row[column ?? -1]))
  return mark.kind === 'mark' ? mark.mark : null
}

function journalMarkIn({ row, columns, report }: Draft): Mark | null {
  const column = columns.single.journal_mark ?? null
  const mark = markIn(row[column ?? -1])
  if (mark.kind === 'one') report('journal_mark_one', column, 1)
  if (mark.kind === 'unreadable') report('journal_mark_unreadable', column, textOf(row[column ?? -1]))
  return mark.kind === 'mark' ? mark.mark : null
}
