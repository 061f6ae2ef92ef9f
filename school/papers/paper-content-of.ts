import { orderChangeContent } from './order-change-content.ts'
import { orderContent } from './order-content.ts'
import { orderRoadMapContent } from './order-road-map-content.ts'
import type { PaperKind } from './paper.ts'
import type { PaperContent } from './paper-content.ts'
import type { PaperFacts } from './paper-facts.ts'
import { regulationContent } from './regulation-content.ts'
import { roadMapContent } from './road-map-content.ts'

const contents: Readonly<Record<PaperKind, (facts: PaperFacts) => PaperContent>> = {
  order: orderContent,
  order_change: orderChangeContent,
  order_road_map: orderRoadMapContent,
  regulation: regulationContent,
  road_map: roadMapContent,
}

/** What the facts propose for a paper of this kind. */
export function contentOf(kind: PaperKind, facts: PaperFacts): PaperContent {
  return contents[kind](facts)
}
