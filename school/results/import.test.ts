import { expect, test } from 'vitest'
import { idFrom } from '#base/id.ts'
import { whyCannotReceive, whyCannotUndo, whyIncomplete } from './import.ts'

const [first, second] = [idFrom<'Import'>('1'), idFrom<'Import'>('2')]
const done = new Date(0)

test('only the last import that counts is taken back', () => {
  expect(whyCannotUndo({ id: second, completedAt: done }, [second, first])).toBeNull()
  expect(whyCannotUndo({ id: first, completedAt: done }, [second, first])).toBe('not_the_latest_import')
  expect(whyCannotUndo({ id: first, completedAt: null }, [second])).toBeNull()
})

test('a completed or undone import receives nothing more', () => {
  expect(whyCannotReceive({ completedAt: null, undoneAt: null })).toBeNull()
  expect(whyCannotReceive({ completedAt: done, undoneAt: null })).toBe('import_closed')
  expect(whyCannotReceive({ completedAt: null, undoneAt: done })).toBe('import_closed')
})

test('every part must have arrived', () => {
  expect(whyIncomplete([0, 1, 2], 3)).toBeNull()
  expect(whyIncomplete([0, 2], 3)).toBe('chunks_missing')
  expect(whyIncomplete([0, 1, 3], 3)).toBe('chunks_missing')
  expect(whyIncomplete([0, 1], 1)).toBe('chunks_missing')
})
