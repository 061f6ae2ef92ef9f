import { type Logger, pino } from 'pino'

export type Log = Logger

/** One line of JSON per event. Ids, never names, marks or reasons: whoever reads a log learns nothing about a person. */
export function makeLog(
  level: string,
  write: (line: string) => void = (line) => process.stderr.write(line),
): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: toldAs },
  }
  return pino(options, { write })
}

/** What PostgreSQL says besides; everything else it says, the message too, may quote the row it failed on. */
const harmless = ['code', 'constraint', 'table', 'column', 'routine'] as const

function toldAs(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error }
  const cause = error.cause === undefined ? {} : { cause: toldAs(error.cause) }
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  if (!isFromDatabase(error)) return { type: error.name, message: error.message, at, ...cause }
  const facts = harmless.flatMap((key) => (error[key] === undefined ? [] : [[key, error[key]]]))
  return { type: 'DatabaseError', ...Object.fromEntries(facts), at, ...cause }
}

/** Only PostgreSQL gives its errors a severity. */
function isFromDatabase(error: Error): error is Error & Partial<Record<(typeof harmless)[number], string>> {
  return 'severity' in error
}
