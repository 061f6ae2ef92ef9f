import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { idFrom, newId } from '#base/id.ts'
import type { StaffMember, StaffRecord } from './staff.ts'
import { type Rows, staffLayoutOf } from './staff-columns.ts'
import { type PlannedPerson, planImport, recordOf, whyNotUndone } from './staff-import.ts'
import { readStaff } from './staff-rows.ts'

const heading = ['ФИО', 'Логин', 'Должность', 'Предметы', 'Классы', 'Стаж']

function entriesOf(...body: Rows[number][]) {
  const rows = [heading, ...body]
  return readStaff(rows, staffLayoutOf(rows), 2025).entries
}

/** The staff after the plan is carried out, as the server would write it. */
function staffAfter(plan: readonly PlannedPerson[], staff: readonly StaffMember[]): StaffMember[] {
  const known = staff.map((member) => {
    const planned = plan.find((each) => each.outcome === 'changed' && each.id === member.id)
    return planned?.outcome === 'changed' ? { ...member, ...planned.after } : member
  })
  const fresh = plan.flatMap((each) =>
    each.outcome === 'added' ? [{ ...each.after, id: newId<'Person'>(), login: null, endsOn: null }] : [],
  )
  return [...known, ...fresh]
}

function member(fields: Partial<StaffMember>): StaffMember {
  return {
    id: newId<'Person'>(),
    name: { familyName: 'Мельник', givenName: 'Ольга', patronymic: 'Степановна' },
    gender: 'female',
    positionTypes: ['teacher'],
    positionWording: 'учитель',
    subjects: ['Литература'],
    teachings: [{ grade: 5, letter: 'А', subject: 'Литература' }],
    experienceSince: 2007,
    email: null,
    phone: null,
    login: null,
    endsOn: null,
    ...fields,
  }
}

describe('importing a staff list', () => {
  test('adds who is not there, with what the list says', () => {
    const [planned] = planImport(entriesOf(['Жук Пётр Фёдорович', null, 'учитель', 'физика', '7А', 3]), [])
    expect(planned).toMatchObject({
      outcome: 'added',
      rowIndexes: [1],
      after: { gender: 'male', positionTypes: ['teacher'], subjects: ['Физика'], experienceSince: 2022 },
    })
  })

  test('leaves alone who is written the same, even with «е» for «ё»', () => {
    const zhuk = member({
      name: { familyName: 'Жук', givenName: 'Пётр', patronymic: 'Фёдорович' },
      gender: 'male',
    })
    const [planned] = planImport(entriesOf(['ЖУК ПЕТР ФЕДОРОВИЧ', null, 'учитель', 'литература', '5А', 18]), [
      zhuk,
    ])
    expect(planned).toMatchObject({ outcome: 'unchanged', id: zhuk.id })
  })

  test('changes only what the list says, and an empty cell takes nothing away', () => {
    const melnik = member({})
    const [planned] = planImport(
      entriesOf(['Мельник Ольга Степановна', null, null, 'русский язык', null, null]),
      [melnik],
    )
    expect(planned).toMatchObject({
      outcome: 'changed',
      changes: [{ field: 'subjects', before: ['Литература'], after: ['Русский язык'] }],
      after: { teachings: melnik.teachings, experienceSince: 2007, positionTypes: ['teacher'] },
    })
  })

  test('finds a person by login even under a new family name', () => {
    const melnik = member({ login: 'lead' })
    const [planned] = planImport(entriesOf(['Соколова Ольга Степановна', 'lead', null, null, null, null]), [
      melnik,
    ])
    expect(planned).toMatchObject({
      outcome: 'changed',
      id: melnik.id,
      changes: [
        { field: 'name', before: ['Мельник Ольга Степановна'], after: ['Соколова Ольга Степановна'] },
      ],
    })
  })

  test('asks for a login where two namesakes work, and takes it', () => {
    const staff = [member({ login: 'melnik1' }), member({ login: 'melnik2' })]
    const row = (login: string | null) =>
      entriesOf(['Мельник Ольга Степановна', login, 'методист', null, null, null])
    expect(planImport(row(null), staff)).toMatchObject([{ outcome: 'refused', why: 'name_is_ambiguous' }])
    expect(planImport(row('melnik2'), staff)).toMatchObject([{ outcome: 'changed', id: staff[1]?.id }])
    expect(planImport(row('melnik3'), staff)).toMatchObject([{ outcome: 'added' }])
  })

  test('does not write two rows over one person', () => {
    const staff = [member({ login: 'lead' })]
    const entries = entriesOf(
      ['Мельник Ольга Степановна', 'lead', null, null, null, 18],
      ['Соколова Ольга Степановна', 'lead', null, null, null, 18],
    )
    expect(planImport(entries, staff).map(({ outcome }) => outcome)).toEqual(['unchanged', 'refused'])
  })

  test('a second time changes nothing', () => {
    const name = fc.constantFrom(
      'Мельник Ольга Степановна',
      'Жук Пётр Фёдорович',
      'Ли Мария',
      'Белых Наталья Юрьевна',
    )
    const row = fc.tuple(
      name,
      fc.constant(null),
      fc.constantFrom(null, 'учитель', 'педагог-психолог'),
      fc.constantFrom(null, 'история', 'русский язык, литература'),
      fc.constantFrom(null, '5А', '5А, 6Б'),
      fc.constantFrom(null, 3, 18),
    )
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (body) => {
        const entries = entriesOf(...body)
        const before = [member({})]
        const staff = staffAfter(planImport(entries, before), before)
        const again = planImport(entries, staff).map(({ outcome }) => outcome)
        expect(again).toEqual(entries.map(() => 'unchanged'))
      }),
    )
  })
})

describe('undoing an import', () => {
  const after: StaffRecord = recordOf(member({}))

  test('puts back what nobody has touched since', () => {
    expect(whyNotUndone({ ...after }, after)).toBeNull()
  })

  test('leaves what was changed by hand since, and who is gone', () => {
    expect(whyNotUndone({ ...after, phone: '+7 900 000-00-00' }, after)).toBe('changed_since')
    expect(whyNotUndone(null, after)).toBe('already_gone')
  })

  test('forgets who somebody is, keeps what is written', () => {
    const id = idFrom<'Person'>('0193a5c0-5b6e-7c3a-9d2e-0123456789ab')
    expect(recordOf(member({ id }))).not.toHaveProperty('id')
  })
})
