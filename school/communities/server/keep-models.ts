import { isoWeekday } from '#base/local-date.ts'
import { foundOrRefused, refuse, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import {
  membersOf,
  type PeopleShown,
  peopleShown,
  recordAccess,
  schoolOf,
} from '#school/access/server/public.ts'
import { type Community, type CommunityId, firstMeetingOf } from '../community.ts'
import { impersonal, type ModelContent, type ModelId } from '../model.ts'
import { modelFileText, readModelFile } from '../model-file.ts'
import { whyMayNotRetireModel, whyMayNotStart } from '../policy.ts'
import { announceModels } from './announce.ts'
import { announcementOf, type StoredAnnouncement } from './announcement-store.ts'
import { communityEditedBy } from './load-community.ts'
import { insertModel, models, type StoredModel, setRetired } from './model-store.ts'

/** Models are for those who may start a community. */
export async function modelsVisibleTo(tx: Transaction, actor: Actor) {
  refuseIf(whyMayNotStart(actor))
  const people = await peopleShown(tx)
  return { models: (await models(tx)).map((model) => shownModel(actor, model, people)) }
}

/** Keeps what can be handed on. Sentences that name a person, a link or a telephone stay behind. */
export async function keepModel(
  tx: Transaction,
  actor: Actor,
  request: { communityId: CommunityId; modelId: ModelId; name: string },
  moment: Moment,
) {
  const community = await communityEditedBy(tx, actor, request.communityId, moment)
  const announcement = await announcementOf(tx, community.yearId)
  const familyNames = (await membersOf(tx)).map(({ familyName }) => familyName)
  const { timeZone } = await schoolOf(tx)
  const content = contentOf(community, announcement, { familyNames, timeZone })
  const { modelId: id, name } = request
  const model = { id, name, content, source: 'own' as const, savedBy: actor.personId }
  await insertModel(tx, actor.schoolId, model, moment.now)
  await announceModels(tx, actor, moment)
  return modelById(tx, actor, id)
}

/** The model as a file that another school reads. */
export async function exportModel(
  tx: Transaction,
  actor: Actor,
  { modelId }: { modelId: ModelId },
  { now }: Moment,
) {
  refuseIf(whyMayNotStart(actor))
  const model = foundOrRefused((await models(tx, modelId))[0])
  const exported = { action: 'community_model_exported', object: `model/${model.id}` }
  await recordAccess(tx, actor, exported, now)
  // The name may hold what no file name does; the file itself says how the model is called.
  return { fileName: 'community-model.json', text: modelFileText(model) }
}

export async function importModel(
  tx: Transaction,
  actor: Actor,
  request: { modelId: ModelId; text: string },
  moment: Moment,
) {
  refuseIf(whyMayNotStart(actor))
  const read = readModelFile(request.text)
  if ('problems' in read) refuse('file_invalid', read.problems)
  const { modelId: id } = request
  const model = { id, ...read, source: 'file' as const, savedBy: actor.personId }
  await insertModel(tx, actor.schoolId, model, moment.now)
  await announceModels(tx, actor, moment)
  return modelById(tx, actor, id)
}

export async function retireModel(
  tx: Transaction,
  actor: Actor,
  request: { modelId: ModelId },
  moment: Moment,
) {
  return setRetirement(tx, actor, request, { by: actor.personId, at: moment.now }, moment)
}

export async function restoreModel(
  tx: Transaction,
  actor: Actor,
  request: { modelId: ModelId },
  moment: Moment,
) {
  return setRetirement(tx, actor, request, null, moment)
}

async function setRetirement(
  tx: Transaction,
  actor: Actor,
  { modelId }: { modelId: ModelId },
  retired: Parameters<typeof setRetired>[2],
  moment: Moment,
) {
  refuseIf(whyMayNotStart(actor))
  const model = foundOrRefused((await models(tx, modelId))[0])
  refuseIf(whyMayNotRetireModel(actor, model))
  await setRetired(tx, model.id, retired)
  await announceModels(tx, actor, moment)
  return modelById(tx, actor, model.id)
}

async function modelById(tx: Transaction, actor: Actor, id: ModelId) {
  return shownModel(actor, foundOrRefused((await models(tx, id))[0]), await peopleShown(tx))
}

function shownModel(actor: Actor, model: StoredModel, people: PeopleShown) {
  return {
    ...{ id: model.id, name: model.name, content: model.content, source: model.source },
    savedBy: people(model.savedBy),
    savedAt: model.savedAt.toISOString(),
    retiredAt: model.retiredAt?.toISOString() ?? null,
    mayRetire: whyMayNotRetireModel(actor, model) === null,
  }
}

function contentOf(
  community: Community,
  announcement: StoredAnnouncement | null,
  { familyNames, timeZone }: { familyNames: readonly string[]; timeZone: string },
): ModelContent {
  const { topic, motto } = community
  const cleaned = (text: string | null) => (text === null ? null : impersonal(text, familyNames) || null)
  const meeting = firstMeetingOf(community, timeZone)
  return {
    topic: cleaned(topic.title) ?? '',
    why: cleaned(topic.why) ?? '',
    challenges: topic.challenges.flatMap(({ level, wording }) => {
      const kept = cleaned(wording)
      return kept === null ? [] : [{ level, wording: kept }]
    }),
    areas: topic.areas,
    motto: cleaned(motto),
    announcement: cleaned(announcement?.text ?? null),
    chatName: cleaned(announcement?.chatName ?? null),
    rhythm:
      meeting === null
        ? null
        : { meetingMinutes: meeting.lengthMinutes, weekday: isoWeekday(meeting.on), time: meeting.time },
  }
}
