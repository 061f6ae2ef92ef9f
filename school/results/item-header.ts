import { type FileCell, textOf } from './file-table.ts'

export interface ItemHeading {
  /** «1», «5(1)», «11.1», «1К1»: without blanks, the criterion always with a Cyrillic К. */
  label: string
  /** Null where the heading does not tell it. */
  maximum: number | null
}

/** Headings of the 2022 protocol, as seen in regional files: «1 (1б)», «5(1) (1б)», «16 (1) (1б)», «1К1 (4б)», «11.1 (1б)», «4.2 (2б) ». */
const protocolHeading = /^\s*(\d+(?:[.]\d+|\s*\(\d\)|[КK]\d+)?)\s*\((\d+)\s*б\)\s*$/

/** Headings of tables that schools make themselves: «З1 (1б)», «№ 3», «Задание 7 (2 балла)». */
const ownHeading =
  /^(?:№|з(?:адание|ад\.?)?)?\s*(\d{1,3}(?:[.]\d{1,2}|\s*\(\d\)|\s*[КK]\d{1,2})?)\s*(?:\(\s*(\d{1,3})\s*б(?:алл\p{L}*|\.)?\s*\))?$/iu

export function protocolItemIn(cell: FileCell | undefined): ItemHeading | null {
  const found = protocolHeading.exec(textOf(cell))
  return found === null ? null : { label: labelOf(found[1] ?? ''), maximum: Number(found[2]) }
}

export function ownItemIn(cell: FileCell | undefined): ItemHeading | null {
  const found = ownHeading.exec(textOf(cell))
  if (found === null) return null
  return { label: labelOf(found[1] ?? ''), maximum: found[2] === undefined ? null : Number(found[2]) }
}

function labelOf(written: string): string {
  return written.replace(/\s+/g, '').replace(/[Kkк]/g, 'К')
}
