import { idFrom } from '#base/id.ts'
import { foundOrRefused, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import { type PeopleShown, peopleShown } from '#school/access/server/public.ts'
import {
  type DifficultyAbout,
  type DifficultyId,
  type Judgement,
  nameGiven,
  standingJudgement,
} from '../judgement.ts'
import { whyMayNotSeeResults } from '../policy.ts'
import { type Share, shareOf } from '../share.ts'
import { breadthOf, compareDifficulties, lostOver } from '../skill-evidence.ts'
import { hasWorked, tallyTogether } from '../tally.ts'
import type { Thresholds } from '../thresholds.ts'
import type { Item, Work, WorkId } from '../work.ts'
import { type ItemFigures, itemFigures } from '../work-view.ts'
import { judgements } from './difficulty-store.ts'
import { thresholdsSet } from './settings-store.ts'
import { itemsOf, type WorkFilter, workById, works } from './store.ts'
import { talliesOf, type WorkTallies } from './tally-store.ts'
import { type Sight, sightOf } from './views.ts'
import { cohortsShown, visibleIn } from './work-pages.ts'

/** Difficulties of every work that passes the filter, the widest first. */
export async function difficultiesVisibleTo(
  tx: Transaction,
  actor: Actor,
  page: WorkFilter & { after?: string | undefined; limit: number },
  moment: Moment,
) {
  refuseIf(whyMayNotSeeResults(actor))
  const found = await difficultiesIn(
    tx,
    actor,
    await works(tx, { subject: page.subject, schoolYear: page.schoolYear }),
    moment,
  )
  const start = page.after === undefined ? 0 : found.findIndex(({ id }) => id === page.after) + 1
  const shown = found.slice(start, start + page.limit)
  const isMore = found.length > start + page.limit
  return { difficulties: shown.map(withoutHistory), next: isMore ? (shown.at(-1)?.id ?? null) : null }
}

export async function difficultiesOfWork(tx: Transaction, actor: Actor, workId: WorkId, moment: Moment) {
  refuseIf(whyMayNotSeeResults(actor))
  const work = foundOrRefused(await workById(tx, workId))
  const found = await difficultiesIn(tx, actor, [work], moment)
  return { difficulties: found.map(withoutHistory) }
}

export async function difficultyVisibleTo(tx: Transaction, actor: Actor, id: DifficultyId, moment: Moment) {
  refuseIf(whyMayNotSeeResults(actor))
  const found = await difficultiesIn(tx, actor, await works(tx, {}), moment)
  const { key: _, ...difficulty } = foundOrRefused(found.find((each) => each.id === id))
  return difficulty
}

/** What a judgement is about, for one that is there to be judged. */
export async function difficultyAbout(
  tx: Transaction,
  actor: Actor,
  id: DifficultyId,
  moment: Moment,
): Promise<DifficultyAbout> {
  const found = await difficultiesIn(tx, actor, await works(tx, {}), moment)
  return foundOrRefused(found.find((each) => each.id === id)).key
}

type Difficulty = Awaited<ReturnType<typeof difficultiesIn>>[number]

function withoutHistory({ key: _, judgements: __, ...difficulty }: Difficulty) {
  return difficulty
}

interface Evidence {
  work: Work
  item: Item
  affected: Share | null
  whole: ItemFigures | null
  cohorts: { cohort: ReturnType<typeof cohortsShown>[number]; figures: ItemFigures }[]
  /** Breadth and order count what the person may know: without the parallel, only the classes they see. */
  counted: { lostPerPupil: number | null; cohortIds: string[] }
}

async function difficultiesIn(tx: Transaction, actor: Actor, found: readonly Work[], moment: Moment) {
  const ids = found.map(({ id }) => id)
  const [items, tallies] = [await itemsOf(tx, ids), await talliesOf(tx, ids)]
  const [{ thresholds }, sight] = [await thresholdsSet(tx), await sightOf(tx, actor, moment)]
  const groups = new Map<DifficultyId, { key: DifficultyAbout; name: string; evidence: Evidence[] }>()
  for (const work of found) {
    const classes = tallies.get(work.id)
    if (classes === undefined) continue
    for (const item of items.get(work.id) ?? []) {
      const evidence = evidenceOf({ work, item, classes }, sight, thresholds)
      if (evidence === null) continue
      const id = idFrom<'Difficulty'>(item.skill?.id ?? item.id)
      const group = groups.get(id) ?? {
        key: aboutOf(item),
        name: item.skill?.name ?? item.wording,
        evidence: [],
      }
      group.evidence.push(evidence)
      groups.set(id, group)
    }
  }
  const [said, people] = [await judgements(tx), await peopleShown(tx)]
  return [...groups].map(([id, group]) => difficultyShown(id, group, said, people)).sort(compareDifficulties)
}

function aboutOf({ skill, id }: Item): DifficultyAbout {
  return skill === null ? { about: 'item', itemId: id } : { about: 'skill', skillId: skill.id }
}

/** Null when all present pupils of the work together do not make the item a difficulty. */
function evidenceOf(
  { work, item, classes }: { work: Work; item: Item; classes: WorkTallies },
  sight: Sight,
  thresholds: Thresholds,
): Evidence | null {
  const whole = itemFigures(item, tallyTogether([...classes.values()]), thresholds)
  if (whole.reasons.length === 0) return null
  const views = visibleIn(classes, sight)
  const byClass = [...classes].flatMap(([id, tally]) =>
    id === null || !tally.totals.some(hasWorked)
      ? []
      : [{ id, figures: itemFigures(item, tally, thresholds) }],
  )
  const shown = cohortsShown(views.cohortIds, sight)
  return {
    work,
    item,
    affected: views.whole ? affectedIn(whole) : null,
    whole: views.whole ? whole : null,
    cohorts: shown.flatMap((cohort) =>
      byClass.filter(({ id }) => id === cohort.id).map(({ figures }) => ({ cohort, figures })),
    ),
    counted: {
      lostPerPupil: whole.lostPerPupil,
      cohortIds: byClass
        .filter(
          ({ id, figures }) => figures.reasons.length > 0 && (views.whole || views.cohortIds.includes(id)),
        )
        .map(({ id }) => id),
    },
  }
}

/** Pupils below half of the maximum: whom it would help. */
function affectedIn({ half }: ItemFigures): Share {
  return half.shown === 'only_count' ? half : shareOf(half.measured - half.count, half.measured)
}

function difficultyShown(
  id: DifficultyId,
  { key, name, evidence }: { key: DifficultyAbout; name: string; evidence: Evidence[] },
  said: ReadonlyMap<DifficultyId, readonly Judgement[]>,
  people: PeopleShown,
) {
  const findings = evidence.map(({ work, counted }) => ({
    subject: work.subject,
    workId: work.id,
    ...counted,
  }))
  // What was said of an item before it was given its skill is said of the skill.
  const about = new Set<DifficultyId>([id, ...evidence.map(({ item }) => idFrom<'Difficulty'>(item.id))])
  const history = [...about]
    .flatMap((each) => said.get(each) ?? [])
    .sort((one, other) => other.at.getTime() - one.at.getTime())
  const shown = ({ by, at, ...judgement }: Judgement) => ({
    ...judgement,
    by: people(by),
    at: at.toISOString(),
  })
  const standing = standingJudgement(history)
  return {
    id,
    key,
    about: key.about,
    name: nameGiven(history) ?? name,
    seen: breadthOf(findings),
    lostPerPupil: evidence.every(({ whole }) => whole === null) ? null : lostOver(findings),
    judgement: standing === null ? null : shown(standing),
    judgements: history.map(shown),
    evidence: evidence.map(({ counted: _, ...each }) => each),
  }
}
