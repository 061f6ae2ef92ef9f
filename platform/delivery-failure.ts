/** Why something sent to a service outside did not arrive, in words that hold for every service. */
export type DeliveryFailureReason =
  | 'unreachable'
  | 'not_let_in'
  | 'address_refused'
  | 'blocked'
  | 'gone'
  | 'content_refused'
  | 'busy'
  | 'failed'

/** Thrown by everything that sends. The answer of the service is kept as a number: its sentence may quote the receiver. */
export class DeliveryFailure extends Error {
  readonly reason: DeliveryFailureReason
  readonly answer: number | null
  /** How long the service asks to wait. */
  readonly waitSeconds: number | null

  constructor(
    reason: DeliveryFailureReason,
    facts: { answer?: number | null; waitSeconds?: number | null } = {},
  ) {
    super(facts.answer ? `${reason} (${facts.answer})` : reason)
    this.name = 'DeliveryFailure'
    this.reason = reason
    this.answer = facts.answer ?? null
    this.waitSeconds = facts.waitSeconds ?? null
  }
}
