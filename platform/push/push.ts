import webPush from 'web-push'
import { DeliveryFailure } from '../delivery-failure.ts'
import { pushKeyOf } from './push-key.ts'

/** A browser that agreed: where its push service listens, and the keys that only it can read with. */
export interface PushDevice {
  endpoint: string
  publicKey: string
  authSecret: string
}

export interface Push {
  /** What a browser must be given to agree. */
  publicKey: string
  /** Whether the server may speak to this address: a browser names it, and it could name anything. */
  accepts(endpoint: string): boolean
  /** Throws `DeliveryFailure`. A later push with the same topic replaces one that still waits. */
  send(device: PushDevice, content: string, topic: string): Promise<void>
}

const patienceMs = 15_000
const keptForSeconds = 2 * 86_400

/** Pushes to browsers (RFC 8030, 8291, 8292). The services are hosts such as `fcm.googleapis.com`, or whole origins. */
export function browserPush(settings: {
  secret: string
  contact: string
  services: readonly string[]
}): Push {
  const key = pushKeyOf(settings.secret)
  const accepts = (endpoint: string) => isAccepted(endpoint, settings.services)
  return {
    publicKey: key.publicKey,
    accepts,
    async send(device, content, topic) {
      if (!accepts(device.endpoint)) throw new DeliveryFailure('gone')
      const { headers, body } = webPush.generateRequestDetails(
        { endpoint: device.endpoint, keys: { p256dh: device.publicKey, auth: device.authSecret } },
        content,
        {
          vapidDetails: { subject: settings.contact, ...key },
          TTL: keptForSeconds,
          urgency: 'normal',
          topic,
        },
      )
      const status = await post(device.endpoint, headers, body)
      if (status >= 300) throw new DeliveryFailure(reasonOf(status), { answer: status })
    },
  }
}

async function post(endpoint: string, headers: Record<string, string>, body: Buffer | null): Promise<number> {
  const { 'Content-Length': _counted, ...named } = headers
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: named,
      body: body === null ? null : new Uint8Array(body),
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    })
    await response.body?.cancel()
    return response.status
  } catch {
    throw new DeliveryFailure('unreachable')
  }
}

function reasonOf(status: number): DeliveryFailure['reason'] {
  if (status === 404 || status === 410) return 'gone'
  // Our key or our clock: nothing the browser could be blamed for.
  if (status === 401 || status === 403) return 'not_let_in'
  if (status === 413 || status === 400) return 'content_refused'
  if (status === 429) return 'busy'
  return 'failed'
}

/** A host stands for itself and what is below it, over HTTPS; an origin stands for exactly itself. */
function isAccepted(endpoint: string, services: readonly string[]): boolean {
  if (!URL.canParse(endpoint)) return false
  const { origin, protocol, port, hostname } = new URL(endpoint)
  return services.some((service) =>
    service.includes('://')
      ? origin === service
      : protocol === 'https:' && port === '' && (hostname === service || hostname.endsWith(`.${service}`)),
  )
}
