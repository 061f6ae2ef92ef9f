import { safe } from '@orpc/client'
import { beforeAll, describe, expect, test } from 'vitest'
import { idFrom } from '#base/id.ts'
import { type Client, type TestSchool, testSchool } from '#test/support/school.ts'
import { type Rows, staffLayoutOf } from '../staff-columns.ts'
import { readStaff } from '../staff-rows.ts'

let school: TestSchool
let zam: Client
let lead: Client
let outsider: Client

beforeAll(async () => {
  school = await testSchool()
  zam = await school.as('zam')
  lead = await school.as('lead')
  outsider = await school.outsider()
})

/** The code of the refusal and the fields it names, or what came back instead of one. */
async function refusal(answer: Promise<unknown>): Promise<{ code: string; fields: string[] }> {
  const { error } = await safe(answer)
  if (error === null || typeof error !== 'object' || !('code' in error))
    return { code: 'no refusal', fields: [] }
  const data = 'data' in error ? (error.data as { fields?: Record<string, string> } | undefined) : undefined
  return { code: String(error.code), fields: Object.keys(data?.fields ?? {}) }
}

const absent = { code: 'NOT_FOUND', fields: [] }

describe('importing a staff list', () => {
  const heading = ['ФИО', 'Логин', 'Должность', 'Предметы', 'Классы', 'Стаж', 'Почта']
  const entriesOf = (...body: Rows[number][]) => {
    const rows = [heading, ...body]
    return readStaff(rows, staffLayoutOf(rows), 2025).entries
  }
  const list = () =>
    entriesOf(
      ['Орлова Вера Павловна', 'orlova', 'учитель химии', 'химия', '8А', 7, 'orlova@example.org'],
      ['Белых Наталья Юрьевна', null, null, 'история, обществознание', null, null, null],
      ['Ахметова Лилия Рашидовна', null, null, null, null, null, null],
      ['Тихий Женя', null, 'тьютор', null, null, null, null],
    )

  test('is shown first without writing anything', async () => {
    const preview = await zam.people.imports.preview({ schoolYear: 2025, entries: list() })
    expect(preview.map(({ familyName, outcome }) => `${familyName} ${outcome}`)).toEqual([
      'Орлова added',
      'Белых changed',
      'Ахметова unchanged',
      'Тихий added',
    ])
    expect(preview[1]?.changes).toEqual([
      { field: 'subjects', before: ['История'], after: ['История', 'Обществознание'] },
    ])
    expect(preview[3]?.asksGender).toBe(true)
    expect((await lead.people.list({ query: 'орлова' })).total).toBe(0)
  })

  test('adds and changes, a second time changes nothing, and undoing puts everything back', async () => {
    const made = await zam.people.imports.run({
      schoolYear: 2025,
      entries: list(),
      fileName: 'Тарификация.xlsx',
    })
    expect(made).toMatchObject({
      addedCount: 2,
      changedCount: 1,
      undoneAt: null,
      importedBy: { familyName: 'Соколова' },
    })
    const [orlova] = (await lead.people.list({ query: 'орлова' })).people
    expect(orlova).toMatchObject({
      subjects: ['Химия'],
      experienceYears: 7,
      teachings: [{ grade: 8, letter: 'А' }],
    })

    const again = await zam.people.imports.preview({ schoolYear: 2025, entries: list() })
    expect(again.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged', 'unchanged', 'unchanged'])
    const second = zam.people.imports.run({ schoolYear: 2025, entries: list(), fileName: 'Тарификация.xlsx' })
    expect((await refusal(second)).code).toBe('nothing_to_import')

    const undone = await zam.people.imports.undo({ importId: made.id })
    expect(undone).toEqual({ restoredCount: 1, removedCount: 2, kept: [] })
    expect((await lead.people.list({ query: 'орлова' })).total).toBe(0)
    expect((await lead.people.read({ personId: school.person('m3') })).subjects).toEqual(['История'])
    expect((await refusal(zam.people.imports.undo({ importId: made.id }))).code).toBe('already_undone')
    expect((await zam.people.imports.list({}))[0]).toMatchObject({ fileName: 'Тарификация.xlsx' })
    expect((await zam.people.imports.list({}))[0]?.undoneAt).not.toBeNull()
  })

  test('leaves alone on undoing whom somebody has changed or let in since', async () => {
    const entries = entriesOf(
      ['Первый Иван Иванович', null, 'учитель', null, null, null, null],
      ['Второй Иван Иванович', null, 'учитель', null, null, null, null],
    )
    const made = await zam.people.imports.run({ schoolYear: 2025, entries, fileName: 'Двое.csv' })
    const [first] = (await zam.people.list({ query: 'первый' })).people
    const [second] = (await zam.people.list({ query: 'второй' })).people
    if (first === undefined || second === undefined) throw new Error('The import added nobody')
    await zam.people.change({
      ...first,
      personId: first.id,
      gender: 'male',
      experienceSince: 1999,
      email: null,
      phone: null,
    })
    const { link } = await zam.access.invitations.create({ memberId: second.id, purpose: 'invitation' })
    const token = decodeURIComponent(link.split('/').at(-1) ?? '')
    await school.stranger.access.invitations.accept({ token, login: 'vtoroy', password: 'ten letters long' })

    const undone = await zam.people.imports.undo({ importId: made.id })
    expect(undone.removedCount).toBe(0)
    expect(undone.kept.map(({ familyName, why }) => `${familyName} ${why}`).sort()).toEqual([
      'Второй has_account',
      'Первый changed_since',
    ])
  })

  test('is not for teachers, and another school finds none of it', async () => {
    const request = { schoolYear: 2025, entries: list() }
    expect(await refusal(lead.people.imports.preview(request))).toEqual(absent)
    expect(await refusal(lead.people.imports.run({ ...request, fileName: 'x.csv' }))).toEqual(absent)
    expect(await refusal(lead.people.imports.list({}))).toEqual(absent)
    const [made] = await zam.people.imports.list({})
    if (made === undefined) throw new Error('There is no import')
    expect(await refusal(lead.people.imports.undo({ importId: made.id }))).toEqual(absent)
    expect(await refusal(outsider.people.imports.undo({ importId: made.id }))).toEqual(absent)
    expect(await outsider.people.imports.list({})).toEqual([])
    const preview = await outsider.people.imports.preview(request)
    expect(preview.map(({ outcome }) => outcome)).toEqual(['added', 'added', 'added', 'added'])
  })

  test('names the wrong field', async () => {
    const [entry] = list()
    if (entry === undefined) throw new Error('The list is empty')
    const entries = [{ ...entry, email: 'нет' }]
    const field = { code: 'BAD_REQUEST', fields: ['entries.0.email'] }
    expect(await refusal(zam.people.imports.preview({ schoolYear: 2025, entries }))).toEqual(field)
    expect(await refusal(zam.people.imports.run({ schoolYear: 2025, entries, fileName: 'x.csv' }))).toEqual(
      field,
    )
    expect((await refusal(zam.people.imports.list({ limit: 0 }))).fields).toEqual(['limit'])
    expect((await refusal(zam.people.imports.undo({ importId: idFrom<'StaffImport'>('x') }))).fields).toEqual(
      ['importId'],
    )
  })
})
