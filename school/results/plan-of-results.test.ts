import { expect, test } from 'vitest'
import { sampleCsv } from '#test/support/sample-tables.ts'
import { readPlan } from './plan-of-results.ts'

test('the achievement of planned results gives twelve items with levels and shares elsewhere', () => {
  const { items, problems } = readPlan(sampleCsv('vpr_ru4_2025_plan_rezultatov.csv'), 0)
  expect(problems).toEqual([])
  expect(items).toHaveLength(12)
  expect(items[9]).toEqual({
    label: '10',
    wording: 'Интерпретация: подтвердить вывод словами текста',
    level: 'raised',
    maximum: 3,
    regionShare: 0.45,
    countryShare: 0.47,
  })
})

test('the official report names the region itself and ends with the country', () => {
  const rows = [
    [
      'Номер задания',
      'Блоки ПООП обучающийся научится',
      'Макс балл',
      'Демонстрационная область',
      'Светлоречье',
      'ОО',
      'РФ',
    ],
    ['5(1)', 'Согласные', '2', '66,5', '60,1', '62,22', '67'],
  ]
  expect(readPlan({ sheet: '', rows }, 0).items[0]).toMatchObject({
    label: '5(1)',
    regionShare: 0.665,
    countryShare: 0.67,
  })
})

test('in a description one item may fill several rows', () => {
  const rows = [
    [
      '№ по КИМу',
      '№',
      'Умения, виды деятельности',
      'Уровень сложности',
      'Код КЭС',
      'Максимальный балл за выполнение задания',
    ],
    ['1', 1, 'Писать под диктовку', 'Б', '1.1', 4],
    [null, 2, 'Находить ошибки', null, '1.2', null],
    ['2', 3, 'Различать части речи', 'П', '2.1', 3],
  ]
  const { items } = readPlan({ sheet: '', rows }, 0)
  expect(items.map(({ wording, level, maximum }) => [wording, level, maximum])).toEqual([
    ['Писать под диктовку; Находить ошибки', 'basic', 4],
    ['Различать части речи', 'raised', 3],
  ])
})

test('what cannot be read is told with its address', () => {
  const rows = [
    ['Номер задания', 'Макс балл', 'Уровень', 'Регион'],
    ['1', 'два', 'Б', '70'],
    ['2', 2, 'средний', '170'],
    ['2', 2, 'Б', '50'],
    [null, 1, 'Б', '50'],
  ]
  const { problems } = readPlan({ sheet: 'План', rows }, 0)
  expect(problems.map(({ code, address }) => [code, address])).toEqual([
    ['maximum_unreadable', 'План!B2'],
    ['level_unreadable', 'План!C3'],
    ['share_unreadable', 'План!D3'],
    ['label_twice', 'План!A4'],
    ['label_missing', 'План!A5'],
  ])
})
