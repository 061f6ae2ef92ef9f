import { diffArrays } from 'diff'
import { refuse } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import { peopleShown } from '#school/access/server/public.ts'
import { type Edition, type EditionId, stateOf } from '../edition.ts'
import type { PaperContent, Part } from '../paper-content.ts'
import { deskVisibleTo, wordsOf } from './desk.ts'
import { editionLine } from './lines.ts'

type Kind = 'same' | 'added' | 'removed'

/** What differs between two editions of one paper: clause by clause, and inside a clause word by word. */
export async function compareEditions(
  tx: Transaction,
  actor: Actor,
  request: { editionId: EditionId; with: EditionId },
  moment: Moment,
) {
  const one = await deskVisibleTo(tx, actor, request.editionId, moment)
  const other = await deskVisibleTo(tx, actor, request.with, moment)
  if (one.edition.paperId !== other.edition.paperId) refuse('NOT_FOUND')
  const [older, newer] = isOlder(other.edition, one.edition) ? [other, one] : [one, other]
  const show = await peopleShown(tx)
  const parts = comparedParts(wordsOf(older.edition, older.facts), wordsOf(newer.edition, newer.facts))
  return {
    older: editionLine(older.edition, older.community, show),
    newer: editionLine(newer.edition, newer.community, show),
    parts,
    changedCount: parts.filter(({ state }) => state !== 'same').length,
  }
}

/** Approved ones by their number, a draft after them all. */
function isOlder(a: Edition, b: Edition): boolean {
  const place = ({ number }: Edition) => number ?? Number.POSITIVE_INFINITY
  if (place(a) !== place(b)) return place(a) < place(b)
  return stateOf(a) === stateOf(b) ? a.id < b.id : a.drafted.at < b.drafted.at
}

export function comparedParts(older: PaperContent, newer: PaperContent) {
  const before = new Map(older.parts.map((part) => [part.key, part]))
  const after = new Map(newer.parts.map((part) => [part.key, part]))
  // A key that moved stands once, where the newer edition has it.
  const keys = diffArrays([...before.keys()], [...after.keys()])
    .filter(({ removed, value }) => !removed || value.some((key) => !after.has(key)))
    .flatMap(({ removed, value }) => (removed ? value.filter((key) => !after.has(key)) : value))
  return keys.map((key) => comparedPart(key, before.get(key), after.get(key)))
}

function comparedPart(key: string, before: Part | undefined, after: Part | undefined) {
  const part = after ?? before
  const [old, now] = [textsOf(before), textsOf(after)]
  const texts = Array.from({ length: Math.max(old.length, now.length) }, (_, index) =>
    wordChanges(old[index] ?? '', now[index] ?? ''),
  )
  const isSame = texts.every((changes) => changes.every(({ kind }) => kind === 'same'))
  const state = before === undefined ? 'added' : after === undefined ? 'removed' : isSame ? 'same' : 'changed'
  return {
    key,
    role: part?.kind === 'clause' ? part.role : null,
    table: part?.kind === 'row' ? part.table : null,
    state: state as 'same' | 'changed' | 'added' | 'removed',
    texts,
  }
}

function textsOf(part: Part | undefined): string[] {
  if (part === undefined) return []
  return part.kind === 'clause' ? [part.text] : part.cells.map(({ text }) => text)
}

/** Words of any alphabet, spaces and single signs: the library's own words are Latin only. */
const tokens = /[\p{L}\p{M}\p{N}]+(?:[-‑][\p{L}\p{M}\p{N}]+)*|\s+|[^\p{L}\p{M}\p{N}\s]/gu

export function wordChanges(before: string, after: string): { text: string; kind: Kind }[] {
  return diffArrays(before.match(tokens) ?? [], after.match(tokens) ?? []).map(
    ({ value, added, removed }) => ({
      text: value.join(''),
      kind: added ? 'added' : removed ? 'removed' : 'same',
    }),
  )
}
