/** The parse and nothing around it: what bench/import.ts holds the whole import against. */
import readSheets from 'read-excel-file/web-worker'

addEventListener('message', async (event: MessageEvent<ArrayBuffer>) => {
  const sheets = await readSheets(event.data)
  postMessage(sheets.reduce((rows, { data }) => rows + data.length, 0))
})
// The page begins to measure when the worker stands.
postMessage(0)
