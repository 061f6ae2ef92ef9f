import { safe } from '@orpc/client'
import { beforeAll, describe, expect, test } from 'vitest'
import { inScope } from '#platform/db/database.ts'
import type { CohortId } from '#school/calendar/cohort.ts'
import {
  codedSheets,
  importSheets,
  russianItems,
  russianWork,
  twoClasses,
  writable,
} from '#test/support/import-sample.ts'
import { sampleJson } from '#test/support/sample-tables.ts'
import { type Client, testSchool } from '#test/support/school.ts'
import type { Sheet } from '../sheet.ts'
import type { WorkId } from '../work.ts'
import { forgetAbandonedImports } from './jobs.ts'

const school = await testSchool()
const nobody = '01900000-0000-7000-8000-000000000000'

let deputy: Client
let results: Client['results']
let teacher: Client['results']
let outsider: Client['results']
let classes: { a: CohortId; b: CohortId }
let sheets: Sheet[]

beforeAll(async () => {
  deputy = await school.as('zam')
  results = deputy.results
  teacher = (await school.as('lead')).results
  outsider = (await school.outsider()).results
  classes = await twoClasses(deputy)
  sheets = await codedSheets(deputy, 'vpr_ru4_2025_protokol.csv', classes)
})

async function refusalOf(call: Promise<unknown>): Promise<{ code: string; fields?: unknown }> {
  const { error } = await safe(call)
  if (error === null || !('code' in error)) throw new Error(`Nothing was refused: ${String(error)}`)
  const { code, data } = error as { code: string; data?: { fields?: unknown } }
  return data?.fields === undefined ? { code } : { code, fields: data.fields }
}

/** A described work without results. */
async function newWork(title = russianWork.title): Promise<WorkId> {
  const { id } = await results.works.create({ ...russianWork, title })
  await results.works.describe({ workId: id, items: russianItems })
  return id
}

describe('a work', () => {
  test('is named, found in the list, corrected and removed', async () => {
    const made = await results.works.create({ ...russianWork, title: 'Пробная' })
    expect(made).toMatchObject({
      schoolYear: 2024,
      itemCount: 0,
      maximum: null,
      worked: 0,
      lastImportAt: null,
    })
    expect((await results.works.list({ schoolYear: 2024 })).works.map(({ id }) => id)).toContain(made.id)
    expect((await results.works.list({ schoolYear: 2023 })).works).toEqual([])
    const changed = await results.works.change({ workId: made.id, title: 'Диагностика', scale: null })
    expect(changed).toMatchObject({ title: 'Диагностика', scale: null, grade: 4 })
    await results.works.remove({ workId: made.id })
    expect(await refusalOf(results.works.get({ workId: made.id }))).toEqual({ code: 'NOT_FOUND' })
  })

  test('is described item by item, and each wording becomes a skill once', async () => {
    const workId = await newWork('Описанная')
    const { items, maximum } = await results.works.get({ workId })
    expect(maximum).toBe(24)
    expect(items[9]).toMatchObject({
      label: '10',
      level: 'raised',
      regionShare: 0.45,
      skill: { name: items[9]?.wording },
    })
    const before = await results.skills.list()
    await results.works.describe({ workId, items: russianItems })
    expect(await results.skills.list()).toEqual(before)
    await results.works.remove({ workId })
  })

  test('comes a page at a time, the newest first', async () => {
    const ids = []
    for (const takenOn of ['2024-10-01', '2024-11-01', '2024-12-01'])
      ids.unshift((await results.works.create({ ...russianWork, subject: 'Химия', takenOn })).id)
    const first = await results.works.list({ subject: 'Химия', limit: 2 })
    expect(first.works.map(({ id }) => id)).toEqual(ids.slice(0, 2))
    const rest = await results.works.list({ subject: 'Химия', limit: 2, after: first.next ?? '' })
    expect([rest.works.map(({ id }) => id), rest.next]).toEqual([ids.slice(2), null])
    expect(await refusalOf(results.works.list({ after: 'x' }))).toMatchObject({
      fields: { after: expect.any(String) },
    })
  })

  test('is the deputy head’s to make; to another school it is not there', async () => {
    const workId = await newWork('Закрытая')
    expect(await refusalOf(teacher.works.create(russianWork))).toEqual({ code: 'NOT_FOUND' })
    for (const client of [teacher, outsider]) {
      expect(await refusalOf(client.works.change({ workId, title: 'x' }))).toEqual({ code: 'NOT_FOUND' })
      expect(await refusalOf(client.works.describe({ workId, items: [] }))).toEqual({ code: 'NOT_FOUND' })
      expect(await refusalOf(client.works.remove({ workId }))).toEqual({ code: 'NOT_FOUND' })
    }
    expect(await refusalOf(outsider.works.get({ workId }))).toEqual(
      await refusalOf(outsider.works.get({ workId: nobody })),
    )
    expect((await outsider.works.list({})).works).toEqual([])
  })

  test('with wrong fields names them', async () => {
    const wrong = await refusalOf(results.works.create({ ...russianWork, grade: 12, title: ' ' }))
    expect(wrong).toMatchObject({
      code: 'BAD_REQUEST',
      fields: { grade: expect.any(String), title: expect.any(String) },
    })
    const falling = { kind: 'marks' as const, upperBounds: [9, 9, 20] as [number, number, number] }
    expect(await refusalOf(results.works.create({ ...russianWork, scale: falling }))).toEqual({
      code: 'bounds_not_rising',
    })
    const workId = await newWork('Шкала')
    const high = { kind: 'marks' as const, upperBounds: [9, 15, 24] as [number, number, number] }
    expect(await refusalOf(results.works.change({ workId, scale: high }))).toEqual({
      code: 'bounds_above_maximum',
    })
    const twice = russianItems.slice(0, 2).map((item) => ({ ...item, label: '1' }))
    expect(await refusalOf(results.works.describe({ workId, items: twice }))).toEqual({
      code: 'label_twice',
      fields: { 'items.1.label': 'label_twice' },
    })
  })
})

describe('numbers of pupils', () => {
  test('are drawn at random and never twice', async () => {
    const drawn = (await results.pupils.list()).find(({ cohort }) => cohort?.id === classes.a)?.numbers ?? []
    expect(drawn).toHaveLength(23)
    const { numbers } = await results.pupils.draw({ cohortId: classes.a, count: 3 })
    expect(numbers.some((number) => drawn.includes(number))).toBe(false)
  })

  test('drawn at the same time are not the same', async () => {
    const draw = () => results.pupils.draw({ cohortId: classes.b, count: 10 })
    const drawn = (await Promise.all([draw(), draw(), draw()])).flatMap(({ numbers }) => numbers)
    expect(new Set(drawn).size).toBe(30)
  })

  test('are drawn by the deputy head, for a class of the own school', async () => {
    expect(await refusalOf(teacher.pupils.draw({ cohortId: classes.a, count: 1 }))).toEqual({
      code: 'NOT_FOUND',
    })
    expect(await refusalOf(teacher.pupils.list())).toEqual({ code: 'NOT_FOUND' })
    expect(await refusalOf(outsider.pupils.draw({ cohortId: classes.a, count: 1 }))).toEqual({
      code: 'NOT_FOUND',
    })
    expect(await refusalOf(results.pupils.draw({ cohortId: classes.a, count: 0 }))).toMatchObject({
      fields: { count: expect.any(String) },
    })
  })
})

describe('an import', () => {
  test('counts 45 pupils and one absent, and the overview is as expected to the last figure', async () => {
    const workId = await newWork()
    const done = await importSheets(deputy, workId, sheets)
    expect(done).toMatchObject({ worked: 45, absent: 1, added: 46, changed: 0, unchanged: 0, mayUndo: true })
    expect(done.openedBy?.familyName).toBe('Соколова')
    const { whole, cohorts } = await results.works.overview({ workId })
    const expected = sampleJson<{
      vpr_ru4_2025: Record<
        string,
        { n: number; SOU: number; mean_points: number; items: { points: number; not_attempted: number }[] }
      >
    }>('expected.json').vpr_ru4_2025
    for (const [name, view] of [
      ['all', whole],
      ['5А', cohorts[0]],
      ['5Б', cohorts[1]],
    ] as const) {
      const figures = expected[name]
      expect(view).toMatchObject({
        worked: figures?.n,
        marks: { learningIndex: expect.closeTo(figures?.SOU ?? 0, 4) },
        points: { mean: expect.closeTo(figures?.mean_points ?? 0, 4), maximum: 24 },
        items: figures?.items.map((item) => ({
          solved: { points: item.points },
          notAttempted: { count: item.not_attempted },
        })),
      })
    }
    expect(whole?.absent).toBe(1)
  })

  test('of the same file changes nothing, of a corrected one only what was corrected, and undo restores', async () => {
    const workId = await newWork('Повторная')
    await importSheets(deputy, workId, sheets)
    const before = await results.works.overview({ workId })
    expect(await importSheets(deputy, workId, sheets)).toMatchObject({ added: 0, changed: 0, unchanged: 46 })
    const { work: _, ...figures } = await results.works.overview({ workId })
    expect(before).toMatchObject(figures)

    const [first, ...rest] = sheets
    if (first === undefined) throw new Error('no sheets')
    const corrected = {
      ...first,
      points: [0, ...first.points.slice(1)],
      total: (first.total ?? 0) - (first.points[0] ?? 0),
    }
    const again = await importSheets(deputy, workId, [corrected, ...rest])
    expect(again).toMatchObject({ added: 0, changed: 1, unchanged: 45 })
    const after = await results.works.overview({ workId })
    expect(after.whole?.points?.mean).toBeLessThan(before.whole?.points?.mean ?? 0)

    expect(await results.imports.undo({ importId: again.id })).toMatchObject({
      mayUndo: false,
      undoneAt: expect.any(String),
    })
    const restored = await results.works.overview({ workId })
    expect([restored.whole, restored.cohorts]).toEqual([before.whole, before.cohorts])
  })

  test('is taken back in turn: the latest first', async () => {
    const workId = await newWork('Отмена')
    const first = await importSheets(deputy, workId, sheets.slice(0, 20))
    const second = await importSheets(deputy, workId, sheets.slice(20))
    expect(await refusalOf(results.imports.undo({ importId: first.id }))).toEqual({
      code: 'not_the_latest_import',
    })
    await results.imports.undo({ importId: second.id })
    await results.imports.undo({ importId: first.id })
    expect((await results.works.overview({ workId })).whole).toMatchObject({
      worked: 0,
      points: null,
      marks: null,
    })
    const { imports } = await results.works.get({ workId })
    expect(imports.map(({ undoneBy }) => undoneBy?.familyName)).toEqual(['Соколова', 'Соколова'])
    await results.works.remove({ workId })
  })

  test('may be completed twice: the second answer is the first', async () => {
    const workId = await newWork('Дважды')
    const done = await importSheets(deputy, workId, sheets)
    const again = await results.imports.complete({ importId: done.id, chunks: 1, sheets: 46 })
    expect(again).toEqual(done)
    const late = { importId: done.id, position: 0, sheets: sheets.slice(0, 1).map(writable) }
    expect(await refusalOf(results.imports.putChunk(late))).toEqual({ code: 'import_closed' })
  })

  test('is checked again on the server, and each wrong sheet and item is named', async () => {
    const workId = await newWork('С ошибками')
    const { id: importId } = await results.imports.open({ workId, fileRows: 4, rowsInError: 0, warnings: 0 })
    const [one, two, three] = sheets.filter(({ standing }) => standing === 'worked').map(writable)
    if (one === undefined || two === undefined || three === undefined) throw new Error('no sheets')
    const tooMuch = {
      ...one,
      points: [3, ...one.points.slice(1)],
      total: (one.total ?? 0) + 3 - (one.points[0] ?? 0),
    }
    await results.imports.putChunk({ importId, position: 0, sheets: [tooMuch, two] })
    await results.imports.putChunk({ importId, position: 1, sheets: [two, { ...three, number: 999 }] })
    expect(await refusalOf(results.imports.complete({ importId, chunks: 3, sheets: 4 }))).toEqual({
      code: 'chunks_missing',
    })
    expect(await refusalOf(results.imports.complete({ importId, chunks: 2, sheets: 5 }))).toMatchObject({
      code: 'sheets_invalid',
    })
    expect(await refusalOf(results.imports.complete({ importId, chunks: 2, sheets: 4 }))).toEqual({
      code: 'sheets_invalid',
      fields: { 'sheets.0.items.0': 'above_maximum', 'sheets.2': 'pupil_twice', 'sheets.3': 'pupil_unknown' },
    })
    expect((await results.works.overview({ workId })).whole?.worked).toBe(0)
    await results.imports.putChunk({ importId, position: 0, sheets: [one] })
    await results.imports.putChunk({ importId, position: 1, sheets: [two] })
    expect(await results.imports.complete({ importId, chunks: 2, sheets: 2 })).toMatchObject({ added: 2 })
  })

  test('fixes the description: worded anew, but not counted anew', async () => {
    const workId = await newWork('Описание в деле')
    await importSheets(deputy, workId, sheets)
    const worded = russianItems.map((item) => ({ ...item, wording: `${item.wording}!` }))
    expect((await results.works.describe({ workId, items: worded })).items[0]?.wording).toMatch(/!$/)
    const fewer = worded.slice(1)
    expect(await refusalOf(results.works.describe({ workId, items: fewer }))).toEqual({
      code: 'description_in_use',
    })
    expect(await refusalOf(results.works.remove({ workId }))).toEqual({ code: 'work_has_results' })
  })

  test('is the deputy head’s; to others it is not there', async () => {
    const workId = await newWork('Чужая')
    const { id: importId } = await results.imports.open({ workId, fileRows: 1, rowsInError: 0, warnings: 0 })
    const part = { importId, position: 0, sheets: sheets.slice(0, 1).map(writable) }
    for (const client of [teacher, outsider]) {
      expect(
        await refusalOf(client.imports.open({ workId, fileRows: 1, rowsInError: 0, warnings: 0 })),
      ).toEqual({ code: 'NOT_FOUND' })
      expect(await refusalOf(client.imports.putChunk(part))).toEqual({ code: 'NOT_FOUND' })
      expect(await refusalOf(client.imports.complete({ importId, chunks: 1, sheets: 1 }))).toEqual({
        code: 'NOT_FOUND',
      })
      expect(await refusalOf(client.imports.undo({ importId }))).toEqual({ code: 'NOT_FOUND' })
    }
    expect(await results.imports.undo({ importId })).toMatchObject({
      completedAt: null,
      undoneAt: expect.any(String),
    })
  })

  test('is completed once, however often it is asked for at the same time', async () => {
    const workId = await newWork('Вперегонки')
    const { id: importId } = await results.imports.open({ workId, fileRows: 46, rowsInError: 0, warnings: 0 })
    await results.imports.putChunk({ importId, position: 0, sheets: sheets.map(writable) })
    const ask = () => results.imports.complete({ importId, chunks: 1, sheets: 46 })
    const [one, other] = await Promise.all([ask(), ask()])
    expect(one).toMatchObject({ added: 46 })
    expect(other).toEqual(one)
  })

  test('tells those who read results, and nobody else, and says only which work', async () => {
    const workId = await newWork('Событие')
    await importSheets(deputy, workId, sheets)
    const told = await inScope(
      school.ground.database,
      { schoolId: school.schoolId, personId: null, roles: ['teacher'] },
      (tx) =>
        tx
          .selectFrom('platform_events')
          .selectAll()
          .where('name', '=', 'results.work_changed')
          .orderBy('id', 'desc')
          .limit(1)
          .execute(),
    )
    expect(told).toMatchObject([
      { ids: { workId }, audience_people: null, audience_roles: ['deputy_head', 'director', 'teacher'] },
    ])
  })

  test('that nobody completed is forgotten after a day', async () => {
    const workId = await newWork('Брошенная')
    const { id: importId } = await results.imports.open({ workId, fileRows: 1, rowsInError: 0, warnings: 0 })
    await results.imports.putChunk({ importId, position: 0, sheets: sheets.slice(0, 1).map(writable) })
    await forgetAbandonedImports(school.ground.database)
    const found = await refusalOf(results.imports.complete({ importId, chunks: 1, sheets: 1 }))
    // The demo school lives in 2025, long before yesterday.
    expect(found).toEqual({ code: 'chunks_missing' })
  })

  test('takes no text that could hold a name', async () => {
    const workId = await newWork('Без имён')
    const { id: importId } = await results.imports.open({ workId, fileRows: 1, rowsInError: 0, warnings: 0 })
    const named = sheets
      .slice(0, 1)
      .map((sheet) => ({ ...writable(sheet), variant: 'Иванов Иван', name: 'Иванов Иван' }))
    expect(await refusalOf(results.imports.putChunk({ importId, position: 0, sheets: named }))).toMatchObject(
      {
        code: 'BAD_REQUEST',
        fields: { 'sheets.0.variant': expect.any(String) },
      },
    )
  })
})
