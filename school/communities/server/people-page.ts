import { localDateAt } from '#base/local-date.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import { type PeopleShown, peopleShown, schoolOf, shownPerson } from '#school/access/server/public.ts'
import type { Community, CommunityId } from '../community.ts'
import { isGuestOn } from '../guest.ts'
import { sizeProblem } from '../size.ts'
import { memberFacts } from './facts.ts'
import { guestsIn } from './guest-store.ts'
import { communityVisibleTo, departedBy } from './load-community.ts'
import { membersIn, pastMembersOf } from './membership-store.ts'
import { openSplitOf } from './split-community.ts'

/** Who is in a community. Who left and why, members alone see. */
export async function peopleOfCommunity(tx: Transaction, actor: Actor, id: CommunityId, moment: Moment) {
  const community = await communityVisibleTo(tx, actor, id, moment)
  const people = await peopleShown(tx)
  const { isInside } = community.place
  return {
    members: await memberFacts(tx, community, moment),
    sizeProblem: sizeProblem(community.members.length),
    past: isInside ? await pastMembers(tx, community, people, moment) : [],
    guests: await guests(tx, community, people, moment),
    split: isInside ? await openSplitOf(tx, actor, community, moment) : null,
  }
}

/** Who left the community, and who left the school while in it. */
async function pastMembers(tx: Transaction, { yearId }: Community, people: PeopleShown, { today }: Moment) {
  const { timeZone } = await schoolOf(tx)
  const dayOf = (instant: Date) => localDateAt(instant.getTime(), timeZone)
  const left = (await pastMembersOf(tx, yearId)).map(({ person, joinedAt, leftAt, words }) => ({
    person: shownPerson(people, person),
    joinedOn: dayOf(joinedAt),
    leftOn: dayOf(leftAt),
    words,
  }))
  const departed = await departedBy(tx, today)
  const gone = ((await membersIn(tx, [yearId])).get(yearId) ?? []).flatMap(({ person, joinedAt }) => {
    const leftOn = departed.get(person)
    const joinedOn = dayOf(joinedAt)
    return leftOn === undefined
      ? []
      : [{ person: shownPerson(people, person), joinedOn, leftOn, words: null }]
  })
  return [...gone, ...left]
}

async function guests(tx: Transaction, { yearId }: Community, people: PeopleShown, { today }: Moment) {
  return (await guestsIn(tx, [yearId])).map((guest) => ({
    id: guest.id,
    person: shownPerson(people, guest.person),
    purpose: guest.purpose,
    untilOn: guest.untilOn,
    invitedBy: people(guest.invitedBy),
    invitedAt: guest.invitedAt.toISOString(),
    endedAt: guest.endedAt?.toISOString() ?? null,
    isPresent: isGuestOn(guest, today),
  }))
}
