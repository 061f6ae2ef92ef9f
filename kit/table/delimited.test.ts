import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { decodeText, tableFromText } from './delimited.ts'

const bytesOf = (...bytes: number[]) => new Uint8Array(bytes).buffer

describe('a table from text', () => {
  test.each([
    ['semicolons', 'ФИО;Стаж\nМельник О. С.;18,5\nБелых Н. Ю.;21,0'],
    ['commas', 'ФИО,Стаж\nМельник О. С.,"18,5"\nБелых Н. Ю.,"21,0"'],
    ['tabs copied from a spreadsheet', 'ФИО\tСтаж\r\nМельник О. С.\t18,5\r\nБелых Н. Ю.\t21,0\r\n'],
    ['a first line that names the sign', 'sep=|\nФИО|Стаж\nМельник О. С.|18,5\nБелых Н. Ю.|21,0'],
  ])('is cut by %s', (_, text) => {
    expect(tableFromText(text).rows).toEqual([
      ['ФИО', 'Стаж'],
      ['Мельник О. С.', '18,5'],
      ['Белых Н. Ю.', '21,0'],
    ])
  })

  test('of decimal commas without a heading is still cut by semicolons', () => {
    expect(tableFromText('5,5;4,3\n3,1;2,0').rows).toEqual([
      ['5,5', '4,3'],
      ['3,1', '2,0'],
    ])
  })

  test('of one column stays one column', () => {
    expect(tableFromText('Мельник Ольга Степановна\nБелых Наталья Юрьевна').rows).toHaveLength(2)
    expect(tableFromText('Мельник Ольга Степановна').rows).toEqual([['Мельник Ольга Степановна']])
  })

  test('keeps blank rows in the middle, so that addresses stay true, and line breaks inside a cell', () => {
    expect(tableFromText('а;б\n\n"в\nг";д\n;\n\n').rows).toEqual([
      ['а', 'б'],
      [null, null],
      ['в\nг', 'д'],
    ])
  })

  test('comes back whatever was written into it, with any sign between the cells', () => {
    const cell = fc
      .string({ minLength: 1, maxLength: 12 })
      .filter((text) => text.trim() !== '' && !/^sep=/.test(text))
    const rows = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      )
    fc.assert(
      fc.property(rows, fc.constantFrom(';', ',', '\t'), (written, delimiter) => {
        const text = `sep=${delimiter}\n${Papa.unparse(written, { delimiter, quotes: true })}`
        expect(tableFromText(text).rows).toEqual(written)
      }),
    )
  })
})

describe('the text of a file', () => {
  test('is read as Windows-1251 when it is not UTF-8', () => {
    expect(decodeText(bytesOf(0xd4, 0xc8, 0xce))).toBe('ФИО')
  })

  test('is read as UTF-8 with and without a byte order mark', () => {
    const utf8 = new TextEncoder().encode('ФИО')
    expect(decodeText(utf8.buffer)).toBe('ФИО')
    expect(decodeText(bytesOf(0xef, 0xbb, 0xbf, ...utf8))).toBe('ФИО')
  })

  test('is read as UTF-16, which Excel calls Unicode text', () => {
    expect(decodeText(bytesOf(0xff, 0xfe, 0x24, 0x04, 0x18, 0x04))).toBe('ФИ')
    expect(decodeText(bytesOf(0xfe, 0xff, 0x04, 0x24, 0x04, 0x18))).toBe('ФИ')
  })
})
