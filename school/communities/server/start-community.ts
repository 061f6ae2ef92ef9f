import { foundOrRefused, refuse, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import { type Actor, holds, type Moment } from '#school/access/actor.ts'
import { chosenTopic } from '#school/topics/server/public.ts'
import type { ChosenTopic, TopicId } from '#school/topics/topic.ts'
import type { CardView, Community, CommunityId } from '../community.ts'
import type { ModelContent, ModelId } from '../model.ts'
import { whyMayNotStart, whyMayNotWithdraw } from '../policy.ts'
import { whyNotATopic } from '../starting.ts'
import { announceCard } from './announce.ts'
import { writeAnnouncement } from './announcement-store.ts'
import { enterMember } from './join-community.ts'
import {
  communitiesVisibleTo,
  communityEditedBy,
  communityHeldBy,
  communityVisibleTo,
} from './load-community.ts'
import { models } from './model-store.ts'
import { insertCommunity, lockTopic, setWithdrawn, updateCommunity } from './store.ts'

export interface Start {
  communityId: CommunityId
  topicId: TopicId
  name: string
  motto: string | null
  card: CardView
  modelId: ModelId | null
  joins?: boolean | undefined
}

/** Starts a community from a topic the staff has chosen. Sent twice it is started once. */
export async function startCommunity(
  tx: Transaction,
  actor: Actor,
  request: Start,
  moment: Moment,
): Promise<void> {
  refuseIf(whyMayNotStart(actor))
  const topic = foundOrRefused(await chosenTopic(tx, request.topicId))
  await lockTopic(tx, topic.id)
  const present = await communitiesVisibleTo(tx, actor, moment)
  if (present.some(({ id, place }) => id === request.communityId && place.hasStarted)) return
  refuseIf(whyNotATopic(topic))
  refuseIf(whyStarted(topic, present))
  const model = request.modelId === null ? null : await modelOffered(tx, request.modelId)

  const motto = request.motto ?? model?.motto ?? null
  const yearId = await insertCommunity(
    tx,
    actor,
    { ...request, id: request.communityId, motto, schoolYear: topic.schoolYear, topic },
    moment,
  )
  if (yearId === null) refuse('NOT_FOUND')
  if (model?.announcement != null)
    await writeAnnouncement(
      tx,
      { schoolId: actor.schoolId, yearId },
      { text: model.announcement, chatName: model.chatName, chatLink: null, revision: 1, by: actor.personId },
      moment.now,
    )
  const community = await communityVisibleTo(tx, actor, request.communityId, moment)
  if (request.joins ?? holds(actor, 'teacher')) await enterMember(tx, actor, community, {}, moment)
  await announceCard(tx, actor, community, moment)
}

/** Name, motto and who sees the card. */
export async function changeCommunity(
  tx: Transaction,
  actor: Actor,
  request: { communityId: CommunityId; name: string; motto: string | null; card: CardView },
  moment: Moment,
): Promise<void> {
  const { name, motto, card } = request
  const community = await communityEditedBy(tx, actor, request.communityId, moment)
  await updateCommunity(tx, community.id, { name, motto, card })
  await announceCard(tx, actor, community, moment)
}

/** Takes a start back while it is nobody else’s. */
export async function withdrawCommunity(
  tx: Transaction,
  actor: Actor,
  request: { communityId: CommunityId },
  moment: Moment,
): Promise<{ communityId: CommunityId }> {
  const community = await communityHeldBy(tx, actor, request.communityId, moment)
  const others = community.members.filter(({ person }) => person !== actor.personId)
  refuseIf(whyMayNotWithdraw(community.place, others.length))
  await setWithdrawn(tx, community.id, actor.personId, moment.now)
  await announceCard(tx, actor, community, moment)
  return { communityId: community.id }
}

/** One community works on a topic; a second one comes of parting the first. */
function whyStarted(topic: ChosenTopic, present: readonly Community[]): 'already_started' | null {
  const same = present.some(
    (community) =>
      community.topic.id === topic.id &&
      community.schoolYear === topic.schoolYear &&
      community.place.state !== 'closed',
  )
  return same ? 'already_started' : null
}

async function modelOffered(tx: Transaction, id: ModelId): Promise<ModelContent> {
  const model = foundOrRefused((await models(tx, id))[0])
  if (model.retiredAt !== null) refuse('NOT_FOUND')
  return model.content
}
