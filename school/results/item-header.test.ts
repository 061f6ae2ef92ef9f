import { describe, expect, test } from 'vitest'
import { ownItemIn, protocolItemIn } from './item-header.ts'

describe('a heading of the protocol', () => {
  test.each([
    ['1 (1б)', '1', 1],
    ['5(1) (1б)', '5(1)', 1],
    ['16 (1) (1б)', '16(1)', 1],
    ['1К1 (4б)', '1К1', 4],
    ['1K1 (4б)', '1К1', 4],
    ['11.1 (1б)', '11.1', 1],
    ['5(1б)', '5', 1],
    ['4.2 (2б) ', '4.2', 2],
    ['12 (10б)', '12', 10],
  ])('«%s» is item %s for %i points', (heading, label, maximum) => {
    expect(protocolItemIn(heading)).toEqual({ label, maximum })
  })

  test.each(['Код', 'Вариант', 'Итого баллов', '1', '5(1)', 'б', null, 7])('%j is no item', (heading) => {
    expect(protocolItemIn(heading)).toBeNull()
  })

  test('reads all 21 items of the grade 5 Russian work, 45 points together', () => {
    const headings =
      '1К1 (4б)|1К2 (3б)|1К3 (2б)|2К1 (3б)|2К2 (3б)|2К3 (3б)|2К4 (3б)|3 (2б)|4(1) (3б)|4(2) (2б)|5(1) (2б)|5(2) (2б)|6(1) (2б)|6(2) (1б)|7(1) (2б)|7(2) (1б)|8 (2б)|9 (2б)|10 (1б)|11 (1б)|12 (1б)'.split(
        '|',
      )
    const items = headings.map(protocolItemIn)
    expect(items).toHaveLength(21)
    expect(items.reduce((sum, item) => sum + (item?.maximum ?? 0), 0)).toBe(45)
  })
})

describe('a heading of a table made at school', () => {
  test.each([
    ['З1 (1б)', '1', 1],
    ['з12 (2б)', '12', 2],
    ['Задание 7 (2 балла)', '7', 2],
    ['№ 3', '3', null],
    [4, '4', null],
    ['5(1)', '5(1)', null],
    ['1К2', '1К2', null],
  ])('%j is item %s for %j points', (heading, label, maximum) => {
    expect(ownItemIn(heading)).toEqual({ label, maximum })
  })

  test.each(['Класс', 'Всего', 'Код ученика', 'Вариант 1', '2025 год'])('«%s» is no item', (heading) => {
    expect(ownItemIn(heading)).toBeNull()
  })
})
