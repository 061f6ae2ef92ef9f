/** Headers of every answer. Nothing is loaded from elsewhere, nothing may frame us, no address leaks to another site. */
export function securityHeaders(nonce: string | null, isSecure: boolean): Record<string, string> {
  const styles = nonce === null ? "'self'" : `'self' 'nonce-${nonce}'`
  return {
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      `style-src ${styles}`,
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      "manifest-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
    ...(isSecure ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  }
}

/**
 * Whether a request that changes something came from a page of ours. A browser always sends Origin with such a request;
 * a program that sends none carries no cookies of a victim.
 */
export function comesFromOwnPage(request: Request): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return true
  const origin = request.headers.get('origin')
  if (origin === null) return true
  return URL.canParse(origin) && new URL(origin).host === new URL(request.url).host
}
