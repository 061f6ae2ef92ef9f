import { localDate } from '#base/local-date.ts'
import type { CommunityId } from '#school/communities/community.ts'
import type { EditionId } from '#school/papers/edition.ts'
import type { PaperKind } from '#school/papers/paper.ts'
import { approveEdition } from '#school/papers/server/decide-edition.ts'
import { draftEdition } from '#school/papers/server/draft-edition.ts'
import { keepSettings } from '#school/papers/server/keep-settings.ts'
import { submitEdition } from '#school/papers/server/submit-edition.ts'
import { communityOfDemo } from './communities.ts'
import type { Play } from './play.ts'

/** Step 6 of the year script: the director approves the order, which puts the regulation in force; the road map stays a draft. */
export async function playPapers(play: Play): Promise<void> {
  const communityId = await communityOfDemo(play)
  const siteKeeper = play.people.get('m2') ?? null
  await play
    .at('2025-08-29T09:10:00+03:00')
    .as('zam', (tx, actor, moment) => keepSettings(tx, actor, { ...schoolInPapers, siteKeeper }, moment))
  const morning = play.at('2025-08-29T09:40:00+03:00')
  // The school has no regulation yet, so the order brings its draft along as an annex.
  const order = await draft(morning, communityId, 'order')
  await draft(morning, communityId, 'road_map')
  await morning.as('lead', (tx, actor, moment) => submitEdition(tx, actor, { editionId: order }, moment))
  const register = { registerNumber: '145-О', registeredOn: localDate('2025-08-29') }
  await play
    .at('2025-08-29T12:00:00+03:00')
    .as('dir', (tx, actor, moment) => approveEdition(tx, actor, { editionId: order, ...register }, moment))
}

/** How the papers of the invented school name it. What is left out they make of its name. */
const schoolInPapers = {
  letterhead: null,
  place: 'г. Светлоречье',
  fullName: null,
  shortName: null,
  genitiveName: null,
  approvalBlock: 'by_order' as const,
  keptLong: 'usual' as const,
}

function draft(play: Play, communityId: CommunityId, kind: PaperKind): Promise<EditionId> {
  return play.as('lead', async (tx, actor, moment) => {
    const { edition } = await draftEdition(tx, actor, { communityId, kind }, moment)
    return edition.id
  })
}
