import { sheetsPerChunk } from '../../sheet.ts'
import type { SheetFields } from '../shapes.ts'

/** How far a sending came. Kept in the draft, so that a broken connection or a closed lid continues where it stopped. */
export interface Sending {
  importId: string
  /** Parts the server has confirmed. */
  arrived: readonly number[]
}

/** The calls a sending needs; the page gives those of the contract. */
export interface Sender {
  putChunk: (position: number, sheets: SheetFields[]) => Promise<unknown>
  complete: (chunks: number, sheets: number) => Promise<unknown>
  /** Called after each confirmed part. */
  onArrived: (position: number, of: number) => void
}

export function chunksOf(sheets: readonly SheetFields[], size = sheetsPerChunk): SheetFields[][] {
  const count = Math.ceil(sheets.length / size)
  return Array.from({ length: count }, (_, index) => sheets.slice(index * size, (index + 1) * size))
}

/** Sends the parts that have not arrived, then completes. Sending a part twice changes nothing, so any moment is a good one to stop. */
export async function send(
  sheets: readonly SheetFields[],
  arrived: readonly number[],
  sender: Sender,
): Promise<void> {
  const chunks = chunksOf(sheets)
  for (const [position, chunk] of chunks.entries()) {
    if (!arrived.includes(position)) await sender.putChunk(position, chunk)
    sender.onArrived(position, chunks.length)
  }
  await sender.complete(chunks.length, sheets.length)
}
