import { expect, test } from 'vitest'
import { type Scheme, tokens } from '#kit/tokens.ts'
import { joinPageStyle } from '#school/communities/server/join-page-style.ts'

// The page stands outside of the client, so it repeats what it needs; here is what keeps the two alike.
test('the join page has the colours of the other pages, light and dark', () => {
  const [light = '', dark = ''] = joinPageStyle.markup.split('prefers-color-scheme:dark')
  const colours = (css: string) =>
    [...css.matchAll(/--(\w+):(#[0-9a-f]{6})/g)].map(([, name, hex]) => [name, hex])
  const of = (scheme: Scheme) => Object.entries(tokens[scheme])
  expect(colours(light).length).toBeGreaterThan(10)
  expect(of('light')).toEqual(expect.arrayContaining(colours(light)))
  expect(of('dark')).toEqual(expect.arrayContaining(colours(dark)))
  expect(colours(dark).map(([name]) => name)).toEqual(colours(light).map(([name]) => name))
})
