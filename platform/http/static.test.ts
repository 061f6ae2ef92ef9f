import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { staticFiles } from './static.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'krug-static-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<meta nonce="__NONCE__">')
  writeFileSync(join(folder, 'assets/page-1a2b.js'), 'plain')
  writeFileSync(join(folder, 'assets/page-1a2b.js.br'), 'small')
  writeFileSync(join(folder, 'secret.txt'), 'not ours to give')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a built file is served for ever, and smaller to whoever unpacks brotli', async () => {
  const files = staticFiles(folder)
  const plain = await files.serve('/assets/page-1a2b.js', false)
  expect(await plain?.text()).toBe('plain')
  expect(plain?.headers.get('cache-control')).toContain('immutable')
  const small = await files.serve('/assets/page-1a2b.js', true)
  expect(small?.headers.get('content-encoding')).toBe('br')
})

test('nothing outside the folder and nothing of another kind is served', async () => {
  const files = staticFiles(folder)
  expect(await files.serve('/../secret.txt', false)).toBeNull()
  expect(await files.serve('/assets/../../secret.txt', false)).toBeNull()
  expect(await files.serve('/secret.txt', false)).toBeNull()
})

test('a file that a new build removed is not there, and nothing breaks', async () => {
  const files = staticFiles(folder)
  rmSync(join(folder, 'assets/page-1a2b.js'))
  expect(await files.serve('/assets/page-1a2b.js', false)).toBeNull()
})

test('every page carries a nonce of its own', () => {
  const files = staticFiles(folder)
  expect(files.page()?.nonce).not.toBe(files.page()?.nonce)
  expect(files.page()?.html).not.toContain('__NONCE__')
})
