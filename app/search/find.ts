import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import { membersOf } from '#school/access/server/public.ts'
import { cohortLabel, isTaughtIn } from '#school/calendar/cohort.ts'
import { calendarPaths } from '#school/calendar/paths.ts'
import { firstYearOn } from '#school/calendar/school-year.ts'
import { cohortsOf } from '#school/calendar/server/public.ts'
import { communityPath } from '#school/communities/paths.ts'
import { communitiesVisibleTo } from '#school/communities/server/public.ts'
import { personPath } from '#school/people/paths.ts'
import { difficultyPath, workPath } from '#school/results/paths.ts'
import { whyMayNotSeeResults } from '#school/results/policy.ts'
import { difficultiesVisibleTo, worksVisibleTo } from '#school/results/server/public.ts'

export interface Hit {
  kind: 'person' | 'class' | 'community' | 'work' | 'difficulty'
  title: string
  note: string
  path: string
}

/** What one kind offers at most, so that no kind crowds the others out. */
const mostOfAKind = 6

type Finder = (tx: Transaction, actor: Actor, wanted: Wanted, moment: Moment) => Promise<Hit[]>

/** Each finder returns only what the person may open anyway. */
const finders: readonly Finder[] = [findPeople, findClasses, findCommunities, findWorks, findDifficulties]

/** Everything of the school whose name holds every word that was typed, in any order. */
export async function find(tx: Transaction, actor: Actor, typed: string, moment: Moment): Promise<Hit[]> {
  const wanted = wantedIn(typed)
  if (wanted.length === 0) return []
  const hits: Hit[] = []
  for (const finder of finders) hits.push(...(await finder(tx, actor, wanted, moment)).slice(0, mostOfAKind))
  return hits
}

type Wanted = readonly string[]

/** «ё» and «е» are one letter to whoever types. */
function folded(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е')
}

function wantedIn(typed: string): Wanted {
  return folded(typed)
    .split(/\s+/)
    .filter((word) => word !== '')
}

function holds(text: string, wanted: Wanted): boolean {
  const words = folded(text)
  return wanted.every((word) => words.includes(word))
}

async function findPeople(tx: Transaction, _actor: Actor, wanted: Wanted): Promise<Hit[]> {
  const people = await membersOf(tx)
  return people
    .map((person) => ({
      kind: 'person' as const,
      title: [person.familyName, person.givenName, person.patronymic].filter(Boolean).join(' '),
      note: '',
      path: personPath(person.id),
    }))
    .filter((hit) => holds(hit.title, wanted))
}

async function findClasses(tx: Transaction, _actor: Actor, wanted: Wanted, moment: Moment): Promise<Hit[]> {
  const firstYear = firstYearOn(moment.today)
  return (await cohortsOf(tx))
    .filter((cohort) => isTaughtIn(firstYear, cohort))
    .map((cohort) => ({
      kind: 'class' as const,
      title: cohortLabel(firstYear, cohort),
      note: '',
      path: calendarPaths.schoolYear,
    }))
    .filter((hit) => holds(hit.title, wanted))
}

/** By its own name and by that of its topic. */
async function findCommunities(
  tx: Transaction,
  actor: Actor,
  wanted: Wanted,
  moment: Moment,
): Promise<Hit[]> {
  return (await communitiesVisibleTo(tx, actor, moment))
    .map(({ id, name, topic }) => ({
      kind: 'community' as const,
      title: name,
      note: topic.title === name ? '' : topic.title,
      path: communityPath(id),
    }))
    .filter((hit) => holds(`${hit.title} ${hit.note}`, wanted))
}

/** A school has some dozens of works; whoever has more finds the newest. */
const newest = 200

async function findWorks(tx: Transaction, actor: Actor, wanted: Wanted, moment: Moment): Promise<Hit[]> {
  if (whyMayNotSeeResults(actor) !== null) return []
  const { works } = await worksVisibleTo(tx, actor, { limit: newest }, moment)
  return works
    .map(({ id, title, subject, takenOn }) => ({
      kind: 'work' as const,
      title,
      note: `${subject}, ${takenOn.split('-').reverse().join('.')}`,
      path: workPath(id),
    }))
    .filter((hit) => holds(`${hit.title} ${hit.note}`, wanted))
}

async function findDifficulties(
  tx: Transaction,
  actor: Actor,
  wanted: Wanted,
  moment: Moment,
): Promise<Hit[]> {
  if (whyMayNotSeeResults(actor) !== null) return []
  const { difficulties } = await difficultiesVisibleTo(tx, actor, { limit: newest }, moment)
  return difficulties
    .map(({ id, name }) => ({ kind: 'difficulty' as const, title: name, note: '', path: difficultyPath(id) }))
    .filter((hit) => holds(hit.title, wanted))
}
