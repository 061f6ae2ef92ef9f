import { foundOrRefused, refuse, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import { whyMayNotImport, whyMayNotSeeResults } from '../policy.ts'
import type { Skill } from '../skill.ts'
import { announceDifficulties } from './announce.ts'
import { insertSkill, skillById, skillByName, skills, updateSkill } from './skill-store.ts'

export async function skillsVisibleTo(tx: Transaction, actor: Actor) {
  refuseIf(whyMayNotSeeResults(actor))
  return skills(tx)
}

export async function createSkill(
  tx: Transaction,
  actor: Actor,
  name: string,
  moment: Moment,
): Promise<Skill> {
  refuseIf(whyMayNotImport(actor))
  const skill = await insertSkill(tx, actor.schoolId, name, actor.personId, moment.now)
  if (skill === null) refuse('skill_exists')
  await announceDifficulties(tx, actor, moment)
  return skill
}

export async function renameSkill(
  tx: Transaction,
  actor: Actor,
  renamed: Skill,
  moment: Moment,
): Promise<Skill> {
  refuseIf(whyMayNotImport(actor))
  const skill = foundOrRefused(await skillById(tx, renamed.id))
  const namesake = await skillByName(tx, renamed.name)
  if (namesake !== null && namesake.id !== skill.id) refuse('skill_exists')

  await updateSkill(tx, renamed)
  await announceDifficulties(tx, actor, moment)
  return { id: skill.id, name: renamed.name }
}
