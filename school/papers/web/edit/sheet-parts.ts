import { plainText } from '#base/paper/inline.ts'
import type { Block, PaperDocument } from '#base/paper/paper.ts'
import { numberedPoints } from '#base/paper/points.ts'
import type { PaperPlace } from '#kit/paper/place.ts'
import type { Part } from '../shapes.ts'

/**
 * Which part of the wording stands where on the sheet. A document says what is printed and knows no keys; its parts stand in
 * it in their own order, so walking both together finds them. What is not found is edited from the list beside the sheet.
 */
export function partsOnSheet(document: PaperDocument, parts: readonly Part[]): ReadonlyMap<string, Part> {
  const places = placesIn(document)
  const found = new Map<string, Part>()
  let next = 0
  for (const part of parts) {
    if (part.state === 'removed') continue
    const at = places.findIndex((place, index) => index >= next && says(place, part))
    const place = places[at]
    if (place === undefined) continue
    found.set(placeKey(place.at), part)
    next = at + 1
  }
  return found
}

export function placeKey({ section, block, part }: PaperPlace): string {
  return `${section}.${block}.${part ?? ''}`
}

interface Spoken {
  at: PaperPlace
  kind: Part['kind']
  texts: readonly string[]
}

function placesIn(document: PaperDocument): Spoken[] {
  return document.sections.flatMap(({ blocks }, section) =>
    blocks.flatMap((block, index) => placesOf(block, { section, block: index, part: null })),
  )
}

function placesOf(block: Block, at: PaperPlace): Spoken[] {
  switch (block.kind) {
    case 'title':
    case 'heading':
    case 'paragraph':
    case 'paper-kind':
      return [{ at, kind: 'clause', texts: [plainText(block.text)] }]
    case 'points':
      return numberedPoints(block).map(({ text }, part) => ({
        at: { ...at, part },
        kind: 'clause',
        texts: [plainText(text)],
      }))
    case 'table':
      return block.rows.map((row, part) =>
        row.kind === 'section'
          ? { at: { ...at, part }, kind: 'clause', texts: [plainText(row.text)] }
          : {
              at: { ...at, part },
              kind: 'row',
              texts: row.cells.map(({ lines }) => lines.map(plainText).join('\n')),
            },
      )
    default:
      return []
  }
}

function says(place: Spoken, part: Part): boolean {
  if (place.kind !== part.kind) return false
  const spoken = place.texts.map(bare)
  if (part.kind === 'clause') return spoken[0]?.includes(bare(part.text)) === true
  return part.cells.every(({ text }) => spoken.some((cell) => cell.includes(bare(text))))
}

/** The length of a blank is a matter of the sheet, and so are spaces that do not break. */
function bare(text: string): string {
  return text
    .replace(/_+/g, '_')
    .replace(/[\s\u00a0]+/g, ' ')
    .replaceAll('\u2011', '-')
    .trim()
}

/** What stands in the wording and not on the sheet, by the last part on the sheet before it. */
export function hiddenAfter(
  parts: readonly Part[],
  onSheet: ReadonlyMap<string, Part>,
): ReadonlyMap<string, readonly Part[]> {
  const shown = new Set([...onSheet.values()].map(({ key }) => key))
  const hidden = new Map<string, Part[]>()
  let last: string | null = null
  for (const part of parts) {
    if (shown.has(part.key)) last = part.key
    else if (part.state === 'removed' && last !== null) hidden.set(last, [...(hidden.get(last) ?? []), part])
  }
  return hidden
}
