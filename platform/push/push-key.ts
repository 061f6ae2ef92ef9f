import { createECDH, hkdfSync } from 'node:crypto'

export interface PushKey {
  publicKey: string
  privateKey: string
}

/**
 * The key that this installation signs its pushes with (VAPID, RFC 8292), drawn from its secret: nothing more to keep, and
 * every process on one database has the same. With another secret browsers must be asked again.
 */
export function pushKeyOf(secret: string): PushKey {
  for (let round = 0; ; round += 1) {
    const drawn = Buffer.from(hkdfSync('sha256', secret, '', `krug push key ${round}`, 32))
    const curve = createECDH('prime256v1')
    try {
      curve.setPrivateKey(drawn)
    } catch {
      // One number in four thousand million is no private key of this curve.
      continue
    }
    return { publicKey: curve.getPublicKey().toString('base64url'), privateKey: drawn.toString('base64url') }
  }
}
