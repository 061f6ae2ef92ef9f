import type { Id } from '#base/id.ts'
import type { PersonId } from '#school/access/actor.ts'
import type { WorkId } from './work.ts'

export type ImportId = Id<'Import'>

export interface ImportCounts {
  /** What the browser read: rows of the file, rows left out with an error, warnings. */
  fileRows: number
  rowsInError: number
  warnings: number
  worked: number
  absent: number
  /** What became of the sheets: new pupils in the work, other results than before, the same as before. */
  added: number
  changed: number
  unchanged: number
}

/** One bringing-in of one file, as facts: opened, completed, undone, each by somebody at a time. */
export interface Import extends ImportCounts {
  id: ImportId
  workId: WorkId
  openedAt: Date
  openedBy: PersonId
  completedAt: Date | null
  undoneAt: Date | null
  undoneBy: PersonId | null
}

export function whyCannotReceive(found: Pick<Import, 'completedAt' | 'undoneAt'>): 'import_closed' | null {
  return found.completedAt !== null || found.undoneAt !== null ? 'import_closed' : null
}

/** Only the last import that counts can be taken back: earlier ones lie beneath it. One never completed always can. */
export function whyCannotUndo(
  found: Pick<Import, 'id' | 'completedAt'>,
  standing: readonly ImportId[],
): 'not_the_latest_import' | null {
  return found.completedAt !== null && standing[0] !== found.id ? 'not_the_latest_import' : null
}

/** Chunks are numbered from 0 without gaps. */
export function whyIncomplete(positions: readonly number[], chunks: number): 'chunks_missing' | null {
  const isWhole = positions.length === chunks && positions.every((position, index) => position === index)
  return isWhole ? null : 'chunks_missing'
}
