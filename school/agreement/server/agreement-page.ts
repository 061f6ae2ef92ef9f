import { refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment, PersonId } from '#school/access/actor.ts'
import type { Deed } from '#school/access/deed.ts'
import { peopleShown, shownPerson } from '#school/access/server/public.ts'
import type { CommunityId } from '#school/communities/community.ts'
import type { CommunityFacts } from '#school/communities/community-facts.ts'
import { communityFacts } from '#school/communities/server/public.ts'
import { type Clause, draftOf, whyTooMany } from '../clause.ts'
import { whyMayNotChangeAgreement, whyMayNotSeeAgreement } from '../policy.ts'
import {
  awaited,
  stateOfVersion,
  type Version,
  versionInForce,
  whyCannotAccept,
  whyCannotBringIntoForce,
  whyCannotPut,
  whyCannotTakeBack,
  whyCannotWithdraw,
} from '../version.ts'
import { clausesOf } from './store.ts'
import { versionsOf } from './version-store.ts'

/** Everything an action or the page needs to know about one agreement. */
export interface AgreementState {
  facts: CommunityFacts
  members: PersonId[]
  clauses: Clause[]
  versions: Version[]
}

/** Loaded as the actor: outside the community there is no agreement. */
export async function agreementStateOf(tx: Transaction, facts: CommunityFacts): Promise<AgreementState> {
  refuseIf(whyMayNotSeeAgreement(facts))
  return {
    facts,
    members: facts.members.map(({ person }) => person.id),
    clauses: await clausesOf(tx, facts.yearId),
    versions: await versionsOf(tx, facts.yearId),
  }
}

export async function agreementVisibleTo(
  tx: Transaction,
  actor: Actor,
  communityId: CommunityId,
  moment: Moment,
) {
  const state = await agreementStateOf(tx, await communityFacts(tx, actor, communityId, moment))
  const { facts, members, clauses, versions } = state
  const people = await peopleShown(tx)
  const name = (id: PersonId) => shownPerson(people, id)
  const mayNot = whyMayNotChangeAgreement(facts)
  const deed = ({ by, at }: Deed) => ({ by: name(by), at: at.toISOString() })
  const draft = draftOf(clauses)
  return {
    community: { id: facts.communityId, name: facts.name, state: facts.state },
    memberCount: members.length,
    clauses: clauses
      .toSorted((a, b) => Number(a.removed !== null) - Number(b.removed !== null) || a.position - b.position)
      .map(({ id, text, revision, proposed, changed, removed }) => ({
        id,
        text,
        revision,
        proposed: deed(proposed),
        changed: changed && deed(changed),
        removed: removed && deed(removed),
      })),
    versions: versions.map((version) => ({
      id: version.id,
      number: version.number,
      state: stateOfVersion(version, versions),
      clauses: [...version.clauses],
      put: deed(version.put),
      inForceAt: version.inForceAt?.toISOString() ?? null,
      withdrawn: version.withdrawn && deed(version.withdrawn),
      acceptances: version.acceptances.map(({ person, at }) => deed({ by: person, at })),
      awaited: awaited(version, members).map(name),
      actions: {
        accept: mayNot ?? whyCannotAccept(version, actor.personId, { members, versions }),
        takeBack: mayNot ?? whyCannotTakeBack(version, actor.personId),
        withdraw: mayNot ?? whyCannotWithdraw(version),
        bringIntoForce: mayNot ?? whyCannotBringIntoForce(version, members),
      },
    })),
    actions: {
      propose: mayNot ?? whyTooMany(clauses, 1),
      put: mayNot ?? whyCannotPut(draft, versions),
      makeActive: mayNot ?? whyCannotMakeActive(state),
    },
  }
}

/** Only when the order came after the agreement; otherwise the last acceptance does it. */
export function whyCannotMakeActive({
  facts,
  versions,
}: Pick<AgreementState, 'facts' | 'versions'>):
  | 'acceptances_missing'
  | 'not_ordered'
  | 'already_active'
  | null {
  if (facts.state === 'active') return 'already_active'
  if (facts.state === 'preparing') return 'not_ordered'
  return versionInForce(versions) === null ? 'acceptances_missing' : null
}
