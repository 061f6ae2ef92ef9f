import { ORPCError } from '@orpc/client'

/** What went wrong, as the page has to speak about it. Codes come from contracts; nobody matches on messages. */
export type Problem =
  | { kind: 'input'; code: 'BAD_REQUEST'; fields: Fields }
  | { kind: 'refused'; code: string; fields: Fields }
  | { kind: 'not_found' | 'unauthorized' | 'too_many'; code: string; fields: Fields }
  | { kind: 'offline'; code: 'OFFLINE'; fields: Fields }
  | { kind: 'defect'; code: 'DEFECT'; fields: Fields; requestId: string | null }

/** `items.3.maximum` → `too_small`. */
export type Fields = Readonly<Record<string, string>>

const none: Fields = {}

/** Reads any thrown thing: an answer of the server, a lost connection, or a defect of our own. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ORPCError) return answerProblem(error)
  // `fetch` rejects with a TypeError when no answer came at all; only its text tells it from a mistake of ours.
  if (error instanceof TypeError && /fetch|network|load failed/i.test(error.message))
    return { kind: 'offline', code: 'OFFLINE', fields: none }
  return { kind: 'defect', code: 'DEFECT', fields: none, requestId: null }
}

function answerProblem(error: ORPCError<string, unknown>): Problem {
  const fields = fieldsIn(error.data)
  if (error.code === 'BAD_REQUEST' && !error.defined) return { kind: 'input', code: 'BAD_REQUEST', fields }
  if (error.code === 'NOT_FOUND') return { kind: 'not_found', code: error.code, fields }
  if (error.code === 'UNAUTHORIZED') return { kind: 'unauthorized', code: error.code, fields }
  if (error.status === 429) return { kind: 'too_many', code: error.code, fields }
  // A proxy that answers for a server that is down.
  if ([502, 503, 504].includes(error.status)) return { kind: 'offline', code: 'OFFLINE', fields }
  if (error.status >= 500)
    return { kind: 'defect', code: 'DEFECT', fields, requestId: requestIdIn(error.data) }
  return { kind: 'refused', code: error.code, fields }
}

function fieldsIn(data: unknown): Fields {
  if (!isRecord(data) || !isRecord(data.fields)) return none
  return Object.fromEntries(Object.entries(data.fields).map(([path, code]) => [path, String(code)]))
}

function requestIdIn(data: unknown): string | null {
  return isRecord(data) && typeof data.requestId === 'string' ? data.requestId : null
}

function isRecord(value: unknown): value is { fields?: unknown; requestId?: unknown } {
  return typeof value === 'object' && value !== null
}

/** Whether asking again could help: nothing the server understood and refused changes by repeating. */
export function mayHelpToRetry(error: unknown): boolean {
  const { kind } = problemOf(error)
  return kind === 'offline' || kind === 'defect'
}
