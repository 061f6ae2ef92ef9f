import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fullName } from './name.ts'
import { type Rows, type StaffColumn, staffLayoutOf, whyNotReadable, withColumn } from './staff-columns.ts'
import { readStaff } from './staff-rows.ts'

const heading = ['№', 'Ф.И.О.', 'Должность', 'Предмет', 'Классы', 'Педагогический стаж, лет', 'E-mail']
const melnik = [
  1,
  'Мельник Ольга Степановна',
  'учитель русского языка',
  'русский язык, литература',
  '5А, 5Б',
  18,
  null,
]
const dorosh = [2, 'Дорошевич Елена Максимовна', 'педагог-психолог', null, null, '8 лет', 'm7@example.org']

const read = (rows: Rows) => readStaff(rows, staffLayoutOf(rows), 2025)
const names = (rows: Rows) => read(rows).entries.map((entry) => fullName(entry.name))

describe('the columns of a staff list', () => {
  test('are found by their headings, below a title and beside columns nobody needs', () => {
    const rows = [['Список сотрудников МБОУ «СОШ № 7»', null], [null, null], heading, melnik]
    const { columns, firstRow } = staffLayoutOf(rows)
    expect(firstRow).toBe(3)
    expect(columns).toEqual([null, 'full_name', 'position', 'subjects', 'classes', 'experience', 'email'])
  })

  test('are found for a name in three columns', () => {
    const rows = [
      ['Имя', 'Отчество', 'Фамилия', 'Логин'],
      ['Ольга', 'Степановна', 'Мельник', 'lead'],
    ]
    expect(staffLayoutOf(rows).columns).toEqual(['given_name', 'patronymic', 'family_name', 'login'])
    expect(names(rows)).toEqual(['Мельник Ольга Степановна'])
  })

  test('prefer the years of teaching to the years of work', () => {
    const rows = [
      ['ФИО', 'Общий стаж', 'Педагогический стаж'],
      ['Мельник Ольга Степановна', 25, 18],
    ]
    expect(staffLayoutOf(rows).columns).toEqual(['full_name', null, 'experience'])
  })

  test('are told by their contents when a pasted range has no headings', () => {
    const rows = [
      ['18', 'русский язык', 'Мельник Ольга Степановна', 'учитель', '5А, 5Б'],
      ['8', '', 'Дорошевич Елена Максимовна', 'педагог-психолог', ''],
    ]
    const layout = staffLayoutOf(rows)
    expect(layout).toEqual({
      columns: ['experience', 'subjects', 'full_name', 'position', 'classes'],
      firstRow: 0,
    })
  })

  test('are told by their contents although a row says «учитель» and shows no patronymic', () => {
    const rows = [
      ['18', 'физика', 'Берёзкина Анна-Мария Львовна', 'учитель'],
      ['2', 'химия', 'Ли Мария', 'учитель'],
    ]
    expect(staffLayoutOf(rows)).toEqual({
      columns: ['experience', 'subjects', 'full_name', 'position'],
      firstRow: 0,
    })
    expect(
      staffLayoutOf([
        ['Учитель', 'Предмет'],
        ['Ли Мария', 'химия'],
      ]).firstRow,
    ).toBe(1)
    expect(staffLayoutOf([['Сотрудник'], ['Ли Мария']]).firstRow).toBe(1)
  })

  test('can be corrected, and then no meaning stands twice', () => {
    const layout = staffLayoutOf([heading, melnik])
    const corrected = withColumn(layout, 0, 'full_name')
    expect(corrected.columns.slice(0, 2)).toEqual(['full_name', null])
    expect(whyNotReadable(corrected)).toBeNull()
    expect(whyNotReadable(withColumn(corrected, 0, null))).toBe('no_name_column')
  })

  test('are found in any order', () => {
    const wanted: StaffColumn[] = ['full_name', 'position', 'subjects', 'classes', 'experience', 'email']
    const order = fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 6 })
    fc.assert(
      fc.property(order, (positions) => {
        const rows = [heading, melnik, dorosh].map((row) =>
          positions.map((position) => row[position] ?? null),
        )
        expect(staffLayoutOf(rows).columns).toEqual(positions.map((position) => wanted[position - 1]))
        expect(read(rows)).toEqual({ ...read([heading, melnik, dorosh]), passedOver: [] })
      }),
    )
  })
})

describe('reading a staff list', () => {
  test('takes from every row what it says and nothing else', () => {
    const { entries, problems } = read([heading, melnik, dorosh])
    expect(problems).toEqual([])
    expect(entries[0]).toEqual({
      rowIndexes: [1],
      name: { familyName: 'Мельник', givenName: 'Ольга', patronymic: 'Степановна' },
      positionWording: 'учитель русского языка',
      positionTypes: ['teacher'],
      subjects: ['Русский язык', 'Литература'],
      teachings: [
        { grade: 5, letter: 'А', subject: 'Литература' },
        { grade: 5, letter: 'А', subject: 'Русский язык' },
        { grade: 5, letter: 'Б', subject: 'Литература' },
        { grade: 5, letter: 'Б', subject: 'Русский язык' },
      ],
      experienceSince: 2007,
      login: null,
      email: null,
      phone: null,
    })
    expect(entries[1]).toMatchObject({
      positionTypes: ['psychologist'],
      subjects: null,
      teachings: null,
      experienceSince: 2017,
    })
  })

  test('puts the rows of one person in a tariff list together, each subject with its own classes', () => {
    const rows = [
      ['ФИО', 'Предмет', 'Классы'],
      ['Мельник Ольга Степановна', 'Русский язык', '5А'],
      ['МЕЛЬНИК ОЛЬГА СТЕПАНОВНА', 'Литература', '5Б'],
    ]
    const [entry] = read(rows).entries
    expect(entry?.rowIndexes).toEqual([1, 2])
    expect(entry?.teachings).toEqual([
      { grade: 5, letter: 'А', subject: 'Русский язык' },
      { grade: 5, letter: 'Б', subject: 'Литература' },
    ])
  })

  test('keeps namesakes apart by their logins', () => {
    const rows = [
      ['ФИО', 'Логин'],
      ['Иванова Анна Петровна', 'ivanova1'],
      ['Иванова Анна Петровна', 'ivanova2'],
    ]
    expect(read(rows).entries).toHaveLength(2)
  })

  test.each([
    ['18', 2007],
    ['18,5', 2007],
    ['18 лет', 2007],
    ['1 год', 2024],
    ['18 л. 4 мес.', 2007],
    ['2007', 2007],
    ['с 2007 г.', 2007],
    ['01.09.2007', 2007],
    ['2007-09-01', 2007],
    ['молодой специалист', 2025],
    ['0', 2025],
  ])('understands the experience «%s»', (written, since) => {
    expect(
      read([
        ['ФИО', 'Стаж'],
        ['Мельник Ольга Степановна', written],
      ]).entries[0]?.experienceSince,
    ).toBe(since)
  })

  test.each([
    [1, 'Мельник О. С.', 'name_has_initials'],
    [1, 'Мельник', 'name_is_too_short'],
    [4, 'все', 'class_is_strange'],
    [5, 'много', 'experience_is_strange'],
    [5, '99', 'experience_is_strange'],
    [6, 'нет', 'email_is_strange'],
    [2, 'у'.repeat(201), 'text_is_too_long'],
  ])('names the cell in column %i that says «%s»', (columnIndex, written, code) => {
    const row = melnik.map((cell, index) => (index === columnIndex ? written : cell))
    const { entries, problems } = read([heading, row, dorosh])
    expect(problems).toEqual([{ rowIndex: 1, columnIndex, code, text: written }])
    expect(entries.map((entry) => entry.rowIndexes)).toEqual([[2]])
  })

  test('tells two rows of one person that contradict each other', () => {
    const rows = [
      ['ФИО', 'Стаж'],
      ['Мельник Ольга Степановна', 18],
      ['Мельник Ольга Степановна', 9],
    ]
    expect(read(rows).problems).toEqual([
      { rowIndex: 2, columnIndex: 1, code: 'row_contradicts', text: '2016' },
    ])
  })

  test('passes over lines between the parts of a list, repeated headings and totals', () => {
    const rows = [heading, [null, 'Учителя начальных классов'], melnik, heading, dorosh, [null, 'Итого:', 2]]
    expect(read(rows)).toMatchObject({ passedOver: [1, 3, 5], problems: [] })
    expect(names(rows)).toHaveLength(2)
  })

  test('loses no row, whatever stands in it', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom('Мельник Ольга Степановна', 'Жук Пётр', '5А', 'учитель', 18, 18.5, true, null, ''),
    )
    const rows = fc.array(fc.array(cell, { minLength: 7, maxLength: 7 }), { maxLength: 12 })
    fc.assert(
      fc.property(rows, (body) => {
        const table = [heading, ...body]
        const { entries, problems, passedOver } = readStaff(table, staffLayoutOf([heading]), 2025)
        const told = [
          ...entries.flatMap((entry) => entry.rowIndexes),
          ...problems.map((problem) => problem.rowIndex),
          ...passedOver,
        ]
        const filled = table.flatMap((row, index) =>
          index > 0 && row.some((each) => String(each ?? '').trim()) ? [index] : [],
        )
        expect([...new Set(told)].sort((a, b) => a - b)).toEqual(filled)
      }),
    )
  })
})
