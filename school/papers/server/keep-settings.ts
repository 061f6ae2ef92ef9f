import { refuse, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import { memberById, peopleShown, schoolOf } from '#school/access/server/public.ts'
import { type PaperSettings, proposedNames, usualSettings } from '../paper-settings.ts'
import { whyMayNotKeepSettings, whyMayNotSeeSettings } from '../policy.ts'
import { announcePapers } from './announce.ts'
import { keptSettings, writeSettings } from './settings-store.ts'

export async function settingsVisibleTo(tx: Transaction, actor: Actor) {
  refuseIf(whyMayNotSeeSettings(actor))
  const kept = await keptSettings(tx)
  const given = paperSettings(kept ?? usualSettings)
  const show = await peopleShown(tx)
  return {
    given,
    proposed: proposedNames(given, (await schoolOf(tx)).name),
    siteKeeper: show(given.siteKeeper),
    changedBy: show(kept?.changedBy),
    changedAt: kept?.changedAt.toISOString() ?? null,
    mayChange: whyMayNotKeepSettings(actor) === null,
  }
}

export async function keepSettings(tx: Transaction, actor: Actor, settings: PaperSettings, moment: Moment) {
  refuseIf(whyMayNotKeepSettings(actor))
  if (settings.siteKeeper !== null && (await memberById(tx, settings.siteKeeper)) === null)
    refuse('person_unknown', { siteKeeper: 'unknown' })
  await writeSettings(tx, actor, settings, moment)
  await announcePapers(tx, actor, {}, moment)
  return settingsVisibleTo(tx, actor)
}

/** Without who changed it and when. */
function paperSettings({
  letterhead,
  place,
  fullName,
  shortName,
  genitiveName,
  approvalBlock,
  keptLong,
  siteKeeper,
}: PaperSettings): PaperSettings {
  return {
    letterhead,
    place,
    fullName,
    shortName,
    genitiveName,
    approvalBlock,
    keptLong,
    siteKeeper,
  }
}
