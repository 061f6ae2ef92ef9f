import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import readSpreadsheet from 'read-excel-file/node'
import type { FileTable } from '#school/results/file-table.ts'

export const sampleFolder = new URL('../../app/demo/data/', import.meta.url)

/** The demo's files as the browser would hand them on. Those of the 2021 layout are in Windows-1251. */
export function sampleCsv(fileName: string, encoding: 'utf-8' | 'windows-1251' = 'utf-8'): FileTable {
  const text = new TextDecoder(encoding).decode(readFileSync(new URL(fileName, sampleFolder)))
  const { data } = Papa.parse<string[]>(text.trimEnd(), { delimiter: ';' })
  return { sheet: '', rows: data.map((row) => row.map((cell) => (cell === '' ? null : cell))) }
}

export async function sampleSpreadsheet(fileName: string): Promise<FileTable[]> {
  const sheets = await readSpreadsheet(readFileSync(new URL(fileName, sampleFolder)))
  return sheets.map(({ sheet, data }) => ({
    sheet,
    rows: data.map((row) =>
      row.map((cell) => (cell === null || typeof cell === 'number' ? cell : String(cell))),
    ),
  }))
}

export function sampleJson<Content>(fileName: string): Content {
  // The files are ours and byte for byte in the repository.
  return JSON.parse(readFileSync(new URL(fileName, sampleFolder), 'utf8')) as Content
}
