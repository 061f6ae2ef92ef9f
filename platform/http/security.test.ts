import { describe, expect, test } from 'vitest'
import { comesFromOwnPage, securityHeaders } from './security.ts'

describe('where a request comes from', () => {
  const asks = (method: string, headers: Record<string, string>) =>
    comesFromOwnPage(new Request('http://krug.example/api/people', { method, headers }))

  test('a change is accepted from a page of the same address, whatever the proxy made of the scheme', () => {
    expect(asks('POST', { host: 'krug.example', origin: 'https://krug.example' })).toBe(true)
  })

  test.each([
    'https://elsewhere.example',
    'https://krug.example.elsewhere.example',
    'null',
    'http://krug.example:8080',
  ])('a change from a page of %s is not', (origin) => {
    expect(asks('POST', { host: 'krug.example', origin })).toBe(false)
  })

  test('reading changes nothing, and a program sends no origin', () => {
    expect(asks('GET', { host: 'krug.example', origin: 'https://elsewhere.example' })).toBe(true)
    expect(asks('DELETE', { host: 'krug.example' })).toBe(true)
  })
})

describe('headers of every answer', () => {
  const policy = (nonce: string | null) => securityHeaders(nonce, false)['content-security-policy'] ?? ''

  test('nothing is loaded from elsewhere and no script stands in the page', () => {
    expect(policy(null)).not.toMatch(/https?:|unsafe|\*/)
    expect(policy(null)).toContain("default-src 'none'")
    expect(policy(null)).toContain("frame-ancestors 'none'")
  })

  test('styles that Mantine writes carry the nonce of this very page', () => {
    expect(policy('abc')).toContain("style-src 'self' 'nonce-abc'")
  })

  test('a browser is held to HTTPS only where it is served', () => {
    expect(securityHeaders(null, true)).toHaveProperty('strict-transport-security')
    expect(securityHeaders(null, false)).not.toHaveProperty('strict-transport-security')
  })
})
