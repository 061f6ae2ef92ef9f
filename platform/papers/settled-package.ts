import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { invariant } from '#base/invariant.ts'

const properties = 'docProps/core.xml'
const body = 'word/document.xml'

/** An archive knows no time zone; a fixed local time keeps its bytes the same everywhere. */
const fileTime = '1980-01-01T00:00:00'

/**
 * The package as if it had been written at the given instant and by nobody. The library asks the clock, and it
 * counts the pictures of all papers that the process has ever written.
 */
export function settledPackage(bytes: Uint8Array, at: Date): Uint8Array {
  const parts = unzipSync(bytes)
  rewrite(parts, properties, (xml) => settledProperties(xml, at))
  rewrite(parts, body, settledPictures)
  return zipSync(parts, { mtime: fileTime, level: 6 })
}

function rewrite(parts: Record<string, Uint8Array>, path: string, change: (xml: string) => string): void {
  const part = parts[path]
  invariant(part !== undefined, `a package has ${path}`)
  parts[path] = strToU8(change(strFromU8(part)))
}

function settledPictures(xml: string): string {
  let count = 0
  return xml.replace(/(<wp:docPr id=")\d+/g, (_, opening: string) => `${opening}${++count}`)
}

function settledProperties(xml: string, at: Date): string {
  return xml
    .replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${at.toISOString().replace(/\.\d+/, '')}`)
    .replace(/<(dc:creator|cp:lastModifiedBy)>[^<]*<\/\1>/g, '')
}
