import pg from 'pg'

export interface Statement {
  /** Which login ran it: statements of one login and one connection keep their order. */
  user: string
  text: string
  values: unknown[]
}

/**
 * Records every statement of this process. The bare server of a bench then runs exactly the same ones, so that what is
 * compared is the product's own work and nothing else.
 */
export function recordStatements(): { take(): Statement[]; stop(): void } {
  let statements: Statement[] = []
  const original = pg.Client.prototype.query
  // pg overloads `query` in a dozen ways; the recorder passes all of them through untouched.
  pg.Client.prototype.query = function query(this: pg.Client, ...args: unknown[]) {
    const [first, second] = args
    const user = this.user ?? ''
    if (typeof first === 'string')
      statements.push({ user, text: first, values: Array.isArray(second) ? second : [] })
    else if (typeof first === 'object' && first !== null && 'text' in first && typeof first.text === 'string')
      statements.push({ user, text: first.text, values: valuesOf(first, second) })
    return Reflect.apply(original, this, args)
  } as typeof original
  return {
    take() {
      const taken = statements
      statements = []
      return taken
    },
    /** Under load nothing of the recorder may be left. */
    stop() {
      pg.Client.prototype.query = original
    },
  }
}

function valuesOf(config: object, second: unknown): unknown[] {
  if (Array.isArray(second)) return second
  return 'values' in config && Array.isArray(config.values) ? config.values : []
}
