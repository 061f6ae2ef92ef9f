import { expect, test } from 'vitest'
import { column, paragraph, point, points, row, section, table, title } from '#base/paper/blocks.ts'
import { furniture } from '#base/paper/furniture.ts'
import { blank } from '#base/paper/inline.ts'
import type { PaperDocument } from '#base/paper/paper.ts'
import type { ClausePart, Part, RowPart } from '../shapes.ts'
import { hiddenAfter, partsOnSheet } from './sheet-parts.ts'

const clause = (key: string, text: string, state: ClausePart['state'] = 'proposed'): Part => ({
  kind: 'clause',
  key,
  role: 'point',
  text,
  open: true,
  state,
  proposed: text,
})

const member = (key: string, ...texts: string[]): RowPart => ({
  kind: 'row',
  key,
  table: 'members',
  state: 'proposed',
  cells: texts.map((text, index) => ({
    key: String(index),
    text,
    open: false,
    state: 'proposed',
    proposed: text,
  })),
})

const document: PaperDocument = {
  title: 'An order',
  language: 'ru-RU',
  furniture: furniture(),
  sections: [
    section([
      title('On a community'),
      paragraph('Because it helps'),
      points([point('Create it.'), point(['Let ', blank(40), ' keep the site.'])]),
    ]),
    section([
      title('On a community'),
      table([column(1), column(3)], [row('1', 'Melnik'), row('2', 'Belykh')]),
    ]),
  ],
}

const places = (parts: readonly Part[]) =>
  Object.fromEntries([...partsOnSheet(document, parts)].map(([place, { key }]) => [key, place]))

test('every clause and row is found where it stands, repeated words in their order', () => {
  const parts = [
    clause('title', 'On a community'),
    clause('purpose', 'Because it helps'),
    clause('create', 'Create it.'),
    clause('site', 'Let ____ keep the site.'),
    clause('members', 'On a community'),
    member('m1', 'Melnik'),
    member('m2', 'Belykh'),
  ]
  expect(places(parts)).toEqual({
    title: '0.0.',
    purpose: '0.1.',
    create: '0.2.0',
    site: '0.2.1',
    members: '1.0.',
    m1: '1.1.0',
    m2: '1.1.1',
  })
})

test('what is left out is remembered after the clause before it, and what is not found is passed over', () => {
  const parts = [
    clause('purpose', 'Because it helps'),
    clause('strange', 'Said nowhere'),
    clause('gone', 'Create it.', 'removed'),
    clause('site', 'Let _ keep the site.'),
  ]
  expect(places(parts)).toEqual({ purpose: '0.1.', site: '0.2.1' })
  const hidden = hiddenAfter(parts, partsOnSheet(document, parts))
  expect([...hidden].map(([after, gone]) => [after, gone.map(({ key }) => key)])).toEqual([
    ['purpose', ['gone']],
  ])
})
