import { DeliveryFailure, type DeliveryFailureReason } from '../delivery-failure.ts'

/** What the mail library threw, as a reason. SMTP answers of 400 to 499 pass, those of 500 to 599 stay (RFC 5321, 4.2.1). */
export function mailFailure(error: unknown): DeliveryFailure {
  const { code, answer } = factsOf(error)
  return new DeliveryFailure(reasonOf(code, answer), { answer })
}

function reasonOf(code: string, answer: number | null): DeliveryFailureReason {
  if (code === 'EAUTH' || code === 'ENOAUTH' || answer === 535) return 'not_let_in'
  if (answer === null)
    return /^(ECONNECTION|ETIMEDOUT|ESOCKET|EDNS|ETLS)$/.test(code) ? 'unreachable' : 'failed'
  if (answer < 500) return 'busy'
  return code === 'EENVELOPE' ? 'address_refused' : 'content_refused'
}

function factsOf(error: unknown): { code: string; answer: number | null } {
  if (typeof error !== 'object' || error === null) return { code: '', answer: null }
  return {
    code: 'code' in error && typeof error.code === 'string' ? error.code : '',
    answer: 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : null,
  }
}
