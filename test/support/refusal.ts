import { safe } from '@orpc/client'
import { expect } from 'vitest'

/** The code of the refusal, and the fields it names. */
export async function refusalOf(call: Promise<unknown>): Promise<{ code: string; fields?: unknown }> {
  const { error } = await safe(call)
  if (error === null || !('code' in error)) throw new Error(`Nothing was refused: ${String(error)}`)
  const { code, data } = error as { code: string; data?: { fields?: unknown } }
  return data?.fields === undefined ? { code } : { code, fields: data.fields }
}

/** Each is refused with exactly what an absent thing is refused with. */
export async function refusedAsAbsent(...calls: Promise<unknown>[]): Promise<void> {
  const refusals = await Promise.all(calls.map(refusalOf))
  expect(refusals).toEqual(calls.map(() => ({ code: 'NOT_FOUND' })))
}
