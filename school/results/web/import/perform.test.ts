import { expect, test } from 'vitest'
import { idFrom } from '#base/id.ts'
import type { Cohort } from '#school/calendar/cohort.ts'
import { type CodeList, emptyCodeList } from '../../code-list.ts'
import { matchRows } from '../../code-matching.ts'
import { readProtocol } from '../../read-protocol.ts'
import { recogniseFile } from '../../recognise-file.ts'
import type { WorkImport } from '../shapes.ts'
import { emptyDraft, type ImportDraft } from './draft.ts'
import { type ImportCalls, performImport } from './perform.ts'
import { identities, placedRows } from './pupils.ts'

const cohorts: Cohort[] = [
  { id: idFrom<'Cohort'>('c1'), enteredYear: 2021, letter: 'А', size: null, closedAt: null },
]
const tables = [
  {
    sheet: 'Лист1',
    rows: [
      ['ФИО', 'Код', 'Класс', '1 (2б)', '2 (1б)'],
      ['Семёнова Алёна', '40001', '5А', 2, 1],
      ['Юн Ли', '40002', '5А', 0, 'Х'],
    ],
  },
]

function ready(draft: ImportDraft, list: CodeList) {
  const recognised = recogniseFile(tables)
  if (recognised.kind !== 'protocol') throw new Error('not recognised')
  const reading = readProtocol(tables, recognised.mapping)
  const rows = placedRows(reading.rows, { '5А': '2021А' }, cohorts)
  return {
    draft,
    reading,
    rows,
    cohorts,
    existing: null,
    description: [],
    numbers: [],
    needsList: true,
    openList: { list, passphrase: '' },
    matches: matchRows(list, identities(rows), { round: draft.round, firstYear: 2025 }),
    firstYear: 2025,
  }
}

const draft: ImportDraft = {
  ...emptyDraft(),
  round: 'ВПР',
  work: {
    title: 'Русский язык',
    subject: 'Русский язык',
    grade: 5,
    takenOn: '2025-09-14' as never,
    source: 'internal',
    conductedBy: 'школа',
    scale: null,
  },
}

function server(failing: string | null = null) {
  const log: string[] = []
  const sent: unknown[] = []
  const state: { draft: ImportDraft; kept: CodeList | null } = { draft, kept: null }
  const call = <Answer>(name: string, answer: Answer): Promise<Answer> => {
    if (name === failing) return Promise.reject(new Error(`${name} failed`))
    log.push(name)
    return Promise.resolve(answer)
  }
  const calls: ImportCalls = {
    createWork: () => call('createWork', 'w1'),
    describe: () => call('describe', null),
    draw: (_cohort, count) =>
      call(
        'draw',
        Array.from({ length: count }, (_, index) => 11 + index),
      ),
    keepList: (list) => {
      state.kept = list
      return call('keepList', undefined)
    },
    openImport: () => call('openImport', 'i1'),
    putChunk: (_importId, _position, sheets) => {
      sent.push(...sheets)
      return call('putChunk', null)
    },
    // Only that it comes back matters here.
    complete: () => call('complete', { id: 'i1' } as unknown as WorkImport),
    onPhase: () => undefined,
    remember: (change) => {
      state.draft = change(state.draft)
    },
  }
  return { calls, log, sent, state }
}

test('the code list is kept before anything about pupils leaves', async () => {
  const { calls, log, sent, state } = server()
  await performImport(ready(draft, emptyCodeList('s7')), calls)
  expect(log).toEqual(['createWork', 'draw', 'keepList', 'openImport', 'putChunk', 'complete'])
  expect(state.kept?.pupils.map(({ number, name }) => [number, name])).toEqual([
    [11, 'Семёнова Алёна'],
    [12, 'Юн Ли'],
  ])
  expect(JSON.stringify(sent)).not.toMatch(/Семёнова|Юн|4000/)
})

test('nothing leaves when the list cannot be kept', async () => {
  const { calls, sent } = server('keepList')
  await expect(performImport(ready(draft, emptyCodeList('s7')), calls)).rejects.toThrow('keepList failed')
  expect(sent).toEqual([])
})

test('after a break the work, the numbers and the import are not made again', async () => {
  const broken = server('complete')
  await expect(performImport(ready(draft, emptyCodeList('s7')), broken.calls)).rejects.toThrow(
    'complete failed',
  )
  const { draft: kept, kept: list } = broken.state
  const again = server()
  await performImport(ready(kept, list ?? emptyCodeList('s7')), again.calls)
  expect(again.log).toEqual(['keepList', 'complete'])
})
