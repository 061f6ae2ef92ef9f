import { type FileCell, textOf } from './file-table.ts'

export type VariantCell = { kind: 'absent' } | { kind: 'variant'; variant: string | null }

/** A variant is a number or one letter. Nothing longer is kept, so that no name can pass through this field. */
export const variantPattern = /^(?:\d{1,6}[A-ZА-ЯЁ]?|[A-ZА-ЯЁ])$/i

/** Protocols write «отсутствовал» where the variant stands; school tables «н/я», or «н» as in the journal. */
export function variantIn(cell: FileCell | undefined): VariantCell {
  const text = textOf(cell)
  if (/^(отсутств|неяв|не явил|не был)/i.test(text) || /^н(\s*\/\s*я|б)?\.?$/i.test(text))
    return { kind: 'absent' }
  const bare = text.replace(/^вар(иант|\.)?\s*№?\s*/i, '')
  return { kind: 'variant', variant: variantPattern.test(bare) ? bare : null }
}
