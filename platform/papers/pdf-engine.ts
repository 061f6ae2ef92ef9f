import pdfmake from 'pdfmake'
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { fontBytes, fontFamily } from './fonts.ts'

interface VirtualFolder {
  writeFileSync(name: string, content: Buffer): void
}

let isReady = false

/** The library with our font in its memory; it may open no file of the machine and no address. */
function engine(): typeof pdfmake {
  if (isReady) return pdfmake
  // The types of the package leave out the folder in memory on the server, where it stands beside `createPdf`.
  const { virtualfs } = pdfmake as typeof pdfmake & { virtualfs: VirtualFolder }
  const styles = Object.entries(fontBytes()).map(([style, bytes]) => {
    const name = `${fontFamily}-${style}.ttf`
    virtualfs.writeFileSync(name, bytes)
    return [style, name]
  })
  pdfmake.setFonts({ [fontFamily]: Object.fromEntries(styles) })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => false)
  isReady = true
  return pdfmake
}

export async function pdfBytes(definition: TDocumentDefinitions): Promise<Uint8Array> {
  return new Uint8Array(await engine().createPdf(definition).getBuffer())
}
