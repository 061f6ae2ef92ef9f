import { type Logger, pino } from 'pino'

export type Log = Logger

/** One line of JSON per event. Ids, never names, marks or reasons: whoever reads a log learns nothing about a person. */
export function makeLog(
  level: string,
  write: (line: string) => void = (line) => process.stderr.write(line),
): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, { write })
}
