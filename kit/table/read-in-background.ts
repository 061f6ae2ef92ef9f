import { Refused } from '#base/refusal.ts'
import type { Table } from './table.ts'

export type ReaderAnswer = { tables: Table[] } | { refusal: string } | { defect: string }

/** `readTables` in a worker, so that a large file does not freeze the page. Refusals arrive as on the page itself. */
export async function readTablesInBackground(file: File): Promise<Table[]> {
  const bytes = await file.arrayBuffer()
  const worker = new Worker(new URL('./reader.worker.ts', import.meta.url), { type: 'module' })
  try {
    const answer = await new Promise<ReaderAnswer>((resolve, reject) => {
      worker.onmessage = (event: MessageEvent<ReaderAnswer>) => resolve(event.data)
      worker.onerror = (event) => reject(new Error(`The table reader stopped: ${event.message}`))
      worker.postMessage({ bytes, fileName: file.name }, [bytes])
    })
    if ('refusal' in answer) throw new Refused(answer.refusal)
    if ('defect' in answer) throw new Error(answer.defect)
    return answer.tables
  } finally {
    worker.terminate()
  }
}
