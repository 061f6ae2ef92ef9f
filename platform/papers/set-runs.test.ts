import { expect, test } from 'vitest'
import { blank, bold, inlines, unbroken } from '#base/paper/inline.ts'
import { setRuns } from './set-runs.ts'

const texts = (...parts: Parameters<typeof inlines>) => setRuns(inlines(...parts)).map(({ text }) => text)

test('neighbours of one look are one run, a blank among them', () => {
  expect(texts(['№ ', blank(10), ' от', bold('!'), bold('?')])).toEqual(['№\u00a0____ от', '!?'])
})

test('what belongs together stays on one line without being asked', () => {
  expect(texts('И. О. Фамилия')).toEqual(['И.\u00a0О.\u00a0Фамилия'])
  expect(texts('г. Город, 2025 г., 60 %, § 2 — да')).toEqual([
    'г.\u00a0Город, 2025\u00a0г., 60\u00a0%, §\u00a02\u00a0— да',
  ])
  expect(texts('конец. Начало')).toEqual(['конец. Начало'])
})

test('unbroken words keep a short second half, and let a long one go over', () => {
  expect(texts(unbroken('Сидорова-Ким А. Б.'))).toEqual(['Сидорова\u2011Ким\u00a0А.\u00a0Б.'])
  expect(texts(unbroken('№ 145-о'))).toEqual(['№\u00a0145\u2011о'])
  expect(texts(unbroken('А. Сидорова-Константинопольская'))).toEqual(['А.\u00a0Сидорова-Константинопольская'])
})
