import { expect, test } from 'vitest'
import type { RowPart, Wording } from '../shapes.ts'
import { editsTo, indicatorNumber, withEdits } from './wording-edits.ts'

const none: Wording = { texts: {}, removed: [], added: [] }

test('a changed clause remembers what was proposed; saying the proposal again forgets the change', () => {
  const changed = withEdits(none, [{ do: 'word', key: 'site', text: 'Mine', proposed: 'Theirs' }])
  expect(changed.texts).toEqual({ site: { text: 'Mine', basis: 'Theirs' } })
  expect(withEdits(changed, [{ do: 'word', key: 'site', text: 'Theirs', proposed: 'Theirs' }])).toEqual(none)
  expect(withEdits(changed, [{ do: 'revert', key: 'site' }])).toEqual(none)
})

test('a clause left out is put back, and leaving it out twice is leaving it out once', () => {
  const removed = withEdits(none, [
    { do: 'remove', key: 'site' },
    { do: 'remove', key: 'site' },
  ])
  expect(removed.removed).toEqual(['site'])
  expect(withEdits(removed, [{ do: 'restore', key: 'site' }])).toEqual(none)
})

test('an own clause dropped leaves those after it where it stood', () => {
  const added = withEdits(none, [
    { do: 'add', key: 'a', after: 'site', texts: ['One'] },
    { do: 'add', key: 'b', after: 'a', texts: ['Two'] },
    { do: 'drop', key: 'a' },
  ])
  expect(added.added).toEqual([{ key: 'b', after: 'site', texts: ['Two'] }])
})

test('of a row only the cells that differ and may be worded are written down', () => {
  const cell = (key: string, text: string, open: boolean) => ({
    key,
    text,
    open,
    state: 'proposed' as const,
    proposed: text,
  })
  const row = {
    kind: 'row' as const,
    key: 'plan.order',
    table: 'plan' as const,
    state: 'proposed' as const,
    cells: [cell('task', 'Gather', true), cell('due', 'August', true), cell('who', 'Melnik', false)],
  }
  expect(editsTo(row, ['Gather', 'September', 'Belykh'])).toEqual([
    { do: 'word', key: 'plan.order/due', text: 'September', proposed: 'August' },
  ])
})

test('indicators are counted as they stand, whatever stands between them', () => {
  const row = (key: string, table: RowPart['table']): RowPart => ({
    kind: 'row',
    key,
    table,
    state: 'proposed',
    cells: [],
  })
  const plan = row('plan.order', 'plan')
  const [first, second] = [row('indicator.first', 'indicators'), row('own.1', 'indicators')]
  const parts = [plan, first, second]
  expect(parts.map((part) => indicatorNumber(parts, part))).toEqual([null, 1, 2])
})
