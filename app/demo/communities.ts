import { idFrom, newId } from '#base/id.ts'
import { invariant } from '#base/invariant.ts'
import { localDate } from '#base/local-date.ts'
import type { CommunityId } from '#school/communities/community.ts'
import { announceToStaff, saveAnnouncement } from '#school/communities/server/announce-community.ts'
import { joinCommunity } from '#school/communities/server/join-community.ts'
import { openJoinLink } from '#school/communities/server/keep-join-link.ts'
import { communitiesVisibleTo } from '#school/communities/server/load-community.ts'
import { answerProposal, proposeLeader } from '#school/communities/server/propose-leader.ts'
import { rateArea } from '#school/communities/server/rate-areas.ts'
import { setFirstMeeting } from '#school/communities/server/set-first-meeting.ts'
import { startCommunity } from '#school/communities/server/start-community.ts'
import { boardsVisibleTo } from '#school/topics/server/board-page.ts'
import type { Play } from './play.ts'

const name = 'Понимание прочитанного'

const announcement = `Приглашаем в профессиональное обучающееся сообщество «${name}».

Зачем. В работах обоих пятых классов дети находят в тексте то, что написано прямо, но не подтверждают вывод словами текста и не видят главного. Это мешает на каждом предмете.

Кого ждём. Учителей всех предметов, психолога, учителей начальной школы – тех, кому самим интересно разобраться. Нас может быть от трёх до пятнадцати.

Что будем делать. Раз в месяц встречаться, раз в две недели бывать друг у друга на уроках, вместе придумывать и проверять приёмы чтения.

Вступить можно до 29 августа, по желанию. Первая встреча – 3 сентября в 15:00, онлайн.`

/** Who says yes when, by the clock of the school. */
const joins = [
  ['m8', '2025-08-26T17:40:00+03:00'],
  ['m2', '2025-08-26T19:05:00+03:00'],
  ['m3', '2025-08-27T08:20:00+03:00'],
  ['m7', '2025-08-27T12:45:00+03:00'],
  ['m6', '2025-08-28T09:10:00+03:00'],
  ['m4', '2025-08-28T15:30:00+03:00'],
  ['m5', '2025-08-28T18:15:00+03:00'],
] as const

/** What the group says of its problem areas before the year begins. */
const areasAtStart = [
  ['special_needs', 1],
  ['parents', 2],
  ['motivation', 2],
  ['conflicts', 1],
  ['environment', 0],
  ['deficits', 3],
  ['resistance', 1],
] as const

/** Step 4 of the year script: the community is started from the chosen topic and announced, with a link to join. */
export async function playAnnouncement(play: Play): Promise<void> {
  await play.at('2025-08-26T16:00:00+03:00').as('lead', async (tx, actor, moment) => {
    const [board] = (await boardsVisibleTo(tx, actor, { limit: 1 }, moment)).boards
    const topicId = board?.chosen[0]?.id
    invariant(topicId !== undefined, 'the demo has chosen a topic')
    const communityId = newId<'Community'>()
    const started = { communityId, topicId, name, motto: null, card: 'school' as const, modelId: null }
    await startCommunity(tx, actor, started, moment)
    const chat = { chatName: `ПОС: ${name}`, chatLink: 'https://max.example/join/ponimanie' }
    await saveAnnouncement(tx, actor, { communityId, text: announcement, ...chat, revision: 0 }, moment)
    await openJoinLink(tx, actor, { communityId, closesOn: localDate('2025-08-29') }, moment)
    const meeting = { on: localDate('2025-09-03'), time: '15:00', lengthMinutes: 60, place: null }
    const link = 'https://call.example/ponimanie'
    await setFirstMeeting(tx, actor, { communityId, ...meeting, link }, moment)
    await announceToStaff(tx, actor, { communityId }, moment)
  })
}

/** Step 5: seven colleagues join the one who started it; the members agree on a leader and on where it hurts. */
export async function playJoining(play: Play): Promise<void> {
  const communityId = await communityOfDemo(play)
  for (const [login, instant] of joins)
    await play
      .at(instant)
      .as(login, (tx, actor, moment) =>
        joinCommunity(tx, actor, { communityId, joinId: newId<'Join'>(), words: null }, moment),
      )
  await agreeOnLeader(play, communityId)
  const evening = play.at('2025-08-28T19:30:00+03:00')
  for (const [area, severity] of areasAtStart)
    await evening.as('lead', (tx, actor, moment) =>
      rateArea(tx, actor, { communityId, occasion: 'start', area, severity }, moment),
    )
}

async function agreeOnLeader(play: Play, communityId: CommunityId): Promise<void> {
  const proposalId = newId<'LeaderProposal'>()
  const personId = play.people.get('lead') ?? idFrom<'Person'>('')
  const evening = play.at('2025-08-28T19:00:00+03:00')
  await evening.as('m8', (tx, actor, moment) =>
    proposeLeader(tx, actor, { communityId, proposalId, personId }, moment),
  )
  for (const login of ['lead', 'm2', 'm3'])
    await evening.as(login, (tx, actor, moment) =>
      answerProposal(tx, actor, { communityId, proposalId, stance: 'consent', words: null }, moment),
    )
}

/** The one community of the demo, whatever its id came to be. */
export async function communityOfDemo(play: Play): Promise<CommunityId> {
  return play.as('lead', async (tx, actor, moment) => {
    const [community] = await communitiesVisibleTo(tx, actor, moment)
    invariant(community !== undefined, 'the demo has started a community')
    return community.id
  })
}
