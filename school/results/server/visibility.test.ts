import { safe } from '@orpc/client'
import { beforeAll, describe, expect, test } from 'vitest'
import type { CohortId } from '#school/calendar/cohort.ts'
import {
  codedSheets,
  importSheets,
  russianItems,
  russianWork,
  twoClasses,
} from '#test/support/import-sample.ts'
import { type Client, testSchool } from '#test/support/school.ts'
import type { DifficultyId } from '../judgement.ts'
import { readProtocol } from '../read-protocol.ts'
import { recogniseFile } from '../recognise-file.ts'
import type { WorkId } from '../work.ts'

const school = await testSchool()
const nobody = '01900000-0000-7000-8000-000000000000'

let deputy: Client
let results: Client['results']
let director: Client['results']
/** Teaches both classes. */
let ofBoth: Client['results']
/** Teaches 5А alone. */
let ofOne: Client['results']
/** Teaches neither. */
let ofNone: Client['results']
let outsider: Client['results']
let classes: { a: CohortId; b: CohortId }
let workId: WorkId

beforeAll(async () => {
  deputy = await school.as('zam')
  results = deputy.results
  director = (await school.as('dir')).results
  ofBoth = (await school.as('lead')).results
  ofOne = (await school.as('m4')).results
  ofNone = (await school.as('m8')).results
  outsider = (await school.outsider()).results
  classes = await twoClasses(deputy)
  const teaches = (login: string, ...letters: string[]) =>
    deputy.people.teachings.replace({
      personId: school.person(login),
      schoolYear: 2025,
      teachings: letters.map((letter) => ({ grade: 5, letter, subject: null })),
    })
  await teaches('lead', 'А', 'Б')
  await teaches('m4', 'А')
  await teaches('m8')
  workId = (await results.works.create(russianWork)).id
  await results.works.describe({ workId, items: russianItems })
  await importSheets(deputy, workId, await codedSheets(deputy, 'vpr_ru4_2025_protokol.csv', classes))
})

async function refusalOf(call: Promise<unknown>): Promise<{ code: string; fields?: unknown }> {
  const { error } = await safe(call)
  if (error === null || !('code' in error)) throw new Error(`Nothing was refused: ${String(error)}`)
  const { code, data } = error as { code: string; data?: { fields?: unknown } }
  return data?.fields === undefined ? { code } : { code, fields: data.fields }
}

describe('an overview', () => {
  const seen = async (client: Client['results']) => {
    const { whole, cohorts, work } = await client.works.overview({ workId })
    expect(work.cohorts.map(({ letter }) => letter)).toEqual(cohorts.map(({ cohort }) => cohort?.letter))
    return {
      whole: whole?.worked ?? null,
      cohorts: cohorts.map(({ cohort, worked }) => [cohort?.letter, worked]),
    }
  }

  test('shows every class to the deputy head and to who teaches them', async () => {
    const everything = {
      whole: 45,
      cohorts: [
        ['А', 23],
        ['Б', 22],
      ],
    }
    expect(await seen(results)).toEqual(everything)
    expect(await seen(ofBoth)).toEqual(everything)
  })

  test('says who is at risk by the rule for external works', async () => {
    expect((await results.works.overview({ workId })).whole?.atRisk).toMatchObject({ count: 8, measured: 45 })
  })

  test('shows the director the parallel and no class', async () => {
    expect(await seen(director)).toEqual({ whole: 45, cohorts: [] })
  })

  test('shows a teacher the own class, and not what would give the other one away', async () => {
    expect(await seen(ofOne)).toEqual({ whole: null, cohorts: [['А', 23]] })
    expect(await seen(ofNone)).toEqual({ whole: 45, cohorts: [] })
  })

  test('is not there for another school and for who has no part in results', async () => {
    const absent = await refusalOf(results.works.overview({ workId: nobody as WorkId }))
    expect(absent).toEqual({ code: 'NOT_FOUND' })
    expect(await refusalOf(outsider.works.overview({ workId }))).toEqual(absent)
    const guest = (await school.as('guest')).results
    expect(await refusalOf(guest.works.overview({ workId }))).toEqual(absent)
    expect(await refusalOf(guest.works.list({}))).toEqual(absent)
    expect(await refusalOf(guest.difficulties.list({}))).toEqual(absent)
    expect(await refusalOf(guest.skills.list())).toEqual(absent)
    expect(await refusalOf(guest.thresholds.get())).toEqual(absent)
  })
})

describe('difficulties of the Russian work', () => {
  const labels = async (client: Client['results']) =>
    (await client.works.difficulties({ workId })).difficulties
      .flatMap(({ evidence }) => evidence.map(({ item }) => item.label))
      .sort((one, other) => Number(one) - Number(other))

  test('are items 6, 10 and 11, with their evidence', async () => {
    expect(await labels(results)).toEqual(['6', '10', '11'])
    const { difficulties } = await results.difficulties.list({ schoolYear: 2024 })
    const proof = difficulties.find(({ name }) => name.startsWith('Интерпретация'))
    expect(proof).toMatchObject({
      about: 'skill',
      seen: { classes: 1, subjects: 1, works: 1 },
      judgement: null,
    })
    const [evidence] = proof?.evidence ?? []
    expect(evidence?.whole).toMatchObject({
      solved: { share: expect.closeTo(0.3111, 4) },
      reasons: [{ rule: 'below_region', regionShare: 0.45, gapPoints: expect.closeTo(13.9, 1) }],
    })
    expect(
      evidence?.cohorts.map(({ cohort, figures }) => [cohort.letter, figures.reasons.length > 0]),
    ).toEqual([
      ['А', false],
      ['Б', true],
    ])
    expect(evidence?.affected).toMatchObject({ measured: 45 })
  })

  test('are the same for everybody; numbers of classes only for those who may see them', async () => {
    for (const client of [director, ofBoth, ofOne, ofNone])
      expect(await labels(client)).toEqual(['6', '10', '11'])
    const [first] = (await ofOne.works.difficulties({ workId })).difficulties
    expect(first).toMatchObject({
      lostPerPupil: null,
      seen: { classes: 0 },
      evidence: [{ whole: null, affected: null }],
    })
    expect(first?.evidence[0]?.cohorts.map(({ cohort }) => cohort.letter)).toEqual(['А'])
    const [shown] = (await director.works.difficulties({ workId })).difficulties
    expect(shown?.evidence[0]).toMatchObject({ whole: { solved: { measured: 45 } }, cohorts: [] })
  })

  test('follow the school’s thresholds, and everybody sees who set them', async () => {
    const { thresholds } = await results.thresholds.get()
    const withAttempts = { ...thresholds, difficulty: { ...thresholds.difficulty, notAttemptedAbove: 0.15 } }
    expect(await refusalOf(ofBoth.thresholds.set(withAttempts))).toEqual({ code: 'NOT_FOUND' })
    expect(await results.thresholds.set(withAttempts)).toMatchObject({ setBy: { familyName: 'Соколова' } })
    expect(await labels(results)).toEqual(['6', '10', '11', '12'])
    const corridors = { ...thresholds.difficulty, below: { basic: 0.6, raised: 0.4, high: null } }
    await results.thresholds.set({ ...thresholds, difficulty: corridors })
    expect(await labels(ofBoth)).toEqual(['6', '9', '10', '11', '12'])
    await results.thresholds.set(thresholds)
    expect(await labels(results)).toEqual(['6', '10', '11'])
    expect(await refusalOf(results.thresholds.set({ ...thresholds, notAttestedWeight: 99 }))).toMatchObject({
      fields: { notAttestedWeight: expect.any(String) },
    })
  })

  test('are confirmed, renamed, rejected with a reason and opened anew; every word stays', async () => {
    const [found] = (await results.difficulties.list({})).difficulties
    if (found === undefined) throw new Error('no difficulty')
    const { id: difficultyId } = found
    expect(await refusalOf(ofBoth.difficulties.judge({ difficultyId, verdict: 'confirmed' }))).toEqual({
      code: 'NOT_FOUND',
    })
    expect(await refusalOf(results.difficulties.judge({ difficultyId, verdict: 'rejected' }))).toEqual({
      code: 'reason_missing',
    })
    expect(await refusalOf(results.difficulties.judge({ difficultyId, verdict: 'renamed' }))).toEqual({
      code: 'name_missing',
    })
    expect(
      await refusalOf(
        results.difficulties.judge({ difficultyId: nobody as DifficultyId, verdict: 'confirmed' }),
      ),
    ).toEqual({ code: 'NOT_FOUND' })
    const renamed = await results.difficulties.judge({
      difficultyId,
      verdict: 'renamed',
      name: 'Доказать словами текста',
    })
    expect(renamed).toMatchObject({ name: 'Доказать словами текста', judgement: { verdict: 'renamed' } })
    await results.difficulties.judge({ difficultyId, verdict: 'rejected', reason: 'Тема ещё не пройдена' })
    expect(await ofBoth.difficulties.get({ difficultyId })).toMatchObject({
      judgement: { verdict: 'rejected', reason: 'Тема ещё не пройдена', by: { familyName: 'Соколова' } },
    })
    await results.difficulties.judge({ difficultyId, verdict: 'reopened' })
    const story = await results.difficulties.get({ difficultyId })
    expect(story).toMatchObject({ name: found.name, judgement: null })
    expect(story.judgements.map(({ verdict }) => verdict)).toEqual(['reopened', 'rejected', 'renamed'])
    expect(await refusalOf(outsider.difficulties.get({ difficultyId }))).toEqual({ code: 'NOT_FOUND' })
  })

  test('come a page at a time', async () => {
    const first = await results.difficulties.list({ limit: 2 })
    const rest = await results.difficulties.list({ limit: 2, after: first.next ?? '' })
    expect([first.difficulties.length, rest.difficulties.length, rest.next]).toEqual([2, 1, null])
    expect((await results.difficulties.list({ subject: 'Физика' })).difficulties).toEqual([])
  })
})

describe('results of single pupils', () => {
  test('are for the deputy head and for teachers of the class, and who opened them is written down', async () => {
    const { sheets, next } = await results.works.sheets({ workId, limit: 30 })
    const rest = await results.works.sheets({ workId, limit: 30, after: next ?? '' })
    expect([sheets.length, rest.sheets.length, rest.next]).toEqual([30, 16, null])
    expect(rest.sheets.at(-1)).toMatchObject({ cohortId: null, standing: 'absent' })
    expect((await ofOne.works.sheets({ workId, cohortId: classes.a })).sheets).toHaveLength(23)
    for (const client of [ofNone, director, outsider]) {
      expect(await refusalOf(client.works.sheets({ workId, cohortId: classes.a }))).toEqual({
        code: 'NOT_FOUND',
      })
      expect(await refusalOf(client.works.export({ workId, cohortId: classes.a }))).toEqual({
        code: 'NOT_FOUND',
      })
    }
    expect(await refusalOf(ofOne.works.sheets({ workId, cohortId: classes.b }))).toEqual({
      code: 'NOT_FOUND',
    })
    const log = (await (await school.as('dir')).access.log.list({ action: 'pupil_results_opened' })).entries
    expect(log.map(({ person }) => person?.familyName)).toEqual(['Шевчук', 'Соколова', 'Соколова'])
  })

  test('leave as a table that is read again as the same', async () => {
    const { sheet, rows } = await results.works.export({ workId })
    const file = { sheet, rows }
    const found = recogniseFile([file])
    if (found.kind !== 'protocol') throw new Error(found.kind)
    const reading = readProtocol([file], found.mapping)
    expect(reading.counts).toEqual({ rows: 46, worked: 45, absent: 1, inError: 0 })
    expect(reading.problems).toEqual([])
    const { sheets } = await results.works.sheets({ workId, limit: 200 })
    expect(reading.rows.map(({ points, notAttempted }) => [points, notAttempted])).toEqual(
      sheets.map(({ points, notAttempted }) => [points, notAttempted]),
    )
    expect(reading.rows[0]).toMatchObject({
      code: expect.stringMatching(/^5[АБ]-\d\d$/),
      class: { grade: 4 },
    })
  })
})

describe('skills and saved mappings', () => {
  test('a skill is added once and renamed by the deputy head', async () => {
    const skill = await results.skills.create({ name: 'Читать таблицы' })
    expect(await refusalOf(results.skills.create({ name: 'читать таблицы.' }))).toEqual({
      code: 'skill_exists',
    })
    expect(await results.skills.rename({ skillId: skill.id, name: 'Читать таблицы и схемы' })).toMatchObject({
      id: skill.id,
    })
    expect((await ofBoth.skills.list()).map(({ name }) => name)).toContain('Читать таблицы и схемы')
    expect(await refusalOf(results.skills.rename({ skillId: skill.id, name: 'План текста' }))).toEqual({
      code: 'skill_exists',
    })
    for (const client of [ofBoth, outsider])
      expect(await refusalOf(client.skills.rename({ skillId: skill.id, name: 'x' }))).toEqual({
        code: 'NOT_FOUND',
      })
    expect(await refusalOf(ofBoth.skills.create({ name: 'x' }))).toEqual({ code: 'NOT_FOUND' })
    expect(await refusalOf(results.skills.create({ name: '' }))).toMatchObject({
      fields: { name: expect.any(String) },
    })
  })

  test('a mapping is kept under its name, replaced by the next and forgotten', async () => {
    const mapping = {
      version: 1 as const,
      layout: 'own' as const,
      sheet: null,
      headerRow: 0,
      columns: [{ header: 'Код', role: 'code' as const }],
    }
    const kept = await results.profiles.save({ name: 'Районная', mapping })
    const again = await results.profiles.save({ name: 'Районная', mapping: { ...mapping, headerRow: 2 } })
    expect(again).toMatchObject({ id: kept.id, mapping: { headerRow: 2 } })
    expect(await results.profiles.list()).toHaveLength(1)
    const wrong = { ...mapping, version: 2 as unknown as 1 }
    expect(await refusalOf(results.profiles.save({ name: 'x', mapping: wrong }))).toMatchObject({
      fields: { 'mapping.version': expect.any(String) },
    })
    const named = { ...mapping, columns: [{ header: 'Иванов Иван', role: 'code' as const }] }
    expect(await refusalOf(results.profiles.save({ name: 'x', mapping: named }))).toEqual({
      code: 'mapping_names_somebody',
    })
    for (const client of [ofBoth, outsider])
      expect(await refusalOf(client.profiles.remove({ profileId: kept.id }))).toEqual({ code: 'NOT_FOUND' })
    expect(await refusalOf(ofBoth.profiles.list())).toEqual({ code: 'NOT_FOUND' })
    await results.profiles.remove({ profileId: kept.id })
    expect(await results.profiles.list()).toEqual([])
  })
})
