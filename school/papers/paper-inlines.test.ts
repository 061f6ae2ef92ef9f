import { expect, test } from 'vitest'
import { plainText, setText } from '#base/paper/inline.ts'
import { paperInlines } from './paper-inlines.ts'

const textOf = (text: string) =>
  paperInlines(text)
    .map((part) => (part.kind === 'run' ? part.text.replaceAll('\u00a0', '~') : `[${part.widthMm}]`))
    .join('')

test('what belongs together in these papers stays on one line', () => {
  expect(textOf('приказом МБОУ «СОШ № 7» от 29.08.2025')).toBe('приказом МБОУ «СОШ~№ 7» от 29.08.2025')
  expect(textOf('до 31 мая 2026 г. в 2025/2026 учебном году')).toBe(
    'до 31~мая 2026 г. в 2025/2026~учебном году',
  )
})

test('with what every paper keeps together', () => {
  const set = paperInlines('МБОУ «СОШ № 7» г. Светлоречья, О. С. Мельник, 2026 г.').map(setText).join('')
  expect(set.replaceAll('\u00a0', '~')).toBe('МБОУ «СОШ~№~7» г.~Светлоречья, О.~С.~Мельник, 2026~г.')
})

test('other spaces may break', () => {
  expect(textOf('5 марток, 2 майских дня')).toBe('5 марток, 2 майских дня')
})

test('underscores are places to write on, as long as they were', () => {
  expect(textOf('Цель: ____ к 20 мая')).toBe('Цель: [10] к 20~мая')
  expect(plainText(paperInlines('Ответственному ________ сделать'))).toBe('Ответственному ________ сделать')
})
