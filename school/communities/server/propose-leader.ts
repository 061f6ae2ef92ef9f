import { foundOrRefused, refuse, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment, PersonId } from '#school/access/actor.ts'
import { peopleShown, shownPerson } from '#school/access/server/public.ts'
import { type Community, type CommunityId, memberIds } from '../community.ts'
import { type LeaderProposalId, type Stance, standingOf, whyCannotPropose } from '../leader.ts'
import { whyMayNotSpeak, whyMayNotWithdrawProposal } from '../policy.ts'
import { announceCard, announceDraft } from './announce.ts'
import {
  answersTo,
  deleteAnswer,
  insertProposal,
  type LeaderProposal,
  openProposalOf,
  proposalOf,
  setAgreed,
  setProposalWithdrawn,
  writeAnswer,
} from './leader-store.ts'
import { communityEditedBy, communityVisibleTo } from './load-community.ts'
import { nameOf, tellOf } from './tell.ts'

interface OfProposal {
  communityId: CommunityId
  proposalId: LeaderProposalId
}

/** Who leads is the school’s to know; who is proposed and what was answered, the community’s. */
export async function leaderVisibleTo(tx: Transaction, actor: Actor, id: CommunityId, moment: Moment) {
  const community = await communityVisibleTo(tx, actor, id, moment)
  const people = await peopleShown(tx)
  const proposal = community.place.isInside ? await openProposalOf(tx, community.yearId) : null
  const answers = proposal === null ? [] : await answersTo(tx, proposal.id)
  return {
    leader: people(community.leader?.person ?? null),
    agreedAt: community.leader?.agreedAt.toISOString() ?? null,
    proposal: proposal && {
      id: proposal.id,
      person: shownPerson(people, proposal.person),
      proposedBy: people(proposal.proposedBy),
      proposedAt: proposal.proposedAt.toISOString(),
      answers: answers.map(({ person, stance, words, answeredAt }) => ({
        ...{ person: shownPerson(people, person), stance, words },
        answeredAt: answeredAt.toISOString(),
      })),
      ...standingOf(proposal.person, answers, memberIds(community)),
    },
  }
}

/** Whoever proposes consents by that. Sent twice it is proposed once. */
export async function proposeLeader(
  tx: Transaction,
  actor: Actor,
  request: OfProposal & { personId: PersonId },
  moment: Moment,
): Promise<void> {
  const community = await spokenFor(tx, actor, request.communityId, moment)
  const { yearId } = community
  const members = memberIds(community)
  if ((await proposalOf(tx, yearId, request.proposalId)) !== null) return
  const hasOpenProposal = (await openProposalOf(tx, yearId)) !== null
  const leader = community.leader?.person ?? null
  refuseIf(whyCannotPropose(request.personId, { members, leader, hasOpenProposal }))

  const place = { schoolId: actor.schoolId, yearId }
  const proposal = { id: request.proposalId, person: request.personId, by: actor.personId }
  await insertProposal(tx, place, proposal, moment.now)
  const consent = { person: actor.personId, stance: 'consent' as const, words: null }
  await writeAnswer(tx, actor.schoolId, proposal.id, consent, moment.now)
  await announceDraft(tx, actor, community, moment)
  await tellOfProposal(tx, actor, community, request.personId, moment)
}

export async function withdrawProposal(
  tx: Transaction,
  actor: Actor,
  request: OfProposal,
  moment: Moment,
): Promise<void> {
  const { community, proposal } = await proposalEditedBy(tx, actor, request, moment)
  if (proposal.agreedAt !== null || proposal.withdrawnAt !== null) refuse('not_open')
  refuseUnlessOwn(actor, community, proposal)
  await setProposalWithdrawn(tx, proposal.id, { by: actor.personId, at: moment.now })
  await announceDraft(tx, actor, community, moment)
}

export async function restoreProposal(
  tx: Transaction,
  actor: Actor,
  request: OfProposal,
  moment: Moment,
): Promise<void> {
  const { community, proposal } = await proposalEditedBy(tx, actor, request, moment)
  if (proposal.withdrawnAt === null) refuse('not_withdrawn')
  refuseUnlessOwn(actor, community, proposal)
  if ((await openProposalOf(tx, community.yearId)) !== null) refuse('proposal_open')
  await setProposalWithdrawn(tx, proposal.id, null)
  await announceDraft(tx, actor, community, moment)
}

/** Consents, or objects with words. The last answer of a person counts. */
export async function answerProposal(
  tx: Transaction,
  actor: Actor,
  request: OfProposal & { stance: Stance; words: string | null },
  moment: Moment,
): Promise<void> {
  const { community, proposal } = await proposalSpokenFor(tx, actor, request, moment)
  const { stance, words } = request
  if (stance === 'objection' && words === null) refuse('words_missing', { words: 'words_missing' })
  await writeAnswer(tx, actor.schoolId, proposal.id, { person: actor.personId, stance, words }, moment.now)
  await announceDraft(tx, actor, community, moment)
  await agreeIfSettled(tx, actor, community, moment)
}

export async function takeAnswerBack(
  tx: Transaction,
  actor: Actor,
  request: OfProposal,
  moment: Moment,
): Promise<void> {
  const { community, proposal } = await proposalSpokenFor(tx, actor, request, moment)
  await deleteAnswer(tx, proposal.id, actor.personId)
  await announceDraft(tx, actor, community, moment)
  await agreeIfSettled(tx, actor, community, moment)
}

/** Agreement is reached with the answer that completes it, or when the objection that hindered it is gone. */
export async function agreeIfSettled(
  tx: Transaction,
  actor: Actor,
  community: Community,
  moment: Moment,
): Promise<void> {
  const proposal = await openProposalOf(tx, community.yearId)
  if (proposal === null) return
  const answers = await answersTo(tx, proposal.id)
  if (!standingOf(proposal.person, answers, memberIds(community)).isAgreed) return
  await setAgreed(tx, community.yearId, proposal.id, moment.now)
  await announceCard(tx, actor, community, moment)
  const params = { person: await nameOf(tx, proposal.person) }
  const to = memberIds(community)
  await tellOf(
    tx,
    actor,
    community,
    { kind: 'communities.leader_agreed', to, params, onPeoplePage: true },
    moment,
  )
}

async function spokenFor(tx: Transaction, actor: Actor, id: CommunityId, moment: Moment): Promise<Community> {
  const community = await communityEditedBy(tx, actor, id, moment)
  refuseIf(whyMayNotSpeak(community.place))
  return community
}

async function proposalSpokenFor(tx: Transaction, actor: Actor, request: OfProposal, moment: Moment) {
  const found = await proposalEditedBy(tx, actor, request, moment)
  refuseIf(whyMayNotSpeak(found.community.place))
  const { agreedAt, withdrawnAt } = found.proposal
  if (agreedAt !== null || withdrawnAt !== null) refuse('not_open')
  return found
}

async function proposalEditedBy(tx: Transaction, actor: Actor, request: OfProposal, moment: Moment) {
  const community = await communityEditedBy(tx, actor, request.communityId, moment)
  return { community, proposal: foundOrRefused(await proposalOf(tx, community.yearId, request.proposalId)) }
}

/** A proposal of somebody who has left is anybody’s to clear away. */
function refuseUnlessOwn(actor: Actor, community: Community, proposal: LeaderProposal): void {
  if (memberIds(community).includes(proposal.person)) refuseIf(whyMayNotWithdrawProposal(actor, proposal))
}

async function tellOfProposal(
  tx: Transaction,
  actor: Actor,
  community: Community,
  proposed: PersonId,
  moment: Moment,
): Promise<void> {
  const params = { person: await nameOf(tx, proposed) }
  const others = memberIds(community).filter((id) => id !== proposed)
  const onPeoplePage = true as const
  await tellOf(
    tx,
    actor,
    community,
    { kind: 'communities.you_proposed', to: [proposed], onPeoplePage },
    moment,
  )
  await tellOf(
    tx,
    actor,
    community,
    { kind: 'communities.leader_proposed', to: others, params, onPeoplePage },
    moment,
  )
}
