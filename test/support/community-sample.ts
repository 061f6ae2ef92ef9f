import { newId } from '#base/id.ts'
import { localDate } from '#base/local-date.ts'
import { inScope } from '#platform/db/database.ts'
import type { CommunityId } from '#school/communities/community.ts'
import type { JoinId } from '#school/communities/join.ts'
import { askByLink } from '#school/communities/server/join-by-link.ts'
import type { TopicId } from '#school/topics/topic.ts'
import type { Client, TestSchool } from './school.ts'

interface TopicSample {
  title: string
  evidence?: string | null
  association?: 'community' | 'project_team'
}

/** A topic the staff has chosen without a vote; it is on a board of its own. */
export async function chosenTopicOf(client: Client, topic: TopicSample): Promise<TopicId> {
  const { id: boardId } = await client.topics.boards.open({ title: `Над чем работать: ${topic.title}` })
  const board = await client.topics.topics.propose({
    boardId,
    title: topic.title,
    why: 'Ученики пересказывают текст и не видят, что из него следует.',
    evidence:
      topic.evidence === undefined ? 'Задания 6, 10 и 11 выполнены хуже, чем в регионе.' : topic.evidence,
    template: null,
    association: topic.association ?? 'community',
    areas: ['deficits', 'motivation'],
    challengeIds: [],
    difficultyId: null,
  })
  const topicId = board.topics[0]?.id ?? newId<'Topic'>()
  await client.topics.boards.close({ boardId })
  await client.topics.topics.choose({ topicId, reasons: 'Это видно во всех классах.' })
  return topicId
}

/** A community that the person has started from a topic of their own and, as a teacher, joined. */
export async function communityOf(client: Client, title: string): Promise<CommunityId> {
  const communityId = newId<'Community'>()
  const topicId = await chosenTopicOf(client, { title })
  await client.communities.start({ communityId, topicId, name: title })
  return communityId
}

export async function joinAs(
  school: TestSchool,
  communityId: CommunityId,
  ...logins: readonly string[]
): Promise<void> {
  for (const login of logins) {
    const { communities } = await school.as(login)
    await communities.joins.join({ communityId, joinId: newId<'Join'>() })
  }
}

/** What the page of a link does for somebody who is not signed in. */
export async function askAsVisitor(
  school: TestSchool,
  asked: { url: string; name: string; kind?: 'join' | 'question'; joinId?: JoinId; address?: string },
): Promise<JoinId> {
  const joinId = asked.joinId ?? newId<'Join'>()
  const secret = decodeURIComponent(new URL(asked.url).pathname).split('.').at(-1) ?? ''
  const { now, today } = await (await school.as('zam')).access.me()
  const asking = { secret, joinId, kind: asked.kind ?? 'join', name: asked.name, words: null }
  const visitor = { schoolId: school.schoolId, personId: null, roles: [] }
  await inScope(school.ground.database, visitor, (tx) =>
    askByLink(
      tx,
      school.schoolId,
      { ...asking, contact: '+7 900 000-00-00', address: asked.address ?? '127.0.0.1' },
      { now: new Date(now), today: localDate(today) },
    ),
  )
  return joinId
}
