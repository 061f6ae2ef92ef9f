import { expect, test } from 'vitest'
import { openLink, whyLinkCannotOpen } from './open-link.ts'

test('a link of any messenger opens', () => {
  for (const link of [
    'https://max.ru/join/abc',
    'tg://join?invite=abc',
    'max:join/abc',
    'viber://chat?number=1',
    'MATRIX:r/room',
    'mailto:school@example.org',
  ])
    expect(whyLinkCannotOpen(link), link).toBeNull()
})

test('what would run a program or open the own machine does not, however it is written', () => {
  for (const link of [
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://x',
    'about:blank',
  ])
    expect(whyLinkCannotOpen(link), link).toBe('link_is_dangerous')
})

test('an address without a scheme, or with a space, opens nothing', () => {
  for (const link of ['max.ru/join', 'https:', 'https://a b', '1x:abc', ''])
    expect(whyLinkCannotOpen(link), link).toBe('link_has_no_scheme')
})

test('the scheme is kept in small letters, the rest as it is', () => {
  expect(openLink(' HTTPS://Max.ru/Join ')).toBe('https://Max.ru/Join')
})
