import { randomBytes } from 'node:crypto'
import { brotliCompressSync, constants } from 'node:zlib'
import { comesFromOwnPage, securityHeaders } from '#platform/http/security.ts'
import {
  answerJoinPage,
  type JoinPageAnswer,
  type JoinPageParts,
  showJoinPage,
} from '#school/communities/server/join-page.ts'

const statusOf = { shown: 200, wrong: 422, too_many: 429, closed: 410, unknown: 404 } as const

/** A form of this page holds a name, a contact and a few words. */
export const largestJoinForm = 32 * 1024

/** The one page that the server makes itself: it must be there at once on a phone that knows nothing of us. */
export async function joinPage(
  request: Request,
  visit: { token: string; address: string; isSecure: boolean },
  parts: JoinPageParts,
): Promise<Response> {
  if (!comesFromOwnPage(request)) return new Response(null, { status: 403 })
  const { searchParams } = new URL(request.url)
  const asked = {
    token: visit.token,
    ticket: searchParams.get('asked'),
    chosenLanguage: searchParams.get('lang'),
    acceptLanguage: request.headers.get('accept-language'),
    nonce: randomBytes(16).toString('base64'),
    address: visit.address,
  }
  const answer =
    request.method === 'POST'
      ? await answerJoinPage(parts, asked, new URLSearchParams(await request.text()))
      : await showJoinPage(parts, asked)
  return answered(answer, asked.nonce, visit.isSecure, request)
}

function answered(answer: JoinPageAnswer, nonce: string, isSecure: boolean, request: Request): Response {
  const headers = new Headers({
    ...securityHeaders(nonce, isSecure),
    // Without a referrer a browser names no origin for its own form either, and the form would be refused as foreign.
    'referrer-policy': 'same-origin',
    'cache-control': 'no-store',
    vary: 'accept-encoding, accept-language, cookie',
  })
  if (answer.kind === 'elsewhere') {
    headers.set('location', answer.path)
    return new Response(null, { status: 303, headers })
  }
  headers.set('content-type', 'text/html; charset=utf-8')
  const status = statusOf[answer.kind]
  if (!/\bbr\b/.test(request.headers.get('accept-encoding') ?? ''))
    return new Response(answer.page, { status, headers })
  headers.set('content-encoding', 'br')
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 }
  return new Response(new Uint8Array(brotliCompressSync(answer.page, { params })), { status, headers })
}
