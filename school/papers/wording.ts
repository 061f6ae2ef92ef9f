import type { Cell, Clause, ClauseRole, PaperContent, Part, Row } from './paper-content.ts'

/** What people changed in the wording that the facts propose. It lies over the clauses and never replaces the facts. */
export interface Wording {
  /** By the key of a clause, or of a row and its cell: `plan.order/task`. `basis` is what was proposed when it was changed. */
  texts: Record<string, { text: string; basis: string }>
  /** Keys of clauses and rows that are left out. */
  removed: string[]
  /** One text for a clause, for a row one for each cell; `after` is the key it follows. */
  added: AddedPart[]
}

export interface AddedPart {
  key: string
  after: string
  texts: string[]
}

export const noWording: Wording = { texts: {}, removed: [], added: [] }

/** `stale`: the facts have changed under a changed clause, so somebody should look at it again. */
export const wordingStates = ['proposed', 'changed', 'stale', 'removed', 'added'] as const
export type WordingState = (typeof wordingStates)[number]

export interface WordedClause extends Clause {
  state: WordingState
  /** What the facts propose; missing where people added the clause. */
  proposed: string | null
}

export interface WordedCell extends Cell {
  state: Exclude<WordingState, 'removed'>
  proposed: string | null
}

export interface WordedRow extends Omit<Row, 'cells'> {
  state: 'proposed' | 'removed' | 'added'
  cells: WordedCell[]
}

export type WordedPart = WordedClause | WordedRow

/** Every part with what people made of it, left-out ones too: what an editor shows. */
export function wordedParts(content: Pick<PaperContent, 'parts'>, wording: Wording): WordedPart[] {
  const parts = content.parts.map((part) => worded(part, wording))
  for (const added of wording.added) {
    // Two parts of one key could not be told apart, so what the facts propose keeps its own.
    if (parts.some(({ key }) => key === added.key)) continue
    const at = parts.findLastIndex((part) => part.key === added.after)
    const anchor = shapeAfter(parts, parts[at] ?? parts.at(-1))
    if (anchor === undefined) continue
    parts.splice(at < 0 ? parts.length : at + 1, 0, addedPart(added, anchor))
  }
  return parts
}

/** The paper as it will be read: with the wording laid over the proposal. */
export function applyWording(content: PaperContent, wording: Wording): PaperContent {
  const parts = wordedParts(content, wording).filter(({ state }) => state !== 'removed')
  return { ...content, parts: parts.map(withoutStates) }
}

function worded(part: Part, wording: Wording): WordedPart {
  const isRemoved = wording.removed.includes(part.key)
  if (part.kind === 'clause') {
    const text = wordedText(part.key, part, wording)
    return { ...part, ...text, state: isRemoved && part.open ? 'removed' : text.state }
  }
  const cells = part.cells.map((cell) => ({
    ...cell,
    ...wordedText(`${part.key}/${cell.key}`, cell, wording),
  }))
  const mayGo = part.cells.some(({ open }) => open)
  return { ...part, cells, state: isRemoved && mayGo ? 'removed' : 'proposed' }
}

function wordedText(
  key: string,
  { text, open }: { text: string; open: boolean },
  wording: Wording,
): { text: string; proposed: string; state: 'proposed' | 'changed' | 'stale' } {
  const change = open ? wording.texts[key] : undefined
  if (change === undefined || change.text === text) return { text, proposed: text, state: 'proposed' }
  return { text: change.text, proposed: text, state: change.basis === text ? 'changed' : 'stale' }
}

function addedPart({ key, texts }: AddedPart, anchor: WordedPart): WordedPart {
  if (anchor.kind === 'clause')
    return {
      kind: 'clause',
      key,
      role: roleAfter(anchor.role),
      text: texts[0] ?? '',
      open: true,
      state: 'added',
      proposed: null,
    }
  const cells = anchor.cells.map(
    (cell, index): WordedCell => ({
      key: cell.key,
      text: texts[index] ?? '',
      open: true,
      state: 'added',
      proposed: null,
    }),
  )
  return { kind: 'row', key, table: anchor.table, cells, state: 'added' }
}

/** Under a section of a table comes a row of that table. */
function shapeAfter(parts: readonly WordedPart[], anchor: WordedPart | undefined): WordedPart | undefined {
  const isSection = anchor?.kind === 'clause' && anchor.role === 'section'
  return isSection ? (parts.find(({ kind }) => kind === 'row') ?? anchor) : anchor
}

/** What follows a heading is a point under it, not another heading. */
function roleAfter(role: ClauseRole): ClauseRole {
  if (role === 'title') return 'preamble'
  return ['resolution', 'heading', 'annex', 'section'].includes(role) ? 'point' : role
}

function withoutStates(part: WordedPart): Part {
  if (part.kind === 'clause') {
    const { kind, key, role, text, open } = part
    return { kind, key, role, text, open }
  }
  const cells = part.cells.map(({ key, text, open }) => ({ key, text, open }))
  return { kind: 'row', key: part.key, table: part.table, cells }
}
