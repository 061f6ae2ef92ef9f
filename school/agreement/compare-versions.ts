import type { ClauseText } from './clause.ts'

export interface ClauseChange {
  state: 'same' | 'changed' | 'moved' | 'added' | 'removed'
  before: string | null
  after: string | null
}

/** What became of each clause: in the order of the newer text, what is gone at the end. */
export function compareVersions(older: readonly ClauseText[], newer: readonly ClauseText[]): ClauseChange[] {
  const was = new Map(older.map((clause) => [clause.id, clause.text]))
  const stays = new Set(newer.map(({ id }) => id))
  const oldOrder = older.filter(({ id }) => stays.has(id)).map(({ id }) => id)
  const newOrder = newer.filter(({ id }) => was.has(id)).map(({ id }) => id)
  const kept = newer.map(({ id, text }): ClauseChange => {
    const before = was.get(id) ?? null
    if (before === null) return { state: 'added', before, after: text }
    if (before !== text) return { state: 'changed', before, after: text }
    const isMoved = oldOrder.indexOf(id) !== newOrder.indexOf(id)
    return { state: isMoved ? 'moved' : 'same', before, after: text }
  })
  const gone = older.filter(({ id }) => !stays.has(id))
  return [...kept, ...gone.map(({ text }): ClauseChange => ({ state: 'removed', before: text, after: null }))]
}
