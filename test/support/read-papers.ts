import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Papers read back by programs that did not write them. */

export function docxPart(bytes: Uint8Array, path: string): string {
  const part = unzipSync(bytes)[path]
  if (part === undefined) throw new Error(`The package has no ${path}`)
  return strFromU8(part)
}

/** Paragraphs and cells in reading order, empty ones left out. */
export async function docxText(bytes: Uint8Array): Promise<string[]> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
  return value.split('\n').filter((line) => line !== '')
}

export async function docxHtml(bytes: Uint8Array): Promise<{ html: string; errors: string[] }> {
  const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
  return {
    html: value,
    errors: messages.filter(({ type }) => type === 'error').map(({ message }) => message),
  }
}

export interface PdfPage {
  widthPt: number
  heightPt: number
  /** Pieces of text where they stand, in points from the left and upper edge to their base line. */
  pieces: { text: string; x: number; y: number; widthPt: number; sizePt: number }[]
  text: string
}

export async function pdfPages(bytes: Uint8Array): Promise<PdfPage[]> {
  // The reader takes the bytes for itself.
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const document = await loading.promise
  const pages: PdfPage[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const [, , widthPt = 0, heightPt = 0] = page.view
    const { items } = await page.getTextContent()
    const pieces = items
      .filter((item) => 'str' in item)
      .filter(({ str }) => str.trim() !== '')
      .map(({ str, transform, width, height }) => ({
        text: str,
        x: transform[4] ?? 0,
        y: heightPt - (transform[5] ?? 0),
        widthPt: width,
        sizePt: height,
      }))
    const text = pieces
      .map((piece) => piece.text)
      .join(' ')
      .replace(/\s+/g, ' ')
    pages.push({ widthPt, heightPt, pieces, text })
  }
  await loading.destroy()
  return pages
}

export async function pdfProperties(bytes: Uint8Array): Promise<Record<string, unknown>> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const document = await loading.promise
  const { info } = await document.getMetadata()
  await loading.destroy()
  return { ...info }
}
