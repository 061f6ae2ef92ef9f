import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { bytesToUtf8, randomBytes, utf8ToBytes } from '@noble/ciphers/utils.js'
import { scryptAsync } from '@noble/hashes/scrypt.js'
import type { CodeList } from '../../code-list.ts'
import { codeListText, readCodeList } from '../../code-list-text.ts'
import { words } from './words.ts'

/**
 * The code list as it may be kept: encrypted by XChaCha20-Poly1305 under a key that scrypt (RFC 7914) makes from
 * the passphrase. Pure JavaScript, because a school without HTTPS has no WebCrypto. The costs are those that
 * OWASP's password storage cheat sheet gives for 32 MiB, which a phone still has.
 */
const cost = { log2N: 15, r: 8, p: 3 }
/** A foreign file may ask for absurd costs; more than a gibibyte of memory is refused unread. */
const costLimit = { log2N: 20, r: 16, p: 8 }
/** What a person reads who opens the file in a text editor. */
const greeting = `${words.ru.fileGreeting} ${words.en.fileGreeting}`

interface Header {
  krug: string
  version: 1
  scrypt: { log2N: number; r: number; p: number; salt: string }
  nonce: string
}

export type Progress = (share: number) => void

/** Encrypts the list. Every call draws a new salt and nonce, so equal lists never look equal. */
export async function sealed(list: CodeList, passphrase: string, progress?: Progress): Promise<string> {
  const salt = randomBytes(16)
  const nonce = randomBytes(24)
  const header: Header = {
    krug: greeting,
    version: 1,
    scrypt: { ...cost, salt: base64(salt) },
    nonce: base64(nonce),
  }
  const key = await keyFrom(passphrase, salt, cost, progress)
  const body = xchacha20poly1305(key, nonce, additional(header)).encrypt(utf8ToBytes(codeListText(list)))
  return JSON.stringify({ ...header, body: base64(body) })
}

export type Opening = { list: CodeList } | { refused: OpeningRefusal }
export type OpeningRefusal = 'not_a_code_list' | 'newer_version' | 'wrong_passphrase'

/**
 * Opens a sealed list. A wrong passphrase and a damaged file cannot be told apart, by design of the cipher;
 * both are `wrong_passphrase`.
 */
export async function opened(file: string, passphrase: string, progress?: Progress): Promise<Opening> {
  const sealing = readSealing(file)
  if ('refused' in sealing) return sealing
  const { header, body } = sealing
  const key = await keyFrom(passphrase, fromBase64(header.scrypt.salt), header.scrypt, progress)
  const text = decrypted(key, header, body)
  return text === null ? { refused: 'wrong_passphrase' } : readCodeList(text)
}

/** Says what is wrong with a file before anybody types a passphrase for it. */
export function whyNotSealed(file: string): OpeningRefusal | null {
  const sealing = readSealing(file)
  return 'refused' in sealing ? sealing.refused : null
}

function decrypted(key: Uint8Array, header: Header, body: Uint8Array): string | null {
  try {
    return bytesToUtf8(xchacha20poly1305(key, fromBase64(header.nonce), additional(header)).decrypt(body))
  } catch {
    // The cipher says only that the seal does not fit.
    return null
  }
}

function keyFrom(passphrase: string, salt: Uint8Array, costs: typeof cost, progress?: Progress) {
  return scryptAsync(utf8ToBytes(passphrase.normalize('NFKC').trim()), salt, {
    N: 2 ** costs.log2N,
    r: costs.r,
    p: costs.p,
    dkLen: 32,
    ...(progress === undefined ? {} : { onProgress: progress }),
  })
}

/** The header is authenticated with the body: nobody can weaken the costs of a kept file unnoticed. */
function additional({ version, scrypt, nonce }: Header): Uint8Array {
  return utf8ToBytes(
    `krug-code-list/${version}/${scrypt.log2N}/${scrypt.r}/${scrypt.p}/${scrypt.salt}/${nonce}`,
  )
}

type Sealing = { header: Header; body: Uint8Array } | { refused: 'not_a_code_list' | 'newer_version' }

function readSealing(file: string): Sealing {
  try {
    const value: unknown = JSON.parse(file)
    if (!isRecord(value) || typeof value.version !== 'number') return { refused: 'not_a_code_list' }
    if (value.version > 1) return { refused: 'newer_version' }
    const { scrypt, nonce, body } = value
    if (!isScrypt(scrypt) || typeof nonce !== 'string' || typeof body !== 'string') {
      return { refused: 'not_a_code_list' }
    }
    return { header: { krug: greeting, version: 1, scrypt, nonce }, body: fromBase64(body) }
  } catch {
    // Neither JSON nor base64: some other file.
    return { refused: 'not_a_code_list' }
  }
}

function isScrypt(value: unknown): value is Header['scrypt'] {
  if (!isRecord(value) || typeof value.salt !== 'string') return false
  const { log2N, r, p } = value
  return within(log2N, costLimit.log2N) && within(r, costLimit.r) && within(p, costLimit.p)
}

function within(value: unknown, limit: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= limit
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

const sliceBytes = 8192

function base64(bytes: Uint8Array): string {
  // In slices, because a call takes only so many arguments.
  const slices = Array.from({ length: Math.ceil(bytes.length / sliceBytes) }, (_, index) =>
    String.fromCharCode(...bytes.subarray(index * sliceBytes, (index + 1) * sliceBytes)),
  )
  return btoa(slices.join(''))
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0))
}
