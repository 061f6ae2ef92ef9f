import {
  createDecipheriv,
  createECDH,
  createPublicKey,
  hkdfSync,
  randomBytes,
  randomUUID,
  verify,
} from 'node:crypto'
import { type Asked, fakeHttp } from './fake-http.ts'

export interface TakenPush {
  device: string
  /** What the browser reads after opening the envelope. */
  content: string
  topic: string
  /** Who signed it and to whom the push service may complain. */
  contact: string
}

export interface FakePush {
  /** For KRUG_PUSH_SERVICES. */
  origin: string
  pushes: TakenPush[]
  /** A browser that agrees: its address and keys, as `PushSubscription.toJSON()` gives them. */
  agree(): { endpoint: string; keys: { p256dh: string; auth: string } }
  /** The browser takes nothing any more. */
  forget(endpoint: string): void
  close(): Promise<void>
}

interface Browser {
  curve: ReturnType<typeof createECDH>
  auth: Buffer
}

/** A push service (RFC 8030) with the browsers behind it: checks the signature (RFC 8292) and opens the envelope (RFC 8291). */
export async function fakePush(onPush: (push: TakenPush) => void = () => undefined): Promise<FakePush> {
  const pushes: TakenPush[] = []
  const browsers = new Map<string, Browser>()
  const service = await fakeHttp((asked) => {
    const browser = browsers.get(asked.path)
    if (browser === undefined) return { status: 410 }
    const contact = signerOf(asked, service.origin)
    if (contact === null) return { status: 403 }
    const push = {
      device: asked.path,
      content: opened(asked.body, browser),
      topic: String(asked.headers.topic ?? ''),
      contact,
    }
    pushes.push(push)
    onPush(push)
    return { status: 201 }
  })
  return {
    ...service,
    pushes,
    agree() {
      const curve = createECDH('prime256v1')
      const p256dh = curve.generateKeys().toString('base64url')
      const auth = randomBytes(16)
      const path = `/push/${randomUUID()}`
      browsers.set(path, { curve, auth })
      return { endpoint: service.origin + path, keys: { p256dh, auth: auth.toString('base64url') } }
    },
    forget: (endpoint) => void browsers.delete(new URL(endpoint).pathname),
  }
}

/** The contact in the token, if the token is signed by the key it names and is meant for this service. */
function signerOf({ headers }: Asked, audience: string): string | null {
  const [, token = '', key = ''] = /^vapid t=([^,]+), ?k=(.+)$/.exec(headers.authorization ?? '') ?? []
  const [head = '', claims = '', signature = ''] = token.split('.')
  const point = Buffer.from(key, 'base64url')
  if (point.length !== 65) return null
  const publicKey = createPublicKey({
    key: {
      kty: 'EC',
      crv: 'P-256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    },
    format: 'jwk',
  })
  const isSigned = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  )
  const said = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8') || '{}')
  return isSigned && said.aud === audience ? said.sub : null
}

/** Opens an `aes128gcm` body of one record (RFC 8188) with the keys of the browser. */
function opened(body: Buffer, { curve, auth }: Browser): string {
  const salt = body.subarray(0, 16)
  const keyLength = body.readUInt8(20)
  const sender = body.subarray(21, 21 + keyLength)
  const sealed = body.subarray(21 + keyLength)
  const context = Buffer.concat([Buffer.from('WebPush: info\0'), curve.getPublicKey(), sender])
  const shared = Buffer.from(hkdfSync('sha256', curve.computeSecret(sender), auth, context, 32))
  const derive = (label: string, length: number) =>
    Buffer.from(hkdfSync('sha256', shared, salt, Buffer.from(`Content-Encoding: ${label}\0`), length))
  const cipher = createDecipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12))
  cipher.setAuthTag(sealed.subarray(-16))
  const padded = Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()])
  // The last record ends with the byte 2 and zeros.
  return padded.subarray(0, padded.lastIndexOf(2)).toString('utf8')
}
