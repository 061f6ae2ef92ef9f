/** The request was understood and will not be done. The code is part of the contract; the sentence is chosen at the glass. */
export class Refused extends Error {
  readonly code: string
  /** Where in the input the obstacle lies, by path, when it can be named: `items.3.maximum` → `too_small`. */
  readonly fields: Readonly<Record<string, string>>

  constructor(code: string, fields: Readonly<Record<string, string>> = {}) {
    super(code)
    this.name = 'Refused'
    this.code = code
    this.fields = fields
  }
}

/** The code under which everything invisible and everything absent is refused alike. */
export const notFound = 'NOT_FOUND'

export function refuse(code: string, fields?: Readonly<Record<string, string>>): never {
  throw new Refused(code, fields)
}

/** Refuses with the given code; `null` means that nothing stands against it. */
export function refuseIf(why: string | null): void {
  if (why !== null) refuse(why)
}

/** Returns the thing, or refuses exactly as if it had never existed. */
export function foundOrRefused<Thing>(thing: Thing | null | undefined): Thing {
  if (thing === null || thing === undefined) refuse(notFound)
  return thing
}
