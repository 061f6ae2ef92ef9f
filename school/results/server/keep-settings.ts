import { refuse, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import { peopleShown } from '#school/access/server/public.ts'
import { namesIn } from '#school/people/name-in-text.ts'
import type { ColumnMapping } from '../column-mapping.ts'
import { whyMayNotImport, whyMayNotSeeResults } from '../policy.ts'
import type { Profile, ProfileId } from '../profile.ts'
import type { Thresholds } from '../thresholds.ts'
import { announceDifficulties } from './announce.ts'
import { deleteProfile, insertThresholds, profiles, thresholdsSet, upsertProfile } from './settings-store.ts'

export async function thresholdsVisibleTo(tx: Transaction, actor: Actor) {
  refuseIf(whyMayNotSeeResults(actor))
  const { thresholds, setBy, setAt } = await thresholdsSet(tx)
  return { thresholds, setBy: (await peopleShown(tx))(setBy), setAt: setAt?.toISOString() ?? null }
}

export async function setThresholds(tx: Transaction, actor: Actor, thresholds: Thresholds, moment: Moment) {
  refuseIf(whyMayNotImport(actor))
  await insertThresholds(tx, actor.schoolId, thresholds, actor.personId, moment.now)
  await announceDifficulties(tx, actor, moment)
  return thresholdsVisibleTo(tx, actor)
}

export async function profilesVisibleTo(tx: Transaction, actor: Actor) {
  refuseIf(whyMayNotImport(actor))
  return (await profiles(tx)).map(profileShown)
}

export async function saveProfile(
  tx: Transaction,
  actor: Actor,
  profile: { name: string; mapping: ColumnMapping },
  moment: Moment,
) {
  refuseIf(whyMayNotImport(actor))
  refuseIf(whyNamesSomebody(profile.mapping))
  return profileShown(await upsertProfile(tx, actor.schoolId, profile, actor.personId, moment.now))
}

/** With the wrong row taken for the headings, a mapping would carry the names of pupils. */
function whyNamesSomebody({ columns }: ColumnMapping): 'mapping_names_somebody' | null {
  return columns.some(({ header, label }) => namesIn(`${header} ${label ?? ''}`).length > 0)
    ? 'mapping_names_somebody'
    : null
}

export async function removeProfile(tx: Transaction, actor: Actor, id: ProfileId) {
  refuseIf(whyMayNotImport(actor))
  if (!(await deleteProfile(tx, id))) refuse('NOT_FOUND')
  return {}
}

function profileShown({ savedAt, mapping, ...profile }: Profile) {
  return {
    ...profile,
    mapping: { ...mapping, columns: [...mapping.columns] },
    savedAt: savedAt.toISOString(),
  }
}
