import { expect, test } from 'vitest'
import { picture, section } from '#base/paper/blocks.ts'
import { furniture } from '#base/paper/furniture.ts'
import { layBlocks, sheetOf } from './lay-blocks.ts'
import { pngOf, svgToPng } from './png.ts'

const svg = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 200 100">${inside}</svg>`
const words = (family: string, text: string) =>
  svg(`<text x="10" y="60" font-size="40" font-family="${family}">${text}</text>`)

/** Width and height stand at fixed places of the first chunk of a PNG. */
const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}

test('an SVG is drawn as wide as asked', () => {
  const png = svgToPng(svg('<rect width="50" height="50"/>'), 640)
  expect([...png.slice(1, 4)]).toEqual([80, 78, 71])
  expect(sizeOf(png)).toEqual([640, 320])
})

test('words are drawn with our font whatever family is named, the same on every machine', () => {
  const empty = Buffer.from(svgToPng(svg(''), 200))
  const drawn = Buffer.from(svgToPng(words('Golos Text', 'Рост ё №'), 200))
  expect(drawn.equals(empty)).toBe(false)
  expect(drawn.equals(Buffer.from(svgToPng(words('sans-serif', 'Рост ё №'), 200)))).toBe(true)
  expect(drawn.equals(Buffer.from(svgToPng(words('Golos Text', 'Рост е №'), 200)))).toBe(false)
})

test('an SVG that is none is a defect', () => {
  expect(() => svgToPng('рисунок', 100)).toThrow()
})

test('a picture given as PNG is taken as it is', () => {
  const png = svgToPng(svg(''), 10)
  const source = { kind: 'png', base64: Buffer.from(png).toString('base64'), aspect: 2 } as const
  expect(Buffer.from(pngOf(source, 50)).equals(Buffer.from(png))).toBe(true)
})

test('a picture is narrowed to the text and to the height of the page', () => {
  const laid = (widthMm: number, aspect: number) => {
    const block = picture({ kind: 'svg', svg: svg(''), aspect }, { widthMm, alternative: 'рост' })
    const [first] = layBlocks([block], sheetOf(section([]), furniture()))
    return first?.kind === 'picture' ? [first.widthMm, first.heightMm] : []
  }
  expect(laid(500, 2)).toEqual([180, 90])
  expect(laid(150, 0.25)).toEqual([56.75, 227])
  expect(laid(60, 2)).toEqual([60, 30])
})
