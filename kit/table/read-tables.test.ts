import { randomBytes } from 'node:crypto'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import writeSpreadsheet from 'write-excel-file/node'
import { readTables } from './read-tables.ts'
import { cellAddress, cellText, columnName } from './table.ts'

function arrayBuffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer
}

describe('reading a file of tables', () => {
  test('gives the sheets of a spreadsheet with cells where they stand, dates as text', async () => {
    const bytes = await writeSpreadsheet([
      {
        sheet: 'Сотрудники',
        data: [
          [null, null, null],
          [null, { value: 'ФИО' }, { value: 'Стаж' }],
          [null, { value: ' Мельник Ольга ' }, { value: 18.5 }],
        ],
      },
      {
        sheet: 'Дни',
        data: [
          [
            { value: new Date(Date.UTC(2025, 8, 1)), type: Date, format: 'dd.mm.yyyy' },
            { value: true, type: Boolean },
          ],
        ],
      },
      { sheet: 'Пусто', data: [] },
    ]).toBuffer()
    expect(await readTables(arrayBuffer(bytes), 'staff.xlsx')).toEqual([
      {
        sheet: 'Сотрудники',
        rows: [
          [null, null, null],
          [null, 'ФИО', 'Стаж'],
          [null, ' Мельник Ольга ', 18.5],
        ],
      },
      { sheet: 'Дни', rows: [['2025-09-01', true]] },
    ])
  })

  test('reads a sheet too large for the packer to unpack on the spot', async () => {
    const data = Array.from({ length: 4000 }, (_, row) => [
      { value: row },
      { value: randomBytes(80).toString('hex') },
    ])
    const bytes = await writeSpreadsheet(data).toBuffer()
    const [table] = await readTables(arrayBuffer(bytes), 'large.xlsx')
    expect(table?.rows).toHaveLength(4000)
  })

  test('trusts the content, not the name', async () => {
    const text = new TextEncoder().encode('ФИО;Стаж\nМельник О. С.;18')
    expect(await readTables(text.buffer, 'Список.xlsx')).toEqual([
      {
        sheet: 'Список',
        rows: [
          ['ФИО', 'Стаж'],
          ['Мельник О. С.', '18'],
        ],
      },
    ])
  })

  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
  const opendocument = zipSync({
    mimetype: [new TextEncoder().encode('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
  })
  test.each([
    ['nothing at all', [], 'file_is_empty'],
    ['blank lines', [0x0a, 0x20, 0x0a], 'file_is_empty'],
    ['the Excel of 1997', ole, 'file_is_old_excel'],
    [
      'a spreadsheet locked with a password',
      [...ole, ...Buffer.from('EncryptedPackage', 'utf16le')],
      'file_is_protected',
    ],
    ['an OpenDocument spreadsheet', [...opendocument], 'file_is_opendocument'],
    ['an archive of something else', [...zipSync({ 'a.xml': new Uint8Array([1]) })], 'file_is_not_a_table'],
    ['a broken archive', [0x50, 0x4b, 0x03, 0x04, 1, 2, 3], 'file_is_not_a_table'],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13], 'file_is_not_a_table'],
  ])('refuses %s by its own code', async (_, bytes, code) => {
    await expect(readTables(arrayBuffer(Uint8Array.from(bytes)), 'x.xlsx')).rejects.toMatchObject({ code })
  })
})

describe('a cell', () => {
  test('is named as in a spreadsheet', () => {
    expect(cellAddress(0, 0)).toBe('A1')
    expect(cellAddress(6, 27)).toBe('AB7')
    expect([25, 26, 51, 701, 702].map(columnName)).toEqual(['Z', 'AA', 'AZ', 'ZZ', 'AAA'])
  })

  test('reads as a person reads it', () => {
    expect([null, 18.5, true, '\u00a0 5А\u00a0'].map(cellText)).toEqual(['', '18.5', 'true', '5А'])
  })
})
