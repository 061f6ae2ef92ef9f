import type { LocalDate } from '#base/local-date.ts'
import type { ColumnMapping } from '../../column-mapping.ts'
import type { Scale } from '../../mark-scales.ts'
import type { ItemDescription, WorkSource } from '../../work.ts'
import type { Sending } from './sending.ts'

export const steps = ['file', 'columns', 'work', 'items', 'classes', 'codes', 'check', 'done'] as const
export type Step = (typeof steps)[number]

/** An item as it is being described: its skill by name, because the list of skills belongs to the server. */
export interface DescribedItem extends ItemDescription {
  skill: string
}

/** What the person types about the work; empty until typed. */
export interface WorkForm {
  title: string
  subject: string
  grade: number | null
  takenOn: LocalDate | null
  source: WorkSource | null
  conductedBy: string
  scale: Scale | null
}

/**
 * Everything a person chose or typed in an import. Kept on the device until sent. The file is not in it, and so
 * neither are names: after a reload the same file is chosen again, and all that was typed about it is still there.
 */
export interface ImportDraft {
  step: Step
  file: ChosenFile | null
  mapping: ColumnMapping | null
  /** An existing work, or null for a new one. */
  workId: string | null
  work: WorkForm
  /** Null while the description is what the file's headings say. */
  items: readonly DescribedItem[] | null
  /** Class as written in the file → cohort key, or `none`. */
  classes: Readonly<Record<string, string>>
  /** The column of the code list that this file's codes belong to. */
  round: string
  /** Row → pupil key or `new`, where the list left a question. */
  decisions: Readonly<Record<number, string>>
  /** «row:column» → what stands there after correction. Never in a column of names. */
  corrections: Readonly<Record<string, string>>
  sending: (Sending & { workId: string }) | null
}

export interface ChosenFile {
  name: string
  size: number
  /** Tells the same file chosen again from another one of its name. */
  print: string
}

export const emptyWork: WorkForm = {
  title: '',
  subject: '',
  grade: null,
  takenOn: null,
  source: null,
  conductedBy: '',
  scale: null,
}

export function emptyDraft(workId: string | null = null): ImportDraft {
  return {
    step: 'file',
    file: null,
    mapping: null,
    workId,
    work: emptyWork,
    items: null,
    classes: {},
    round: '',
    decisions: {},
    corrections: {},
    sending: null,
  }
}

/** Another file forgets what was said about the cells of the one before; the work and its description stay. */
export function withFile(draft: ImportDraft, file: ChosenFile, mapping: ColumnMapping): ImportDraft {
  const isSame = draft.file?.print === file.print && draft.mapping !== null
  if (isSame) return { ...draft, file }
  return { ...draft, file, mapping, classes: {}, decisions: {}, corrections: {}, sending: null }
}

/** Whatever changes after a broken sending makes the parts already sent stale: the next sending begins anew. */
export function edited(draft: ImportDraft, changes: Partial<ImportDraft>): ImportDraft {
  return { ...draft, ...changes, sending: null }
}

export function withMapping(draft: ImportDraft, mapping: ColumnMapping): ImportDraft {
  return edited(draft, { mapping, decisions: {}, corrections: {} })
}

export function withWork(draft: ImportDraft, changes: Partial<WorkForm>): ImportDraft {
  return edited(draft, { work: { ...draft.work, ...changes } })
}

/** An emptied correction means that the cell is empty, not that it is uncorrected; `null` takes the correction back. */
export function withCorrection(
  draft: ImportDraft,
  at: { row: number; column: number },
  value: string | null,
): ImportDraft {
  const { [cellKey(at)]: _before, ...others } = draft.corrections
  return edited(draft, { corrections: value === null ? others : { ...others, [cellKey(at)]: value } })
}

export function cellKey({ row, column }: { row: number; column: number }): string {
  return `${row}:${column}`
}

export function withArrived(draft: ImportDraft, position: number): ImportDraft {
  if (draft.sending === null || draft.sending.arrived.includes(position)) return draft
  return { ...draft, sending: { ...draft.sending, arrived: [...draft.sending.arrived, position] } }
}

export function withStep(draft: ImportDraft, step: Step): ImportDraft {
  return { ...draft, step }
}

export function stepAfter(step: Step): Step {
  return steps[Math.min(steps.indexOf(step) + 1, steps.length - 1)] ?? step
}

export function stepBefore(step: Step): Step {
  return steps[Math.max(steps.indexOf(step) - 1, 0)] ?? step
}
