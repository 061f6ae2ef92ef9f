import { unzipSync, zipSync } from 'fflate'
import { refuse } from '#base/refusal.ts'
import { type Cell, type Table, tidy } from './table.ts'

/** A school's file is far below this; an archive that unpacks to more was made to exhaust memory. */
const unpackedBytesMaximum = 1_000_000_000

/** All sheets of an XLSX file. */
export async function tablesFromSpreadsheet(bytes: ArrayBuffer): Promise<Table[]> {
  const { default: readSheets } = await import('read-excel-file/universal')
  const sheets = await readSheets(unpacked(bytes), { trim: false }).catch((cause: unknown) =>
    unreadable(cause),
  )
  // The reader fills its rows with Date objects although its types say `typeof Date`; they are rewritten in place.
  return sheets.map(({ sheet, data }) => tidy({ sheet, rows: datesAsText(data as unknown[][]) }))
}

/**
 * The same archive without compression. The reader unpacks large entries in workers made from blobs, which our
 * content policy forbids and which would then wait for ever; stored entries it reads on the spot.
 */
function unpacked(bytes: ArrayBuffer): ArrayBuffer {
  let total = 0
  try {
    const entries = unzipSync(new Uint8Array(bytes), {
      filter: ({ name, originalSize }) => {
        if (!/\.(xml|rels)$/.test(name)) return false
        total += originalSize
        return total <= unpackedBytesMaximum
      },
    })
    if (total > unpackedBytesMaximum) refuse('file_is_too_large')
    const stored = zipSync(entries, { level: 0 })
    return stored.buffer.slice(stored.byteOffset, stored.byteOffset + stored.byteLength)
  } catch (cause) {
    return unreadable(cause)
  }
}

/** A damaged archive or one without sheets; what we refused ourselves passes as it is. */
function unreadable(cause: unknown): never {
  if (cause instanceof Error && cause.name === 'Refused') throw cause
  refuse('file_is_not_a_table')
}

function datesAsText(rows: unknown[][]): Cell[][] {
  for (const row of rows) {
    for (let column = 0; column < row.length; column++) {
      const cell = row[column]
      if (cell instanceof Date) row[column] = isoText(cell)
    }
  }
  // Every Date is replaced above; what is left is text, number, boolean or null.
  return rows as Cell[][]
}

function isoText(date: Date): string {
  const text = date.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19)
}
