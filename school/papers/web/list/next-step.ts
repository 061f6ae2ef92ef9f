import { isOrder, type PaperKind } from '../../paper.ts'
import type { EditionLine, PaperLine } from '../shapes.ts'

/** The one thing to do next with a document. */
export type NextStep =
  | { kind: 'open'; edition: EditionLine; as: 'continue' | 'mend' | 'decide' | 'look' }
  | { kind: 'draft'; paper: PaperKind }
  | { kind: 'none' }

export interface Reader {
  isInside: boolean
  mayApprove: boolean
}

/** What is under way comes first, then what is missing, then what is in force. */
export function nextStep(lines: readonly PaperLine[], reader: Reader): NextStep {
  const open = lines.flatMap((line) => (line.open === null ? [] : [line.open]))
  // An annex goes with its order, so the order is what is worked on.
  const pressing =
    open.find(({ state }) => state === 'returned') ?? open.find(({ kind }) => isOrder(kind)) ?? open[0]
  if (pressing !== undefined) return { kind: 'open', edition: pressing, as: openAs(pressing, reader) }
  const missing = lines.find(isWanted)
  if (missing !== undefined && reader.isInside && missing.whyNotDraft === null)
    return { kind: 'draft', paper: missing.kind }
  const inForce = lines.find((line) => line.inForce !== null)?.inForce
  return inForce === undefined || inForce === null
    ? { kind: 'none' }
    : { kind: 'open', edition: inForce, as: 'look' }
}

/** Papers that may be begun besides the next step. */
export function furtherDrafts(
  lines: readonly PaperLine[],
  next: NextStep,
  { isInside }: Reader,
): PaperLine[] {
  if (!isInside) return []
  return lines.filter(
    (line) =>
      line.whyNotDraft === null &&
      line.open === null &&
      !(next.kind === 'draft' && next.paper === line.kind) &&
      !line.blockers.some(({ code }) => idle.has(code)) &&
      (line.inForce !== null || line.kind !== 'order'),
  )
}

/** Blockers that say there is nothing to write such a paper about. */
const idle: ReadonlySet<string> = new Set(['nothing_changed', 'road_map_missing', 'not_ordered'])

function openAs(
  { state }: EditionLine,
  { isInside, mayApprove }: Reader,
): 'continue' | 'mend' | 'decide' | 'look' {
  if (state === 'submitted') return mayApprove ? 'decide' : 'look'
  if (!isInside) return 'look'
  return state === 'returned' ? 'mend' : 'continue'
}

/** A community has every document once; other orders follow when there is something to say. */
function isWanted({ kind, inForce }: PaperLine): boolean {
  return inForce === null && kind !== 'order_change' && kind !== 'order_road_map'
}

/** Whether there is something to do, so that the page can press the first of them and keep the rest quiet. */
export function isPressing(next: NextStep): boolean {
  return next.kind === 'draft' || (next.kind === 'open' && next.as !== 'look')
}
