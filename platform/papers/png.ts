import { Resvg } from '@resvg/resvg-js'
import type { PictureSource } from '#base/paper/paper.ts'
import { fontFamily, fontFiles } from './fonts.ts'

/** Enough for a laser printer, and a chart across the page stays below 200 KB. */
const dotsPerMm = 200 / 25.4

/**
 * An SVG drawn so many pixels wide. Every family it names is drawn with the font of the papers; the fonts of the
 * machine are not asked, because they differ, and nothing the SVG refers to is fetched.
 */
export function svgToPng(svg: string, widthPx: number): Uint8Array {
  const font = {
    fontFiles: Object.values(fontFiles),
    loadSystemFonts: false,
    defaultFontFamily: fontFamily,
    serifFamily: fontFamily,
    sansSerifFamily: fontFamily,
    monospaceFamily: fontFamily,
  }
  const drawn = new Resvg(svg, { font, fitTo: { mode: 'width', value: widthPx }, background: '#ffffff' })
  return new Uint8Array(drawn.render().asPng())
}

export function pngOf(source: PictureSource, widthMm: number): Uint8Array {
  if (source.kind === 'png') return new Uint8Array(Buffer.from(source.base64, 'base64'))
  return svgToPng(source.svg, Math.round(widthMm * dotsPerMm))
}
