import { setText } from '#base/paper/inline.ts'
import type { Inlines, Run } from '#base/paper/paper.ts'
import { writable } from './writable.ts'

/** Words with one look, ready to be written: nothing in them breaks a file format. */
export interface SetRun {
  text: string
  bold: boolean
  italic: boolean
  underline: boolean
}

/** Neighbours that look alike become one run, so that a writer never parts a word from its full stop. */
export function setRuns(parts: Inlines, look: { bold?: boolean } = {}): SetRun[] {
  return parts.map((part) => oneRun(part, look)).reduce<SetRun[]>(joined, [])
}

function oneRun(part: Inlines[number], { bold = false }: { bold?: boolean }): SetRun {
  const own: Partial<Run> = part.kind === 'run' ? part : {}
  return {
    text: writable(setText(part)),
    bold: bold || own.bold === true,
    italic: own.italic === true,
    underline: own.underline === true,
  }
}

function joined(runs: SetRun[], next: SetRun): SetRun[] {
  const last = runs.at(-1)
  if (last === undefined || !looksLike(last, next)) return [...runs, next]
  return [...runs.slice(0, -1), { ...last, text: last.text + next.text }]
}

const looksLike = (one: SetRun, other: SetRun) =>
  one.bold === other.bold && one.italic === other.italic && one.underline === other.underline
