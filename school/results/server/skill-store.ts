import { idFrom, newId } from '#base/id.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { PersonId, SchoolId } from '#school/access/actor.ts'
import { type Skill, skillKey } from '../skill.ts'
import type { SkillId } from '../work.ts'

/** By name; with how many items ask for each. */
export async function skills(tx: Transaction): Promise<(Skill & { itemCount: number })[]> {
  const rows = await tx
    .selectFrom('results_skills as skill')
    .leftJoin('results_items as item', (join) =>
      join.onRef('item.school_id', '=', 'skill.school_id').onRef('item.skill_id', '=', 'skill.id'),
    )
    .select((select) => ['skill.id', 'skill.name', select.fn.count<number>('item.id').as('item_count')])
    .groupBy(['skill.school_id', 'skill.id', 'skill.name'])
    .execute()
  return rows
    .map((row) => ({ id: idFrom<'Skill'>(row.id), name: row.name, itemCount: row.item_count }))
    .sort((one, other) => one.name.localeCompare(other.name, 'ru') || (one.id < other.id ? -1 : 1))
}

export async function skillById(tx: Transaction, id: SkillId): Promise<Skill | null> {
  const row = await tx
    .selectFrom('results_skills')
    .select(['id', 'name'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : { id: idFrom<'Skill'>(row.id), name: row.name }
}

/** Null when a skill of this name exists. */
export async function insertSkill(
  tx: Transaction,
  schoolId: SchoolId,
  name: string,
  by: PersonId,
  at: Date,
): Promise<Skill | null> {
  const row = await tx
    .insertInto('results_skills')
    .values({ school_id: schoolId, id: newId(), name, key: skillKey(name), created_by: by, created_at: at })
    .onConflict((conflict) => conflict.columns(['school_id', 'key']).doNothing())
    .returning(['id', 'name'])
    .executeTakeFirst()
  return row === undefined ? null : { id: idFrom<'Skill'>(row.id), name: row.name }
}

export async function skillByName(tx: Transaction, name: string): Promise<Skill | null> {
  const row = await tx
    .selectFrom('results_skills')
    .select(['id', 'name'])
    .where('key', '=', skillKey(name))
    .executeTakeFirst()
  return row === undefined ? null : { id: idFrom<'Skill'>(row.id), name: row.name }
}

export async function updateSkill(tx: Transaction, { id, name }: Skill): Promise<void> {
  await tx
    .updateTable('results_skills')
    .set({ name, key: skillKey(name) })
    .where('id', '=', id)
    .execute()
}
