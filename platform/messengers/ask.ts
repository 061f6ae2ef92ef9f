import { DeliveryFailure } from '../delivery-failure.ts'

const patienceMs = 15_000

export interface Answer {
  status: number
  body: unknown
}

/** Asks a service and reads its JSON. Only silence is a failure here; what an answer means the caller knows. */
export async function ask(
  url: URL,
  request: { method: 'GET' | 'POST'; headers?: Record<string, string>; body?: unknown },
  waitSeconds = 0,
): Promise<Answer> {
  const { method, headers = {}, body } = request
  try {
    const response = await fetch(url, {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs + waitSeconds * 1000),
    })
    return { status: response.status, body: await response.json().catch(() => null) }
  } catch {
    throw new DeliveryFailure('unreachable')
  }
}

/** What may stand in JSON that somebody else wrote: `field(answer, 'result', 'username')`. */
export function field(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>(
    // The check before makes it a record.
    (inside, name) =>
      typeof inside === 'object' && inside !== null ? (inside as Record<string, unknown>)[name] : undefined,
    value,
  )
}

export function listIn(value: unknown, name: string): unknown[] {
  const list = field(value, name)
  return Array.isArray(list) ? list : []
}
