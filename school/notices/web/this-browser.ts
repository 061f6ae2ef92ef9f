import { noticesApi } from './api.ts'

/** Whether this browser can show notices while the page is closed, or what stands against it. */
export type PushSupport = 'ready' | 'insecure' | 'absent' | 'denied'

export function pushSupport(): PushSupport {
  if (!window.isSecureContext) return 'insecure'
  if (!('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window))
    return 'absent'
  return Notification.permission === 'denied' ? 'denied' : 'ready'
}

export interface Agreement {
  endpoint: string
  publicKey: string
  authSecret: string
  userAgent: string
}

/** Stands beside the page; it may show notices for every page below the root. */
const worker = '/push-worker.js'

/** Asks the person, then the browser. Null: the person said no. Throws when the browser cannot reach its push service. */
export async function agreeHere(publicKey: string): Promise<Agreement | null> {
  if ((await Notification.requestPermission()) !== 'granted') return null
  await navigator.serviceWorker.register(worker)
  const { pushManager } = await navigator.serviceWorker.ready
  // A subscription made for another key of the school cannot be used, and hinders a new one.
  await (await pushManager.getSubscription())?.unsubscribe()
  const made = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey })
  return {
    endpoint: made.endpoint,
    publicKey: inText(made.getKey('p256dh')),
    authSecret: inText(made.getKey('auth')),
    userAgent: navigator.userAgent.slice(0, 400),
  }
}

/** The address under which this browser receives, if it does. */
export async function endpointHere(): Promise<string | null> {
  if (pushSupport() === 'insecure' || pushSupport() === 'absent') return null
  const registration = await navigator.serviceWorker.getRegistration(worker)
  return (await registration?.pushManager.getSubscription())?.endpoint ?? null
}

export async function endHere(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(worker)
  await (await registration?.pushManager.getSubscription())?.unsubscribe()
}

/** Before signing out: a computer in a staff room must not go on showing what is told to one person. Never hinders the way out. */
export async function leaveBrowser(): Promise<void> {
  try {
    const endpoint = await endpointHere()
    if (endpoint === null) return
    const { push } = await noticesApi.ways.read.call()
    const device = push?.devices.find((each) => each.endpoint === endpoint)
    if (device !== undefined) await noticesApi.devices.withdraw.call({ deviceId: device.id })
    await endHere()
  } catch {
    // Without a connection the session cannot be ended either, and the next sign-out tries again.
  }
}

/** As the server takes it: base64 of the web (RFC 4648, 5). */
function inText(key: ArrayBuffer | null): string {
  const bytes = Array.from(new Uint8Array(key ?? new ArrayBuffer(0)), (byte) => String.fromCharCode(byte))
  return btoa(bytes.join('')).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
