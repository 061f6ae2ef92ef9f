import { expect, test } from 'vitest'
import { clause, row } from './content-parts.ts'
import type { PaperContent } from './paper-content.ts'
import { applyWording, noWording, type Wording, wordedParts } from './wording.ts'

const parts = [
  clause('title', 'title', 'О создании'),
  clause('resolution', 'resolution', 'ПРИКАЗЫВАЮ:', 'closed'),
  clause('create', 'point', 'Создать.'),
  clause('control', 'point', 'Контроль.'),
  clause('stage', 'section', 'I. Начало'),
  row('plan', 'stage.first', { task: 'Собрать', due: 'август' }, ['due']),
]
const content = { parts } as unknown as PaperContent // Wording looks at the parts alone.

const changed = (changes: Partial<Wording>): Wording => ({ ...noWording, ...changes })
const statesOf = (wording: Wording) =>
  wordedParts(content, wording).map(({ key, state }) => `${key} ${state}`)
const textsOf = (wording: Wording) =>
  applyWording(content, wording).parts.map((part) =>
    part.kind === 'clause' ? part.text : part.cells.map(({ text }) => text).join(' | '),
  )

test('without changes the proposal stands', () => {
  expect(applyWording(content, noWording).parts).toEqual(parts)
})

test('changed words stand in place of the proposed, in clauses and in cells', () => {
  const wording = changed({
    texts: {
      create: { text: 'Создать сообщество.', basis: 'Создать.' },
      'stage.first/task': { text: 'Пригласить', basis: 'Собрать' },
    },
  })
  expect(textsOf(wording)).toContain('Создать сообщество.')
  expect(textsOf(wording)).toContain('Пригласить | август')
  expect(statesOf(wording)).toContain('create changed')
})

test('a clause whose facts changed under the change asks to be looked at', () => {
  const wording = changed({ texts: { create: { text: 'Создать сообщество.', basis: 'Создать ПОС.' } } })
  expect(statesOf(wording)).toContain('create stale')
  expect(textsOf(wording)).toContain('Создать сообщество.')
  const [part] = wordedParts(content, wording).filter(({ key }) => key === 'create')
  expect(part).toMatchObject({ proposed: 'Создать.' })
})

test('words that equal the proposal are no change, whatever they were changed from', () => {
  expect(statesOf(changed({ texts: { create: { text: 'Создать.', basis: 'Старое.' } } }))).toContain(
    'create proposed',
  )
})

test('what the register says can be neither reworded nor left out', () => {
  const wording = changed({
    texts: {
      resolution: { text: 'ПРОШУ:', basis: 'ПРИКАЗЫВАЮ:' },
      'stage.first/due': { text: 'май', basis: 'август' },
    },
    removed: ['resolution'],
  })
  expect(textsOf(wording)).toEqual(
    applyWording(content, noWording).parts.map((part) =>
      part.kind === 'clause' ? part.text : 'Собрать | август',
    ),
  )
})

test('a clause is left out of the paper and shown to whoever edits it', () => {
  expect(textsOf(changed({ removed: ['control'] }))).not.toContain('Контроль.')
  expect(statesOf(changed({ removed: ['control'] }))).toContain('control removed')
})

test('added clauses follow each other in the order in which they were put', () => {
  const wording = changed({
    added: [
      { key: 'own.1', after: 'create', texts: ['Первый.'] },
      { key: 'own.2', after: 'own.1', texts: ['Второй.'] },
    ],
  })
  expect(textsOf(wording).slice(2, 6)).toEqual(['Создать.', 'Первый.', 'Второй.', 'Контроль.'])
})

test('under a section a row is added, with its cells', () => {
  const wording = changed({ added: [{ key: 'own', after: 'stage', texts: ['Обсудить', 'сентябрь'] }] })
  const added = applyWording(content, wording).parts.find(({ key }) => key === 'own')
  expect(added).toMatchObject({
    kind: 'row',
    table: 'plan',
    cells: [
      { key: 'task', text: 'Обсудить' },
      { key: 'due', text: 'сентябрь' },
    ],
  })
})

test('a key is used once, by the proposal first', () => {
  const added = ['create', 'own', 'own'].map((key) => ({ key, after: 'create', texts: [key] }))
  expect(statesOf(changed({ added })).filter((line) => /create|own/.test(line))).toEqual([
    'create proposed',
    'own added',
  ])
})

test('what was added after something that is gone stands at the end', () => {
  const wording = changed({ added: [{ key: 'own', after: 'gone', texts: ['а', 'б'] }] })
  expect(wordedParts(content, wording).at(-1)?.key).toBe('own')
})
