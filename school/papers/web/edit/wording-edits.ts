import type { Part, Wording } from '../shapes.ts'

/** One thing done to the wording. It names its clause, so it can be done again over what a colleague saved meanwhile. */
export type Edit =
  | { do: 'word'; key: string; text: string; proposed: string }
  | { do: 'revert'; key: string }
  | { do: 'remove'; key: string }
  | { do: 'restore'; key: string }
  | { do: 'add'; key: string; after: string; texts: string[] }
  | { do: 'reword'; key: string; texts: string[] }
  | { do: 'drop'; key: string }

export function withEdits(wording: Wording, edits: readonly Edit[]): Wording {
  return edits.reduce(withEdit, wording)
}

function withEdit(wording: Wording, edit: Edit): Wording {
  const { texts, removed, added } = wording
  switch (edit.do) {
    case 'word':
      return edit.text === edit.proposed
        ? { ...wording, texts: without(texts, edit.key) }
        : { ...wording, texts: { ...texts, [edit.key]: { text: edit.text, basis: edit.proposed } } }
    case 'revert':
      return { ...wording, texts: without(texts, edit.key) }
    case 'remove':
      return { ...wording, removed: [...removed.filter((key) => key !== edit.key), edit.key] }
    case 'restore':
      return { ...wording, removed: removed.filter((key) => key !== edit.key) }
    case 'add':
      return {
        ...wording,
        added: [
          ...added.filter(({ key }) => key !== edit.key),
          { key: edit.key, after: edit.after, texts: edit.texts },
        ],
      }
    case 'reword':
      return {
        ...wording,
        added: added.map((part) => (part.key === edit.key ? { ...part, texts: edit.texts } : part)),
      }
    case 'drop':
      return { ...wording, added: withoutAdded(added, edit.key) }
  }
}

/** What stood after the dropped part now stands after what it followed. */
function withoutAdded(added: Wording['added'], dropped: string): Wording['added'] {
  const after = added.find(({ key }) => key === dropped)?.after
  return added
    .filter(({ key }) => key !== dropped)
    .map((part) => (part.after === dropped && after !== undefined ? { ...part, after } : part))
}

function without(texts: Wording['texts'], key: string): Wording['texts'] {
  return Object.fromEntries(Object.entries(texts).filter(([each]) => each !== key))
}

/** What the fields of an editor begin with: one text for a clause, one for each cell of a row. */
export function textsOf(part: Part): string[] {
  return part.kind === 'clause' ? [part.text] : part.cells.map(({ text }) => text)
}

/** What a part says, in one line. */
export function lineOf(part: Part): string {
  return textsOf(part)
    .filter((text) => text !== '')
    .join(' · ')
}

/** Which of the indicators it is, counted from one as they stand; `null` for everything else. */
export function indicatorNumber(parts: readonly Part[], part: Part): number | null {
  if (part.kind !== 'row' || part.table !== 'indicators') return null
  return (
    parts
      .filter((each) => each.kind === 'row' && each.table === 'indicators')
      .findIndex(({ key }) => key === part.key) + 1
  )
}

/** The edits that make the part say this. Only what differs is written down. */
export function editsTo(part: Part, texts: readonly string[]): Edit[] {
  if (part.state === 'added') return [{ do: 'reword', key: part.key, texts: [...texts] }]
  if (part.kind === 'clause') return wordedTo(part.key, part, texts[0])
  return part.cells.flatMap((cell, index) => wordedTo(`${part.key}/${cell.key}`, cell, texts[index]))
}

function wordedTo(
  key: string,
  { text, open, proposed }: { text: string; open: boolean; proposed: string | null },
  next: string | undefined,
): Edit[] {
  if (!open || next === undefined || next === text) return []
  return [{ do: 'word', key, text: next, proposed: proposed ?? '' }]
}

/** Whether anything of it may be worded; what the register says may not. */
export function isOpen(part: Part): boolean {
  return part.kind === 'clause' ? part.open : part.cells.some(({ open }) => open)
}

/** The mark of a part in lists: a row is changed when one of its cells is. */
export function stateOfPart(part: Part): Part['state'] | 'changed' | 'stale' {
  if (part.kind === 'clause' || part.state !== 'proposed') return part.state
  const states = part.cells.map(({ state }) => state)
  if (states.includes('stale')) return 'stale'
  return states.includes('changed') ? 'changed' : 'proposed'
}
