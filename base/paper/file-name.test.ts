import { expect, test } from 'vitest'
import { paperFileName } from './file-name.ts'

test('an order is named by kind, number and day', () => {
  expect(paperFileName(['Приказ', '145-о', '2025-08-29'], 'docx')).toBe('prikaz-145-o-2025-08-29.docx')
})

test('every Russian letter has a spelling', () => {
  const name = paperFileName(['абвгдеёжзийклмнопрстуфхцчшщъыьэюя'], 'pdf')
  expect(name).toBe('abvgdeezhziyklmnoprstufkhtschshshchyeyuya.pdf')
  expect(paperFileName(['Съезд «Объём»: ёлка / Ёж'], 'pdf')).toBe('sezd-obem-elka-ezh.pdf')
})

test('a letter made of two signs is one letter', () => {
  expect(paperFileName(['план й'.normalize('NFD')], 'pdf')).toBe('plan-y.pdf')
})

test('nothing leads out of the folder', () => {
  expect(paperFileName(['../..', 'passwd', '\u0000', 'a\\b'], 'docx')).toBe('passwd-a-b.docx')
})

test('a name is never empty and never too long', () => {
  expect(paperFileName(['№', ''], 'docx')).toBe('paper.docx')
  expect(paperFileName(['ч'.repeat(500)], 'docx')).toHaveLength(85)
})
