import type { Done } from '#kit/DoneNote.tsx'
import { useWords } from '#kit/words.ts'
import type { OpenEdition, Part } from '../shapes.ts'
import { editWords } from '../words/edit.ts'
import type { Editor } from './use-editing.ts'
import { type Edit, textsOf } from './wording-edits.ts'

/** What is done with a part by one press, each with its way back. */
export interface Deeds {
  remove: (part: Part) => void
  restore: (part: Part) => void
  revert: (part: Part) => void
  /** The changed text stays, now against what the facts propose today. */
  keepMine: (part: Part) => void
}

export function useDeeds(page: OpenEdition, editor: Editor, show: (done: Done | null) => void): Deeds {
  const t = useWords(editWords)
  const act = async (edits: readonly Edit[], done: Done) => {
    if ((await editor.save(edits)) !== null) show(done)
  }
  const undo = (edits: readonly Edit[], text: string) => async (): Promise<Done> => {
    return { text: (await editor.save(edits)) === null ? t.notSaved : text }
  }
  return {
    remove: (part) => {
      editor.leave()
      const [there, back] = removal(part, page)
      void act([there], { text: t.removed, undo: undo([back], t.restored) })
    },
    restore: (part) => void act([{ do: 'restore', key: part.key }], { text: t.restored }),
    revert: (part) => {
      editor.leave()
      const { there, back } = reverting(part)
      void act(there, { text: t.reverted, undo: undo(back, t.revertedBack) })
    },
    keepMine: (part) => void act(reverting(part).back, { text: t.keptMine }),
  }
}

/** An own part is dropped and added again; a proposed one is left out and put back. */
function removal(part: Part, { wording }: OpenEdition): [Edit, Edit] {
  if (part.state !== 'added')
    return [
      { do: 'remove', key: part.key },
      { do: 'restore', key: part.key },
    ]
  const after = wording.added.find(({ key }) => key === part.key)?.after ?? part.key
  return [
    { do: 'drop', key: part.key },
    { do: 'add', key: part.key, after, texts: textsOf(part) },
  ]
}

function reverting(part: Part): { there: Edit[]; back: Edit[] } {
  const worded =
    part.kind === 'clause'
      ? [{ ...part, at: part.key }]
      : part.cells.map((cell) => ({ ...cell, at: `${part.key}/${cell.key}` }))
  const changed = worded.filter(({ state }) => state === 'changed' || state === 'stale')
  return {
    there: changed.map(({ at }) => ({ do: 'revert', key: at })),
    back: changed.map(({ at, text, proposed }) => ({ do: 'word', key: at, text, proposed: proposed ?? '' })),
  }
}
