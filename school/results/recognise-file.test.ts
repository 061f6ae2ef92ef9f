import { describe, expect, test } from 'vitest'
import { sampleCsv, sampleSpreadsheet } from '#test/support/sample-tables.ts'
import type { FileCell, FileTable } from './file-table.ts'
import { readProtocol } from './read-protocol.ts'
import { recogniseFile } from './recognise-file.ts'

const table = (...rows: FileCell[][]): FileTable => ({ sheet: 'Лист1', rows })
const layoutOf = (...tables: FileTable[]) => {
  const found = recogniseFile(tables)
  return found.kind === 'protocol' ? found.mapping.layout : found.kind
}

describe('a file is recognised by its headings', () => {
  test('as the 2022 protocol, on its second sheet', async () => {
    const tables = await sampleSpreadsheet('vpr_ru4_2025_protokol.xlsx')
    expect(layoutOf(...tables)).toBe('vpr_2022')
    expect(layoutOf(...tables.toReversed())).toBe('vpr_2022')
  })

  test('as the 2021 protocol', () => {
    expect(layoutOf(sampleCsv('vpr_dirty_cases_2021.csv', 'windows-1251'))).toBe('vpr_2021')
  })

  test('as the 2020 protocol, whose unused columns are no items', () => {
    const headings = ['groups', 'user', 'id', 'code', 'otc', 'gender', 'klass', 'var-1', 'var-2', 'sum']
    const items = ['a-1-grade', 'a-2-grade', 'Учебник', 'a-4-grade', 'a-5-grade']
    const file = table(
      [...headings, ...items],
      ['a,b,c', 'sch1', 1, 50001, 4, 'ж', 'а', 1, null, 3, 2, 'X', 'Демо', 1, null],
      [
        'a,b,c',
        'sch1',
        2,
        50002,
        'нет отметки',
        'м',
        'А',
        'отсутствовал',
        null,
        0,
        null,
        null,
        null,
        null,
        null,
      ],
    )
    const found = recogniseFile([file])
    if (found.kind !== 'protocol') throw new Error(found.kind)
    expect(found.mapping.layout).toBe('vpr_2020')
    const maxima = [2, 1, 1].map((maximum, index) => ({ label: ['1', '2', '4'][index] ?? '', maximum }))
    const reading = readProtocol([file], found.mapping, maxima)
    expect(reading.counts).toEqual({ rows: 2, worked: 1, absent: 1, inError: 0 })
    expect(reading.rows[0]).toMatchObject({ points: [2, 0, 1], notAttempted: [1], total: 3 })
  })

  test('as a table of items and codes', () => {
    expect(layoutOf(sampleCsv('reading_sep.csv'))).toBe('code_items')
  })

  test('under lines of title', () => {
    const file = table(['МБОУ СОШ № 7'], [null], ['Код', 'Класс', '1 (1б)', 'Всего'], ['7', '5А', 1, 1])
    const found = recogniseFile([file])
    expect(found.kind === 'protocol' ? found.mapping.headerRow : found.kind).toBe(2)
  })

  test('as a protocol of a state exam, whose names and documents are cut', () => {
    const file = table(
      [
        '№',
        'Код ОО',
        'Класс',
        'Код ППЭ',
        'Аудитория',
        'Фамилия',
        'Имя',
        'Отчество',
        'Документ',
        'Задания с кратким ответом',
        'Задания с развёрнутым ответом',
        'Устная часть',
        'Первичный балл',
        'Балл (тестовый)/Оценка',
      ],
      [
        1,
        990007,
        '9А',
        1,
        2,
        'Иванов',
        'Иван',
        'Петрович',
        '4510 123456',
        '+-+2-',
        '2(3)0(2)1(1)',
        null,
        7,
        4,
      ],
      [
        2,
        990007,
        '9А',
        1,
        2,
        'Сидорова',
        'Анна',
        'Олеговна',
        '4511 654321',
        '++-1+',
        '3(3)1(2)0(1)',
        null,
        8,
        5,
      ],
    )
    const found = recogniseFile([file])
    if (found.kind !== 'protocol') throw new Error(found.kind)
    expect(found.mapping.layout).toBe('exam')
    expect(found.personal.map(({ kind }) => kind)).toEqual([
      'surname',
      'given_name',
      'patronymic',
      'document',
    ])
    expect(JSON.stringify(found.mapping)).not.toContain('Документ')
    const reading = readProtocol([file], found.mapping)
    expect(reading.problems).toEqual([])
    expect(reading.items.map(({ maximum }) => maximum)).toEqual([1, 1, 1, 2, 1, 3, 2, 1])
    expect(reading.rows.map(({ name, total, mark }) => [name, total, mark])).toEqual([
      ['Иванов Иван Петрович', 7, 4],
      ['Сидорова Анна Олеговна', 8, 5],
    ])
  })

  test('as a journal, with every subject to choose from', () => {
    const file = table(
      ['№', 'ФИО обучающегося', 'Русский язык', 'Математика', 'Физкультура'],
      [1, 'Иванов Иван', 4, '3', 'осв'],
      [2, 'Сидорова Анна', 'н/а', 5, 5],
    )
    const found = recogniseFile([file])
    if (found.kind !== 'protocol') throw new Error(found.kind)
    expect(found.mapping.layout).toBe('journal')
    expect(found.markChoices).toEqual(['Русский язык', 'Математика', 'Физкультура'])
    const reading = readProtocol([file], found.mapping)
    expect(reading.rows.map(({ mark, standing }) => [mark, standing])).toEqual([
      [4, 'worked'],
      [null, 'not_attested'],
    ])
  })

  test('as a comparison of averages and final marks', () => {
    const file = table(
      ['ФИО обучающегося', 'Предмет', 'Средний балл', 'Средневзвешенный балл', 'Итоговая оценка'],
      ['Иванов Иван', 'Русский язык', 3.61, 3.7, 4],
      ['Сидорова Анна', 'Русский язык', 4.5, 4.4, 'ЗЧ'],
    )
    const found = recogniseFile([file])
    if (found.kind !== 'protocol') throw new Error(found.kind)
    expect(readProtocol([file], found.mapping).rows.map(({ mark }) => mark)).toEqual([4, null])
  })

  test('as a work’s description', () => {
    expect(layoutOf(sampleCsv('vpr_ru4_2025_plan_rezultatov.csv'))).toBe('plan')
  })

  test.each([
    [
      'mark_statistics',
      [
        ['Группы участников', 'Кол-во участников', '2', '3', '4', '5'],
        ['ОО', 45, 17.8, 46.7, 28.9, 6.7],
      ],
    ],
    [
      'journal_comparison',
      [
        ['Группы участников', 'Кол-во участников', '%'],
        ['Понизили', 17, 37.8],
        ['Подтвердили', 26, 57.8],
        ['Повысили', 1, 2.2],
      ],
    ],
    ['item_statistics', [['Группы участников', 'Кол-во участников', '1', '2', '3', '4', '5', '6']]],
  ] as [string, FileCell[][]][])('as a ready report without pupils: %s', (report, rows) => {
    expect(recogniseFile([table(...rows)])).toEqual({ kind: 'ready_report', report })
  })

  test('or not at all: then a person maps the columns', () => {
    const found = recogniseFile([table(['Город', 'Кол-во жителей'], ['Светлоречье', 14000])])
    expect(found).toMatchObject({ kind: 'unknown', mapping: { layout: 'own', headerRow: 0 } })
    expect(recogniseFile([table([null, ''])])).toEqual({ kind: 'empty' })
  })
})
