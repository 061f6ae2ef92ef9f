import type { Id } from '#base/id.ts'
import type { ItemId } from '#school/meetings/agenda.ts'
import { type Mood, moodCells, moodTools, whyNotMood } from './mood.ts'
import type { ParticipantId } from './room.ts'

export type BoxId = Id<'Box'>

export const boxKinds = ['dots', ...moodTools, 'clauses'] as const
export type BoxKind = (typeof boxKinds)[number]
export const boxOccasions = ['once', 'before', 'after'] as const
export type BoxOccasion = (typeof boxOccasions)[number]

/** Sums are shown from so many marks on; fewer would tell who gave which. */
export const marksToShow = 5

/** One question. Who has taken part and what was given stand apart: nothing joins them, and nothing says when. */
export interface Box {
  id: BoxId
  itemId: ItemId
  kind: BoxKind
  occasion: BoxOccasion
  options: readonly { key: string; text: string }[]
  /** How many dots each may give. */
  dots: number
  marked: readonly ParticipantId[]
  sums: Readonly<Record<string, number>>
  isClosed: boolean
}

/** What one participant gives, once: how often each key. */
export type Marks = Readonly<Record<string, number>>

export function newBox(question: Pick<Box, 'id' | 'itemId' | 'kind' | 'occasion' | 'options' | 'dots'>): Box {
  return { ...question, marked: [], sums: {}, isClosed: false }
}

export type MarksRefusal = 'no_marks' | 'too_many_marks' | 'unknown_key'

export function whyNotMarks(
  marks: Marks,
  { kind, options, dots }: Pick<Box, 'kind' | 'options' | 'dots'>,
): MarksRefusal | null {
  if (isMoodKind(kind)) return whyNotMood(kind, marks)
  const keys = new Set(options.map(({ key }) => key))
  const given = Object.entries(marks).filter(([, count]) => count > 0)
  if (given.some(([key]) => !keys.has(key))) return 'unknown_key'
  if (given.length === 0) return 'no_marks'
  // One kept clause is one mark; dots may be heaped on one option.
  if (kind === 'clauses') return given.some(([, count]) => count > 1) ? 'too_many_marks' : null
  return given.reduce((sum, [, count]) => sum + count, 0) > dots ? 'too_many_marks' : null
}

/** Participants stand in the order of their ids and keys by their name, so that no row tells who came when. */
export function countIn(box: Box, participant: ParticipantId, marks: Marks): Box {
  const sums = new Map(Object.entries(box.sums))
  for (const [key, count] of Object.entries(marks)) if (count > 0) sums.set(key, (sums.get(key) ?? 0) + count)
  const inOrder = [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return { ...box, marked: [...box.marked, participant].toSorted(), sums: Object.fromEntries(inOrder) }
}

/** Nothing grows dot by dot: sums appear when the question is closed, and only when enough have taken part. */
export function resultOf(box: Pick<Box, 'marked' | 'sums' | 'isClosed'>): {
  sums: Box['sums'] | null
  hidden: 'open' | 'too_few' | null
} {
  if (!box.isClosed) return { sums: null, hidden: 'open' }
  if (box.marked.length < marksToShow) return { sums: null, hidden: 'too_few' }
  return { sums: box.sums, hidden: null }
}

/** Said before anybody is asked: so few talk instead. */
export function whyCannotAsk(presentCount: number): 'too_few_for_votes' | null {
  return presentCount < marksToShow ? 'too_few_for_votes' : null
}

/** The difference of two sums would be somebody’s mark, so what was shown stays as it is. */
export function whyCannotAskAgain(box: Pick<Box, 'marked' | 'sums' | 'isClosed'>): 'already_shown' | null {
  return resultOf(box).sums === null ? null : 'already_shown'
}

export function isMoodKind(kind: BoxKind): kind is Mood {
  return moodTools.some((tool) => tool === kind)
}

export function cellsOf(kind: BoxKind): readonly string[] {
  return isMoodKind(kind) ? moodCells[kind] : []
}
