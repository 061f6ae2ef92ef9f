import { ORPCError, ValidationError } from '@orpc/server'
import { Refused } from '#base/refusal.ts'
import type { Log } from '../log.ts'

interface Declared {
  status?: number
  message?: string
}

/**
 * Turns what a handler threw into what the client is told. The three kinds never mix:
 * wrong input → BAD_REQUEST with `fields`, a refusal → its declared code, everything else → a defect with the request's id.
 */
export function asAnswer(
  problem: unknown,
  declared: Readonly<Record<string, Declared | undefined>>,
  requestId: string,
  log: Log,
) {
  if (problem instanceof Refused) {
    const declaration = declared[problem.code]
    if (declaration !== undefined)
      return new ORPCError(problem.code, {
        defined: true,
        ...(declaration.status === undefined ? {} : { status: declaration.status }),
        ...(declaration.message === undefined ? {} : { message: declaration.message }),
        data: Object.keys(problem.fields).length === 0 ? undefined : { fields: problem.fields },
      })
    log.error({ requestId, code: problem.code }, 'refusal missing from the contract')
  } else if (problem instanceof ORPCError) {
    if (problem.code === 'BAD_REQUEST' && problem.cause instanceof ValidationError)
      return new ORPCError('BAD_REQUEST', {
        message: 'Wrong input',
        data: { fields: fieldsOf(problem.cause) },
      })
    if (problem.status < 500) return problem
    log.error({ requestId, err: problem.cause ?? problem }, 'defect')
  } else log.error({ requestId, err: problem }, 'defect')
  return new ORPCError('INTERNAL_SERVER_ERROR', { message: 'Defect', data: { requestId } })
}

/** `items.3.maximum` → `too_small`: the path of each wrong field and what is wrong with it. */
function fieldsOf(problem: ValidationError): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const issue of problem.issues) {
    const path = (issue.path ?? [])
      .map((part) => String(typeof part === 'object' ? part.key : part))
      .join('.')
    const code = 'code' in issue && typeof issue.code === 'string' ? issue.code : 'invalid'
    fields[path] ??= code
  }
  return fields
}
