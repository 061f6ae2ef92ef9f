import { expect, test } from 'vitest'
import { SealProblem, seal as sealDearly, unseal } from './sealed-stream.ts'

const passphrase = 'три слова и число 7'

async function* of(...pieces: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces
}

async function all(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of stream) pieces.push(piece)
  return Buffer.concat(pieces)
}

const problemOf = (bytes: Uint8Array, phrase = passphrase) =>
  all(unseal(of(bytes), phrase)).then(
    () => 'opened',
    (problem: unknown) => (problem instanceof SealProblem ? problem.code : String(problem)),
  )

/** A cheaper key: here the form is tested, not the time it takes to guess. */
const seal = (plain: AsyncIterable<Uint8Array>, phrase: string) =>
  sealDearly(plain, phrase, { n: 2 ** 10, r: 8, p: 1 })

const long = Buffer.alloc(200_000, 'школа ')

test('what was sealed opens with the same passphrase, however it is cut into pieces', async () => {
  for (const plain of [Buffer.alloc(0), long.subarray(0, 65_536), long]) {
    const sealed = await all(seal(of(plain), passphrase))
    expect(Buffer.compare(await all(unseal(of(sealed), passphrase)), plain)).toBe(0)
  }
  const sealed = await all(seal(of(long), passphrase))
  const crumbs = Array.from({ length: Math.ceil(sealed.length / 997) }, (_, index) =>
    sealed.subarray(index * 997, (index + 1) * 997),
  )
  expect(Buffer.compare(await all(unseal(of(...crumbs), passphrase)), long)).toBe(0)
})

test('nothing of the content shows, and guessing is dear', async () => {
  const sealed = await all(sealDearly(of(long), passphrase))
  expect(JSON.parse(sealed.subarray(0, sealed.indexOf(10)).toString()).n).toBeGreaterThanOrEqual(2 ** 17)
  expect(sealed.includes('школа')).toBe(false)
})

test('a wrong passphrase, a cut and a change are told apart', async () => {
  const sealed = await all(seal(of(long), passphrase))
  expect(await problemOf(sealed, 'не та фраза')).toBe('wrong_passphrase')
  expect(await problemOf(sealed.subarray(0, sealed.length - 100_000))).toBe('truncated')
  const changed = Buffer.from(sealed)
  changed[70_000] = (changed[70_000] ?? 0) ^ 1
  expect(await problemOf(changed)).toBe('damaged')
  expect(await problemOf(Buffer.concat([sealed, Buffer.from('x')]))).toBe('damaged')
  expect(await problemOf(Buffer.from('PK a table, not a backup\n'))).toBe('not_a_backup')
  expect(await problemOf(Buffer.alloc(0))).toBe('not_a_backup')
})

test('a file that ends exactly between two pieces is seen to be cut', async () => {
  const sealed = await all(seal(of(long), passphrase))
  const header = sealed.indexOf(10) + 1
  const firstPiece = 4 + sealed.readUInt32BE(header)
  expect(await problemOf(sealed.subarray(0, header + firstPiece))).toBe('truncated')
})
