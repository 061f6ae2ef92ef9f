import type { Id } from '#base/id.ts'

export type PaperId = Id<'Paper'>

/**
 * What the product writes. `order` creates the community of a year, `order_change` changes its members or leader,
 * `order_road_map` approves its road map. The regulation is the school's: one for all communities.
 */
export const paperKinds = ['order', 'order_change', 'order_road_map', 'regulation', 'road_map'] as const
export type PaperKind = (typeof paperKinds)[number]

export const orderKinds = ['order', 'order_change', 'order_road_map'] as const satisfies readonly PaperKind[]

export function isOrder(kind: PaperKind): boolean {
  return orderKinds.some((order) => order === kind)
}

/** The six documents that the regulation asks of a community, in its order. */
export const requiredDocuments = ['order', 'regulation', 'road_map', 'diary', 'council_talk', 'site'] as const
export type RequiredDocument = (typeof requiredDocuments)[number]

/** Which of the six a paper is, or serves: an order about the road map makes the road map valid. */
export function documentOf(kind: PaperKind): RequiredDocument {
  if (kind === 'regulation') return 'regulation'
  return kind === 'road_map' || kind === 'order_road_map' ? 'road_map' : 'order'
}

/** What an order of this kind puts in force as its annex, when it is attached. */
export function annexKindOf(kind: PaperKind): PaperKind | null {
  if (kind === 'order') return 'regulation'
  return kind === 'order_road_map' ? 'road_map' : null
}

export const fileFormats = ['docx', 'pdf'] as const
export type FileFormat = (typeof fileFormats)[number]
