/** Why a delivery did not arrive. A person who looks after the installation reads these, so each says what to look at. */
export const failureReasons = [
  /** The service did not answer. */
  'unreachable',
  /** The service did not let Krug in: a wrong password, token or key. */
  'not_let_in',
  /** The mail server says that there is no such address. */
  'address_refused',
  /** The person stopped the bot. */
  'blocked',
  /** The browser no longer takes pushes; it has been forgotten. */
  'gone',
  /** The service does not take what was sent. */
  'content_refused',
  /** The service asks to come back later. */
  'busy',
  /** The service answered that something broke on its side. */
  'failed',
  /** It could not be sent for three days; nobody wants it any more. */
  'too_old',
] as const
export type FailureReason = (typeof failureReasons)[number]

/** Trying again cannot help with these. */
const final: readonly FailureReason[] = ['address_refused', 'blocked', 'gone', 'content_refused', 'too_old']

/** Minutes to wait after the first, second … attempt. After the last it is given up. */
const pauses = [1, 5, 30, 120, 480]

/** When to try again, or null when it is given up. */
export function nextAttempt(
  failure: { reason: FailureReason; waitSeconds: number | null },
  attemptCount: number,
  at: Date,
): Date | null {
  const pause = pauses[attemptCount - 1]
  if (pause === undefined || final.includes(failure.reason)) return null
  const seconds = Math.max(pause * 60, failure.waitSeconds ?? 0)
  return new Date(at.getTime() + seconds * 1000)
}

/** What has waited so long is no news: a server that was off for a week does not pour a week of letters out. */
export const tooOldAfterDays = 3
