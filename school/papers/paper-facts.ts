import type { LocalDate } from '#base/local-date.ts'
import type { PersonId } from '#school/access/actor.ts'
import type { Span } from '#school/calendar/year-dates.ts'
import type { CommunityFacts } from '#school/communities/community-facts.ts'
import type { NamedPerson } from '#school/people/named-person.ts'
import type { Register } from './edition.ts'
import type { ApprovalBlock, Composition, KeptLong } from './paper-content.ts'

/** How papers of the school name it, look, and who stands in them by office. */
export interface SchoolFacts {
  letterhead: string[]
  place: string | null
  shortName: string
  genitiveName: string
  approvalBlock: ApprovalBlock
  keptLong: KeptLong
  director: NamedPerson | null
  deputyHead: NamedPerson | null
  siteKeeper: NamedPerson | null
}

/** Everything papers of one community year are made of. Gathered once; the contents are pure functions of it. */
export interface PaperFacts {
  school: SchoolFacts
  community: CommunityFacts
  /** Members, and those who have left since the last order; nobody else. */
  people: ReadonlyMap<PersonId, NamedPerson>
  /** When lessons are taught; empty when the school has not said. */
  terms: readonly Span[]
  /** The regulation now in force. */
  regulation: Register | null
  /** The order that created this year, once approved, and what the orders so far have said. */
  order: Register | null
  ordered: Composition | null
  /** The order by which the road map in force was approved. */
  roadMapOrder: Register | null
  /** Which kinds of paper are attached to the order being written. */
  annexes: readonly ('regulation' | 'road_map')[]
}

export function memberNamed(facts: PaperFacts, id: PersonId | null): NamedPerson | null {
  return id === null ? null : (facts.people.get(id) ?? null)
}

/** The last day with lessons, or the end of May where the school has not said. */
export function lessonsEndOn({ terms, community }: PaperFacts): LocalDate {
  // 31 May of the year after; a calendar that is missing leaves the usual end of lessons.
  return terms.at(-1)?.endsOn ?? (`${community.schoolYear + 1}-05-31` as LocalDate)
}

/** «№ 145-О от 29.08.2025», in the order in which lists say it too. */
export function numbered(on: string, number: string): string {
  return `№ ${number} от ${on}`
}
