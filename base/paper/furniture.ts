import type { Furniture, Section } from './paper.ts'

/** ГОСТ Р 7.0.97-2025: the widest line of what stands in the corner, and of a title set to the left. */
export const cornerWidthMm = 80
export const titleWidthMm = 120
export const firstLineMm = 12.5

/** The same standard asks at least 10 mm from the edge to the page number. */
export const headerFromEdgeMm = 10

const shortSideMm = 210
const longSideMm = 297

/**
 * The page of ГОСТ Р 7.0.97-2025. Papers kept longer than ten years are bound and need a margin of 30 mm to
 * the left; orders about the main activity, regulations and minutes are such papers.
 */
export function furniture(changes: Partial<Furniture> & { keptOverTenYears?: boolean } = {}): Furniture {
  const { keptOverTenYears = false, ...own } = changes
  return {
    marginsMm: { left: keptOverTenYears ? 30 : 20, right: 10, top: 20, bottom: 20 },
    textSizePt: 14,
    tableSizePt: 12,
    lineSpacing: 1.15,
    pageNumbers: 'from-second',
    draftMark: null,
    ...own,
  }
}

/** Width and height of the sheet, lying or standing. */
export function sheetMm({ orientation }: Pick<Section, 'orientation'>): { width: number; height: number } {
  return orientation === 'portrait'
    ? { width: shortSideMm, height: longSideMm }
    : { width: longSideMm, height: shortSideMm }
}

/** Between the margins. */
export function textWidthMm(section: Pick<Section, 'orientation'>, { marginsMm }: Furniture): number {
  return sheetMm(section).width - marginsMm.left - marginsMm.right
}
