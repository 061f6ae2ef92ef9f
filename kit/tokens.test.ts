import { describe, expect, test } from 'vitest'
import { contrast } from './contrast.ts'
import { type Scheme, type Token, tokens } from './tokens.ts'

const grounds: Token[] = ['paper', 'surface', 'sunk']
const texts: Token[] = ['ink', 'soft', 'coralText', 'amberText', 'boardText']
const washes = ['board', 'coral', 'amber', 'sky', 'plum'] as const

describe.each(['light', 'dark'] satisfies Scheme[])('the %s theme', (scheme) => {
  const palette = tokens[scheme]

  test.each(texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)))(
    '%s can be read on %s',
    (text, ground) => {
      expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(4.5)
    },
  )

  test.each(washes)('a word in the colour %s can be read on its wash', (tone) => {
    expect(contrast(palette[`${tone}Text`], palette[`${tone}Wash`])).toBeGreaterThanOrEqual(4.5)
    expect(contrast(palette.ink, palette[`${tone}Wash`])).toBeGreaterThanOrEqual(4.5)
  })

  test('what is pressed can be read and seen', () => {
    expect(contrast(palette.onPress, palette.press)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(palette.onPress, palette.pressHover)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(palette.onHero, palette.hero)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(palette.press, palette.surface)).toBeGreaterThanOrEqual(3)
    expect(contrast(palette.edge, palette.surface)).toBeGreaterThanOrEqual(3)
  })

  test.each(washes)('a mark in the colour %s can be told from the ground', (tone) => {
    const least = tone === 'amber' && scheme === 'light' ? 2.8 : 3
    expect(contrast(palette[tone], palette.surface)).toBeGreaterThanOrEqual(least)
  })
})
