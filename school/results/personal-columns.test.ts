import { describe, expect, test } from 'vitest'
import type { FileTable } from './file-table.ts'
import { nameColumns, personalColumns } from './personal-columns.ts'

const table = (...rows: (string | number | null)[][]): FileTable => ({ sheet: '', rows })
const kinds = (...rows: (string | number | null)[][]) =>
  Object.fromEntries(personalColumns(table(...rows), 0).map(({ column, kind }) => [column, kind]))

describe('columns that say who the pupil is', () => {
  test('are known by their heading', () => {
    const headings = [
      '№',
      'Фамилия',
      'Имя',
      'Отчество',
      'Документ',
      'Дата рождения',
      'Телефон',
      'ФИО обучающегося',
    ]
    expect(kinds(headings)).toEqual({
      1: 'surname',
      2: 'given_name',
      3: 'patronymic',
      4: 'document',
      5: 'birth',
      6: 'contact',
      7: 'full_name',
    })
  })

  test('are known by what stands in them, whatever the heading', () => {
    const found = kinds(
      ['A', 'B', 'C', 'D', 'E', 'F'],
      ['Иванов Иван Петрович', '4510 123456', 'Петрович', '8 (912) 345-67-89', 'Ким Ю.', 3],
      ['СИДОРОВА-КИМ АННА', '4511 654321', 'Игоревна', 'a@b.ru', 'Алиев А. О.', 4],
      ['Алиев Али Вагиф оглы', '112-233-445 95', 'Олеговна', '+79123456789', 'Белых Н.Ю.', 5],
    )
    expect(found).toEqual({ 0: 'full_name', 1: 'document', 2: 'patronymic', 3: 'contact', 4: 'full_name' })
  })

  test('are not what a protocol repeats in every row', () => {
    const row = [
      'reg990000 | Демонстрационная область',
      'Светлореченский Округ',
      'edu990007',
      '40001',
      'а',
      'м',
    ]
    expect(kinds(['Регион', 'Муниципалитет', 'Школа', 'Код', 'Класс', 'Пол'], row, row, row, row)).toEqual({})
  })

  test('name the pupil in the order surname, given name, patronymic', () => {
    const apart = personalColumns(table(['Имя', 'Отчество', 'Фамилия', 'Документ']), 0)
    expect(nameColumns(apart)).toEqual([2, 0, 1])
    expect(nameColumns(personalColumns(table(['№', 'ФИО']), 0))).toEqual([1])
    expect(nameColumns([])).toEqual([])
  })
})
