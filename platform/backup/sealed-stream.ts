import { createHash, randomBytes, type ScryptOptions, scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'

/**
 * A stream sealed with a passphrase. After one line of clear text follow pieces, each with its length, encrypted by
 * XChaCha20-Poly1305 under a counted nonce whose last byte marks the final piece, so that nothing can be changed,
 * moved or cut off unseen (the STREAM construction, Hoang et al. 2015, "Online Authenticated-Encryption").
 */
export class SealProblem extends Error {
  readonly code: 'not_a_backup' | 'wrong_passphrase' | 'truncated' | 'damaged'

  constructor(code: SealProblem['code']) {
    super(code)
    this.name = 'SealProblem'
    this.code = code
  }
}

/** scrypt with 128 MB of memory: OWASP Password Storage Cheat Sheet, 2025. The file itself says what it cost. */
const usualCost = { n: 2 ** 17, r: 8, p: 1 }
const magic = 'krug-backup'
const pieceBytes = 64 * 1024
const longestHeader = 1000

interface Header {
  format: typeof magic
  version: 1
  n: number
  r: number
  p: number
  salt: string
  nonce: string
  /** Tells a wrong passphrase from a damaged file; says nothing about the key. */
  check: string
}

export async function* seal(
  plain: AsyncIterable<Uint8Array>,
  passphrase: string,
  cost = usualCost,
): AsyncGenerator<Uint8Array> {
  const salt = randomBytes(16)
  const { key, check } = await keyFrom(passphrase, { ...cost, salt })
  const nonce = randomBytes(15)
  const header: Header = {
    format: magic,
    version: 1,
    ...cost,
    salt: salt.toString('base64'),
    nonce: nonce.toString('base64'),
    check,
  }
  const line = Buffer.from(`${JSON.stringify(header)}\n`)
  yield line
  let index = 0
  let waiting: Uint8Array | null = null
  for await (const piece of inPieces(plain)) {
    if (waiting !== null) yield sealed(waiting, index++, false)
    waiting = piece
  }
  yield sealed(waiting ?? new Uint8Array(), index, true)

  function sealed(piece: Uint8Array, at: number, isLast: boolean): Uint8Array {
    const text = xchacha20poly1305(key, nonceOf(nonce, at, isLast), line).encrypt(piece)
    const length = Buffer.alloc(4)
    length.writeUInt32BE(text.length)
    return Buffer.concat([length, text])
  }
}

/** Yields only what has been proven genuine; whoever acts on it must still wait for the end before keeping anything. */
export async function* unseal(
  bytes: AsyncIterable<Uint8Array>,
  passphrase: string,
): AsyncGenerator<Uint8Array> {
  const source = reader(bytes)
  const line = await source.line(longestHeader)
  const header = line === null ? null : headerFrom(line)
  if (line === null || header === null) throw new SealProblem('not_a_backup')
  const salt = Buffer.from(header.salt, 'base64')
  const { key, check } = await keyFrom(passphrase, { n: header.n, r: header.r, p: header.p, salt })
  if (check !== header.check) throw new SealProblem('wrong_passphrase')
  const nonce = Buffer.from(header.nonce, 'base64')
  for (let index = 0; ; index++) {
    const length = (await source.bytes(4))?.readUInt32BE()
    if (length === undefined) throw new SealProblem('truncated')
    if (length > pieceBytes + 16) throw new SealProblem('damaged')
    const text = await source.bytes(length)
    if (text === null) throw new SealProblem('truncated')
    const more = opened(text, index, false)
    yield more ?? opened(text, index, true) ?? fail()
    if (more !== null) continue
    if ((await source.bytes(1)) !== null) fail()
    return
  }

  function opened(text: Uint8Array, at: number, isLast: boolean): Uint8Array | null {
    try {
      return xchacha20poly1305(key, nonceOf(nonce, at, isLast), line ?? undefined).decrypt(text)
    } catch {
      // The cipher knows no answer for a piece that is not genuine, it only throws.
      return null
    }
  }
}

function fail(): never {
  throw new SealProblem('damaged')
}

const scryptAsync = promisify<string, Uint8Array, number, ScryptOptions, Buffer>(scrypt)

async function keyFrom(
  passphrase: string,
  { n, r, p, salt }: { n: number; r: number; p: number; salt: Uint8Array },
): Promise<{ key: Uint8Array; check: string }> {
  const made = await scryptAsync(passphrase.normalize('NFC'), salt, 64, { N: n, r, p, maxmem: 2 ** 30 })
  return { key: made.subarray(0, 32), check: createHash('sha256').update(made.subarray(32)).digest('base64') }
}

function nonceOf(prefix: Uint8Array, index: number, isLast: boolean): Uint8Array {
  const nonce = Buffer.alloc(24)
  nonce.set(prefix)
  nonce.writeBigUInt64BE(BigInt(index), 15)
  nonce[23] = isLast ? 1 : 0
  return nonce
}

function headerFrom(line: Buffer): Header | null {
  try {
    const header: Header = JSON.parse(line.toString('utf8'))
    const isPlausible =
      header.format === magic &&
      header.version === 1 &&
      header.n <= 2 ** 20 &&
      header.r <= 16 &&
      header.p <= 4
    return isPlausible ? header : null
  } catch {
    return null
  }
}

async function* inPieces(plain: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held = Buffer.alloc(0)
  for await (const bytes of plain) {
    held = Buffer.concat([held, bytes])
    while (held.length > pieceBytes) {
      yield held.subarray(0, pieceBytes)
      held = held.subarray(pieceBytes)
    }
  }
  if (held.length > 0) yield held
}

/** Reads exact amounts from a stream; null when it ends before. */
function reader(bytes: AsyncIterable<Uint8Array>) {
  const source = bytes[Symbol.asyncIterator]()
  let held = Buffer.alloc(0)
  const more = async () => {
    const next = await source.next()
    if (next.done !== true) held = Buffer.concat([held, next.value])
    return next.done !== true
  }
  const take = (length: number) => {
    const taken = held.subarray(0, length)
    held = held.subarray(length)
    return taken
  }
  return {
    async bytes(length: number): Promise<Buffer | null> {
      while (held.length < length) if (!(await more())) return null
      return take(length)
    },
    async line(longest: number): Promise<Buffer | null> {
      while (held.indexOf(10) < 0) if (held.length > longest || !(await more())) return null
      return take(held.indexOf(10) + 1)
    },
  }
}
