/** The only place of the server that asks what time it is. Rules take the moment as an argument. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands still until it is set: for tests and for replaying a day. */
export function stoppedClock(start: string): Clock & { set(iso: string): void } {
  let moment = new Date(start)
  return {
    now: () => new Date(moment),
    set: (iso) => {
      moment = new Date(iso)
    },
  }
}
