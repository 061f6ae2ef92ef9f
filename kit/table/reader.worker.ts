import { Refused } from '#base/refusal.ts'
import type { ReaderAnswer } from './read-in-background.ts'
import { readTables } from './read-tables.ts'

addEventListener('message', async (event: MessageEvent<{ bytes: ArrayBuffer; fileName: string }>) => {
  postMessage(await answerTo(event.data.bytes, event.data.fileName))
})

async function answerTo(bytes: ArrayBuffer, fileName: string): Promise<ReaderAnswer> {
  try {
    return { tables: await readTables(bytes, fileName) }
  } catch (cause) {
    // An error does not survive the passage between threads, and a rejection here would reach nobody.
    return cause instanceof Refused ? { refusal: cause.code } : { defect: String(cause) }
  }
}
