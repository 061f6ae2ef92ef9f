import { newId } from '#base/id.ts'
import type { CommunityId } from '#school/communities/community.ts'
import type { EditionId } from '#school/papers/edition.ts'
import type { PaperKind } from '#school/papers/paper.ts'
import { communityOf, joinAs } from './community-sample.ts'
import type { Client, TestSchool } from './school.ts'

const eight = ['m2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8'] as const

/** A community that the leader has started, whose members have joined and agreed on who leads. */
export async function teamOf(
  school: TestSchool,
  title: string,
  { leader = 'lead', others = eight }: { leader?: string; others?: readonly string[] } = {},
): Promise<CommunityId> {
  const client = await school.as(leader)
  const communityId = await communityOf(client, title)
  await joinAs(school, communityId, ...others)
  await agreeOn(school, communityId, leader, [leader, ...others])
  return communityId
}

export async function agreeOn(
  school: TestSchool,
  communityId: CommunityId,
  leader: string,
  members: readonly string[],
): Promise<void> {
  const proposalId = newId<'LeaderProposal'>()
  const { communities } = await school.as(leader)
  await communities.leader.propose({ communityId, proposalId, personId: school.person(leader) })
  // Agreement closes the proposal, so whoever comes after half of the members has nothing to answer.
  for (const login of members.slice(0, Math.ceil(members.length / 2)))
    await (await school.as(login)).communities.leader.answer({
      communityId,
      proposalId,
      stance: 'consent',
      words: null,
    })
}

export const draft = (client: Client, communityId: CommunityId, kind: PaperKind) =>
  client.papers.editions.draft({ communityId, kind })

/** Drafted, submitted by those inside and approved by the director. */
export async function approved(
  school: TestSchool,
  client: Client,
  edition: { communityId: CommunityId; kind: PaperKind; number: string; on?: string },
): Promise<EditionId> {
  const { id: editionId } = (await draft(client, edition.communityId, edition.kind)).edition
  await client.papers.editions.submit({ editionId })
  const { papers } = await school.as('dir')
  await papers.editions.approve({
    editionId,
    registerNumber: edition.number,
    registeredOn: edition.on ?? '2025-08-29',
  })
  return editionId
}
