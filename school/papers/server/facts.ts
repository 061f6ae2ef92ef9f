import { localDateOf } from '#base/local-date.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Moment, PersonId, SchoolRole } from '#school/access/actor.ts'
import { type Member, membersOf, schoolOf } from '#school/access/server/public.ts'
import { currentSchoolYear } from '#school/calendar/server/public.ts'
import type { CommunityFacts } from '#school/communities/community-facts.ts'
import type { NamedPerson } from '#school/people/named-person.ts'
import { peopleInCases } from '#school/people/server/public.ts'
import { type Edition, isInForce } from '../edition.ts'
import type { PaperKind } from '../paper.ts'
import type { PaperFacts, SchoolFacts } from '../paper-facts.ts'
import { type PaperSettings, proposedNames, usualSettings } from '../paper-settings.ts'
import { keptSettings } from './settings-store.ts'

/** Gathers what papers of one community year are made of. `editions` are those around it, oldest first. */
export async function paperFacts(
  tx: Transaction,
  community: CommunityFacts,
  editions: readonly Edition[],
  annexKinds: readonly PaperKind[],
  moment: Moment,
): Promise<PaperFacts> {
  const settings = (await keptSettings(tx)) ?? usualSettings
  const offices = officesOf(await membersOf(tx), settings, moment)
  const ordered = orderedComposition(editions)
  const concerned = [...community.members.map(({ person }) => person.id), ...(ordered?.members ?? [])]
  const ids = [...concerned, ...Object.values(offices).filter((id) => id !== null)]
  const people = await peopleInCases(tx, ids, moment)
  const year = await currentSchoolYear(tx, localDateOf(community.schoolYear, 9, 1))
  return {
    school: schoolFacts(settings, (await schoolOf(tx)).name, (office) => namedIn(people, offices[office])),
    community,
    people: new Map([...people].filter(([id]) => concerned.includes(id))),
    terms: year?.dates.terms ?? [],
    regulation: registerInForce(editions, 'regulation'),
    order: registerInForce(editions, 'order'),
    ordered,
    roadMapOrder: registerInForce(editions, 'road_map'),
    annexes: annexKinds.filter((kind) => kind === 'regulation' || kind === 'road_map'),
  }
}

type Offices = Record<'director' | 'deputyHead' | 'siteKeeper', PersonId | null>

/** Of several deputy heads the first by name: the wording of the order is there to name another. */
function officesOf(members: readonly Member[], settings: PaperSettings, { today }: Moment): Offices {
  const present = members.filter(({ endsOn }) => endsOn === null || endsOn >= today)
  const holder = (role: SchoolRole) => present.find(({ roles }) => roles.includes(role))?.id ?? null
  const keeper = present.find(({ id }) => id === settings.siteKeeper)
  return { director: holder('director'), deputyHead: holder('deputy_head'), siteKeeper: keeper?.id ?? null }
}

function schoolFacts(
  settings: PaperSettings,
  schoolName: string,
  holder: (office: keyof Offices) => NamedPerson | null,
): SchoolFacts {
  const proposed = proposedNames(settings, schoolName)
  return {
    letterhead: (settings.letterhead ?? proposed.letterhead).split(/\s*\n\s*/),
    place: settings.place,
    shortName: settings.shortName ?? proposed.shortName,
    genitiveName: settings.genitiveName ?? proposed.genitiveName,
    approvalBlock: settings.approvalBlock,
    keptLong: settings.keptLong,
    director: holder('director'),
    deputyHead: holder('deputyHead'),
    siteKeeper: holder('siteKeeper'),
  }
}

function namedIn(people: ReadonlyMap<PersonId, NamedPerson>, id: PersonId | null): NamedPerson | null {
  return id === null ? null : (people.get(id) ?? null)
}

function registerInForce(editions: readonly Edition[], kind: PaperKind) {
  return (
    editions.findLast((edition) => edition.kind === kind && isInForce(edition))?.approved?.register ?? null
  )
}

/** What the last approved order about people has said. */
export function orderedComposition(editions: readonly Edition[]) {
  const orders = editions.filter(
    (edition) => (edition.kind === 'order' || edition.kind === 'order_change') && isInForce(edition),
  )
  const last = orders.toSorted((a, b) => (a.approved?.at.getTime() ?? 0) - (b.approved?.at.getTime() ?? 0))
  return last.at(-1)?.submitted?.content.composition ?? null
}
