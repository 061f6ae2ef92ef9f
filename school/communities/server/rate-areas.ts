import { refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import { peopleShown } from '#school/access/server/public.ts'
import { type ProblemArea, problemAreas } from '#school/topics/problem-area.ts'
import type { RatingOccasion } from '../area-rating.ts'
import type { CommunityId } from '../community.ts'
import { whyMayNotReadDrafts } from '../policy.ts'
import { announceDraft } from './announce.ts'
import { communityEditedBy, communityVisibleTo } from './load-community.ts'
import { deleteRating, ratingsOf, writeRating } from './progress-store.ts'

interface OfArea {
  communityId: CommunityId
  occasion: RatingOccasion
  area: ProblemArea
}

/** What the group feels is the group’s own. */
export async function ratingsVisibleTo(tx: Transaction, actor: Actor, id: CommunityId, moment: Moment) {
  const community = await communityVisibleTo(tx, actor, id, moment)
  refuseIf(whyMayNotReadDrafts(community.place))
  const people = await peopleShown(tx)
  const ratings = (await ratingsOf(tx, community.yearId)).flatMap(({ occasion, area, severity, by, at }) => {
    const known = problemAreas.find((each) => each === area)
    const rated = { ratedBy: people(by), ratedAt: at.toISOString() }
    return known === undefined ? [] : [{ occasion, area: known, severity, ...rated }]
  })
  return { ratings }
}

export async function rateArea(
  tx: Transaction,
  actor: Actor,
  request: OfArea & { severity: number },
  moment: Moment,
): Promise<void> {
  const community = await communityEditedBy(tx, actor, request.communityId, moment)
  const { occasion, area, severity } = request
  const year = { schoolId: actor.schoolId, yearId: community.yearId }
  await writeRating(tx, year, { occasion, area, severity, by: actor.personId }, moment.now)
  await announceDraft(tx, actor, community, moment)
}

export async function clearRating(
  tx: Transaction,
  actor: Actor,
  request: OfArea,
  moment: Moment,
): Promise<void> {
  const community = await communityEditedBy(tx, actor, request.communityId, moment)
  await deleteRating(tx, community.yearId, request)
  await announceDraft(tx, actor, community, moment)
}
