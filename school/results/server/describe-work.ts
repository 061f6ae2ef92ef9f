import { newId } from '#base/id.ts'
import { foundOrRefused, refuse, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import { whyMayNotImport } from '../policy.ts'
import type { Item, ItemDescription, SkillId, WorkId } from '../work.ts'
import { announceWork } from './announce.ts'
import { standingImports } from './import-store.ts'
import { insertSkill, skillById, skillByName } from './skill-store.ts'
import { type ItemToKeep, itemsOf, lockWork, replaceItems, workById } from './store.ts'

export type SkillChoice = { id: SkillId } | { name: string } | null
export type DescribedItem = ItemDescription & { skill: SkillChoice }

/** Keeps the whole description of a work. Once pupils have results, items can be worded anew but not counted anew. */
export async function describeWork(
  tx: Transaction,
  actor: Actor,
  { workId, items }: { workId: WorkId; items: readonly DescribedItem[] },
  moment: Moment,
): Promise<{ items: Item[] }> {
  refuseIf(whyMayNotImport(actor))
  foundOrRefused(await workById(tx, workId))
  await lockWork(tx, workId)
  refuseLabelsTwice(items)
  const known = (await itemsOf(tx, [workId])).get(workId) ?? []
  const hasResults = (await standingImports(tx, workId)).length > 0
  if (hasResults) refuseIf(whyCannotRecount(known, items))

  const kept: ItemToKeep[] = []
  for (const [position, item] of items.entries()) {
    const skillId = await skillFor(tx, actor, item.skill, moment)
    kept.push({ ...item, position, id: known[position]?.id ?? newId(), skillId })
  }
  await replaceItems(tx, actor.schoolId, workId, kept)
  await announceWork(tx, actor, workId, moment)
  return { items: (await itemsOf(tx, [workId])).get(workId) ?? [] }
}

function refuseLabelsTwice(items: readonly ItemDescription[]): void {
  const twice = items.flatMap(({ label }, index) =>
    items.findIndex((other) => other.label === label) < index
      ? [[`items.${index}.label`, 'label_twice']]
      : [],
  )
  if (twice.length > 0) refuse('label_twice', Object.fromEntries(twice))
}

function whyCannotRecount(
  known: readonly Item[],
  items: readonly ItemDescription[],
): 'description_in_use' | null {
  const isSame =
    known.length === items.length &&
    known.every(({ maximum }, position) => items[position]?.maximum === maximum)
  return isSame ? null : 'description_in_use'
}

async function skillFor(
  tx: Transaction,
  actor: Actor,
  choice: SkillChoice,
  moment: Moment,
): Promise<SkillId | null> {
  if (choice === null) return null
  if ('id' in choice) return foundOrRefused(await skillById(tx, choice.id)).id
  const known = await skillByName(tx, choice.name)
  const skill = known ?? (await insertSkill(tx, actor.schoolId, choice.name, actor.personId, moment.now))
  return foundOrRefused(skill).id
}
