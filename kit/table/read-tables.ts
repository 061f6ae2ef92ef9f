import { refuse } from '#base/refusal.ts'
import { decodeText, tableFromText } from './delimited.ts'
import { tablesFromSpreadsheet } from './spreadsheet.ts'
import type { Table } from './table.ts'

/** Why a file could not be read as a table. The sentence for each is chosen by the page. */
export type FileRefusal =
  | 'file_is_empty'
  | 'file_is_old_excel'
  | 'file_is_protected'
  | 'file_is_opendocument'
  | 'file_is_too_large'
  | 'file_is_not_a_table'

/**
 * The sheets of an XLSX or CSV file, told apart by content and not by name. Runs in a worker, on the page and in Node;
 * nothing leaves the machine. A file that is no table is refused with one of `FileRefusal`.
 */
export async function readTables(bytes: ArrayBuffer, fileName: string): Promise<Table[]> {
  if (bytes.byteLength === 0) refuse('file_is_empty')
  const kind = kindOf(bytes)
  if (kind === 'xlsx') return (await tablesFromSpreadsheet(bytes)).filter(hasRows)
  if (kind !== 'text') refuse(`file_is_${kind}`)
  const table = tableFromText(decodeText(bytes), fileName.replace(/\.[^.]*$/, ''))
  return hasRows(table) ? [table] : refuse('file_is_empty')
}

type FileKind = 'xlsx' | 'text' | 'old_excel' | 'protected' | 'opendocument' | 'not_a_table'

function kindOf(bytes: ArrayBuffer): FileKind {
  const head = latin(bytes, 0, 120)
  if (head.startsWith('PK')) return head.includes('opendocument') ? 'opendocument' : 'xlsx'
  // An OLE container: Excel 97–2003, or a newer file locked with a password, which then holds a stream of this name.
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0'))
    return latin(bytes, 0, bytes.byteLength).includes('E\0n\0c\0r\0y\0p\0t\0e\0d\0P')
      ? 'protected'
      : 'old_excel'
  const isUtf16 = head.startsWith('\u00ff\u00fe') || head.startsWith('\u00fe\u00ff')
  return head.startsWith('%PDF') || (!isUtf16 && head.includes('\0')) ? 'not_a_table' : 'text'
}

function latin(bytes: ArrayBuffer, from: number, length: number): string {
  // Windows-1252, which this label means, keeps every byte as one character; control bytes and ASCII are themselves.
  return new TextDecoder('latin1').decode(
    new Uint8Array(bytes, from, Math.min(length, bytes.byteLength - from)),
  )
}

function hasRows(table: Table): boolean {
  return table.rows.length > 0
}
