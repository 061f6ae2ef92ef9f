import { sql } from 'kysely'
import { idFrom } from '#base/id.ts'
import { localDate } from '#base/local-date.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { PersonId, SchoolId } from '#school/access/actor.ts'
import type { Scale } from '../mark-scales.ts'
import type { Item, ItemDescription, ItemId, ItemLevel, SkillId, Work, WorkId, WorkSource } from '../work.ts'

export interface WorkFilter {
  subject?: string | undefined
  schoolYear?: number | undefined
}

/** Newest first; `after` is the last work of the page before. */
export async function works(
  tx: Transaction,
  filter: WorkFilter & { after?: WorkId | undefined; limit?: number },
): Promise<Work[]> {
  const { subject, schoolYear, after, limit } = filter
  let query = tx
    .selectFrom('results_works as work')
    .selectAll('work')
    .orderBy('taken_on', 'desc')
    .orderBy('id', 'desc')
  if (subject !== undefined) query = query.where('subject', '=', subject)
  if (schoolYear !== undefined)
    query = query
      .where('taken_on', '>=', `${schoolYear}-09-01`)
      .where('taken_on', '<', `${schoolYear + 1}-09-01`)
  if (after !== undefined)
    query = query.where(
      sql<boolean>`(work.taken_on, work.id) < (select last.taken_on, last.id from results_works last where last.id = ${after})`,
    )
  if (limit !== undefined) query = query.limit(limit)
  return (await query.execute()).map(workFrom)
}

export async function workById(tx: Transaction, id: WorkId): Promise<Work | null> {
  const row = await tx.selectFrom('results_works').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : workFrom(row)
}

/** Nobody else imports into the work or describes it until this transaction ends. */
export async function lockWork(tx: Transaction, id: WorkId): Promise<void> {
  await tx.selectFrom('results_works').select('id').where('id', '=', id).forUpdate().execute()
}

export async function insertWork(
  tx: Transaction,
  schoolId: SchoolId,
  work: Work,
  by: PersonId,
  at: Date,
): Promise<void> {
  const row = { school_id: schoolId, id: work.id, ...fieldsOf(work), created_by: by, created_at: at }
  await tx.insertInto('results_works').values(row).execute()
}

export async function updateWork(tx: Transaction, work: Work, by: PersonId, at: Date): Promise<void> {
  const row = { ...fieldsOf(work), changed_by: by, changed_at: at }
  await tx.updateTable('results_works').set(row).where('id', '=', work.id).execute()
}

export async function deleteWork(tx: Transaction, id: WorkId): Promise<void> {
  await tx.deleteFrom('results_works').where('id', '=', id).execute()
}

function fieldsOf(work: Work) {
  return {
    title: work.title,
    subject: work.subject,
    grade: work.grade,
    taken_on: work.takenOn,
    source: work.source,
    conducted_by: work.conductedBy,
    scale_kind: work.scale?.kind ?? null,
    scale_bounds: work.scale?.upperBounds ?? null,
  }
}

function workFrom(row: {
  id: string
  title: string
  subject: string
  grade: number
  taken_on: string
  source: string
  conducted_by: string
  scale_kind: string | null
  scale_bounds: number[] | null
}): Work {
  return {
    id: idFrom<'Work'>(row.id),
    title: row.title,
    subject: row.subject,
    grade: row.grade,
    takenOn: localDate(row.taken_on),
    // A check of the table allows only the sources of the type.
    source: row.source as WorkSource,
    conductedBy: row.conducted_by,
    scale: scaleFrom(row.scale_kind, row.scale_bounds),
  }
}

function scaleFrom(kind: string | null, bounds: number[] | null): Scale | null {
  const [first = 0, second = 0, third = 0] = bounds ?? []
  if (kind === 'marks') return { kind, upperBounds: [first, second, third] }
  return kind === 'levels' ? { kind, upperBounds: [first, second] } : null
}

/** Items in the order of the paper, work by work. */
export async function itemsOf(tx: Transaction, workIds: readonly WorkId[]): Promise<Map<WorkId, Item[]>> {
  const found = new Map<WorkId, Item[]>(workIds.map((id) => [id, []]))
  if (workIds.length === 0) return found
  const rows = await tx
    .selectFrom('results_items as item')
    .leftJoin('results_skills as skill', (join) =>
      join.onRef('skill.school_id', '=', 'item.school_id').onRef('skill.id', '=', 'item.skill_id'),
    )
    .selectAll('item')
    .select('skill.name as skill_name')
    .where('item.work_id', 'in', [...workIds])
    .orderBy('item.work_id')
    .orderBy('item.position')
    .execute()
  for (const row of rows) found.get(idFrom<'Work'>(row.work_id))?.push(itemFrom(row))
  return found
}

function itemFrom(row: {
  id: string
  position: number
  label: string
  wording: string
  level: string | null
  maximum: number
  region_share: number | null
  country_share: number | null
  skill_id: string | null
  skill_name: string | null
}): Item {
  return {
    id: idFrom<'Item'>(row.id),
    position: row.position,
    label: row.label,
    wording: row.wording,
    // A check of the table allows only the levels of the type.
    level: row.level as ItemLevel | null,
    maximum: row.maximum,
    regionShare: row.region_share,
    countryShare: row.country_share,
    skill: row.skill_id === null ? null : { id: idFrom<'Skill'>(row.skill_id), name: row.skill_name ?? '' },
  }
}

export interface ItemToKeep extends ItemDescription {
  id: ItemId
  position: number
  skillId: SkillId | null
}

/** Writes the whole description. An item keeps its id as long as it keeps its place. */
export async function replaceItems(
  tx: Transaction,
  schoolId: SchoolId,
  workId: WorkId,
  items: readonly ItemToKeep[],
): Promise<void> {
  await tx
    .deleteFrom('results_items')
    .where('work_id', '=', workId)
    .where('position', '>=', items.length)
    .execute()
  for (const item of items) {
    const fields = {
      label: item.label,
      wording: item.wording,
      level: item.level,
      maximum: item.maximum,
      skill_id: item.skillId,
      region_share: item.regionShare,
      country_share: item.countryShare,
    }
    await tx
      .insertInto('results_items')
      .values({ school_id: schoolId, id: item.id, work_id: workId, position: item.position, ...fields })
      .onConflict((conflict) => conflict.columns(['school_id', 'id']).doUpdateSet(fields))
      .execute()
  }
}
