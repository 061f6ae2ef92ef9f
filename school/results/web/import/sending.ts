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
  /** Called after each confirmed part, with the share of all that has arrived. */
  onArrived: (position: number, share: number) => void
}

export function chunksOf(sheets: readonly SheetFields[], size = sheetsPerChunk): SheetFields[][] {
  const count = Math.ceil(sheets.length / size)
  return Array.from({ length: count }, (_, index) => sheets.slice(index * size, (index + 1) * size))
}

/** While the server keeps one part, the next is on its way and the one after it is being written. */
const sentAtOnce = 3

/** Sends the parts that have not arrived, then completes. Sending a part twice changes nothing, so any moment is a good one to stop. */
export async function send(
  sheets: readonly SheetFields[],
  arrived: readonly number[],
  sender: Sender,
): Promise<void> {
  const chunks = chunksOf(sheets)
  const missing = [...chunks.entries()].filter(([position]) => !arrived.includes(position))
  const waiting = missing.values()
  let left = missing.length
  let isBroken = false
  const lane = async (): Promise<void> => {
    for (const [position, chunk] of waiting) {
      if (isBroken) return
      await sender.putChunk(position, chunk).catch((cause: unknown) => {
        isBroken = true
        throw cause
      })
      left -= 1
      sender.onArrived(position, 1 - left / chunks.length)
    }
  }
  // What is on its way may still arrive when another part is lost, and is remembered.
  const lanes = await Promise.allSettled(Array.from({ length: sentAtOnce }, lane))
  for (const each of lanes) if (each.status === 'rejected') throw each.reason
  await sender.complete(chunks.length, sheets.length)
}
