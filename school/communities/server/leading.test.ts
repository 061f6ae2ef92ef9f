import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#base/id.ts'
import { communityOf, joinAs } from '#test/support/community-sample.ts'
import { refusalOf, refusedAsAbsent } from '#test/support/refusal.ts'
import { type Client, testSchool } from '#test/support/school.ts'
import type { CommunityId } from '../community.ts'
import type { GuestId } from '../guest.ts'
import type { LeaderProposalId } from '../leader.ts'

const school = await testSchool()

let lead: Client
let colleague: Client
let mathematician: Client
let deputy: Client
let director: Client
let guest: Client
let outsider: Client
/** Everybody who is not inside. */
let others: Client[]

beforeAll(async () => {
  lead = await school.as('lead')
  colleague = await school.as('m3')
  mathematician = await school.as('m2')
  deputy = await school.as('zam')
  director = await school.as('dir')
  guest = await school.as('guest')
  outsider = await school.outsider()
  others = [await school.as('m6'), deputy, director, guest, outsider]
})

/** Мельник, Белых and Гончаренко. */
async function teamOf(title: string): Promise<CommunityId> {
  const communityId = await communityOf(lead, title)
  await joinAs(school, communityId, 'm3', 'm2')
  return communityId
}

describe('a leader', () => {
  async function proposed(title: string, login = 'lead', by = colleague) {
    const communityId = await teamOf(title)
    const proposalId = newId<'LeaderProposal'>()
    const personId = school.person(login)
    const page = await by.communities.leader.propose({ communityId, proposalId, personId })
    return { communityId, proposalId, page }
  }

  test('is proposed by a member, who consents by that, and agreed once the proposed person and half of the members do', async () => {
    const { communityId, proposalId, page } = await proposed('Руководитель')
    expect(page).toMatchObject({
      leader: null,
      proposal: { person: { familyName: 'Мельник' }, needed: 2, consents: 1, proposedConsents: false },
    })
    const { notices } = await lead.notices.list({})
    expect(notices[0]).toMatchObject({ kind: 'communities.you_proposed' })
    expect((await mathematician.notices.list({})).notices[0]?.kind).toBe('communities.leader_proposed')

    const agreed = await lead.communities.leader.answer({ communityId, proposalId, stance: 'consent' })
    expect(agreed).toMatchObject({ leader: { familyName: 'Мельник' }, proposal: null })
    expect((await director.communities.read({ communityId })).leader?.familyName).toBe('Мельник')
    const { members } = await director.communities.people({ communityId })
    expect(members.filter(({ isLeader }) => isLeader)).toHaveLength(1)
    expect((await colleague.notices.list({})).notices[0]?.kind).toBe('communities.leader_agreed')
    const answer = { communityId, proposalId, stance: 'consent' as const }
    expect((await refusalOf(mathematician.communities.leader.answer(answer))).code).toBe('not_open')
  })

  test('is not agreed while an objection stands, and is when it is taken back', async () => {
    const { communityId, proposalId } = await proposed('Возражение')
    const { leader } = mathematician.communities
    const without = leader.answer({ communityId, proposalId, stance: 'objection' })
    expect(await refusalOf(without)).toEqual({ code: 'words_missing', fields: { words: 'words_missing' } })
    await leader.answer({ communityId, proposalId, stance: 'objection', words: 'Слишком много нагрузки' })
    const waiting = await lead.communities.leader.answer({ communityId, proposalId, stance: 'consent' })
    expect(waiting).toMatchObject({ leader: null, proposal: { consents: 2, objections: 1 } })
    expect(waiting.proposal?.answers.map(({ words }) => words)).toContain('Слишком много нагрузки')
    expect((await leader.unanswer({ communityId, proposalId })).leader?.familyName).toBe('Мельник')
  })

  test('is agreed too when the one who objected leaves', async () => {
    const { communityId, proposalId } = await proposed('Ушёл с возражением')
    const objection = { communityId, proposalId, stance: 'objection' as const, words: 'Нет' }
    await mathematician.communities.leader.answer(objection)
    await lead.communities.leader.answer({ communityId, proposalId, stance: 'consent' })
    await mathematician.communities.membership.leave({ communityId })
    expect((await lead.communities.leader.read({ communityId })).leader?.familyName).toBe('Мельник')
  })

  test('is replaced by one who is agreed on later, and leads no more after leaving', async () => {
    const { communityId, proposalId } = await proposed('Смена')
    await lead.communities.leader.answer({ communityId, proposalId, stance: 'consent' })
    const next = newId<'LeaderProposal'>()
    const { leader } = lead.communities
    const again = { communityId, proposalId: next, personId: school.person('lead') }
    expect((await refusalOf(leader.propose(again))).code).toBe('already_leader')
    await leader.propose({ communityId, proposalId: next, personId: school.person('m3') })
    expect((await leader.read({ communityId })).leader?.familyName).toBe('Мельник')
    await colleague.communities.leader.answer({ communityId, proposalId: next, stance: 'consent' })
    expect((await leader.read({ communityId })).leader?.familyName).toBe('Белых')
    await colleague.communities.membership.leave({ communityId })
    expect((await leader.read({ communityId })).leader).toBeNull()
  })

  test('is one of the members, and one proposal is open at a time', async () => {
    const { communityId, proposalId } = await proposed('По одному')
    const { leader } = lead.communities
    const ofAnother = { communityId, proposalId: newId<'LeaderProposal'>(), personId: school.person('m6') }
    expect((await refusalOf(leader.propose(ofAnother))).code).toBe('not_a_member')
    const second = { ...ofAnother, personId: school.person('m2') }
    expect((await refusalOf(leader.propose(second))).code).toBe('proposal_open')
    expect(
      (await refusalOf(mathematician.communities.leader.withdraw({ communityId, proposalId }))).code,
    ).toBe('proposer_only')
    expect((await colleague.communities.leader.withdraw({ communityId, proposalId })).proposal).toBeNull()
    const answer = leader.answer({ communityId, proposalId, stance: 'consent' })
    expect((await refusalOf(answer)).code).toBe('not_open')
    expect((await leader.restore({ communityId, proposalId })).proposal?.id).toBe(proposalId)
    expect((await refusalOf(leader.restore({ communityId, proposalId }))).code).toBe('not_withdrawn')
  })

  test('is not proposed by whoever has started without joining', async () => {
    const communityId = await communityOf(deputy, 'Завуч не участник')
    await joinAs(school, communityId, 'm3')
    const proposalId = newId<'LeaderProposal'>()
    const personId = school.person('m3')
    const propose = deputy.communities.leader.propose({ communityId, proposalId, personId })
    expect((await refusalOf(propose)).code).toBe('members_only')
  })

  test('is the members’ own matter: others see who leads and nothing else', async () => {
    const { communityId, proposalId } = await proposed('Своё дело')
    const personId = school.person('m2')
    for (const { communities } of others)
      await refusedAsAbsent(
        communities.leader.propose({ communityId, proposalId: newId<'LeaderProposal'>(), personId }),
        communities.leader.answer({ communityId, proposalId, stance: 'consent' }),
        communities.leader.unanswer({ communityId, proposalId }),
        communities.leader.withdraw({ communityId, proposalId }),
        communities.leader.restore({ communityId, proposalId }),
      )
    expect(await director.communities.leader.read({ communityId })).toEqual({
      leader: null,
      agreedAt: null,
      proposal: null,
    })
    await refusedAsAbsent(guest.communities.leader.read({ communityId }))
    const noId = 'x' as LeaderProposalId
    for (const call of [
      lead.communities.leader.answer({ communityId, proposalId: noId, stance: 'consent' }),
      lead.communities.leader.unanswer({ communityId, proposalId: noId }),
      lead.communities.leader.withdraw({ communityId, proposalId: noId }),
      lead.communities.leader.restore({ communityId, proposalId: noId }),
      lead.communities.leader.propose({ communityId, proposalId: noId, personId }),
    ])
      expect(await refusalOf(call)).toMatchObject({ fields: { proposalId: expect.any(String) } })
    expect(await refusalOf(lead.communities.leader.read({ communityId: 'x' as CommunityId }))).toMatchObject({
      fields: { communityId: expect.any(String) },
    })
  })
})

describe('the first meeting', () => {
  const set = { on: '2025-09-03', time: '15:10', lengthMinutes: 45, link: 'https://call.example/1' }

  test('is set by the clock of the school, told to the members, and taken back', async () => {
    const communityId = await teamOf('Первая встреча')
    const page = await lead.communities.firstMeeting.set({ communityId, ...set, place: 'каб. 214' })
    expect(page.firstMeeting).toEqual({
      ...{ ...set, place: 'каб. 214' },
      startsAt: '2025-09-03T12:10:00.000Z',
    })
    const { notices } = await colleague.notices.list({})
    expect(notices[0]).toMatchObject({
      kind: 'communities.first_meeting_set',
      params: { on: '2025-09-03', time: '15:10' },
    })
    await colleague.communities.firstMeeting.set({ communityId, ...set, lengthMinutes: 60 })
    expect((await director.communities.read({ communityId })).firstMeeting?.lengthMinutes).toBe(60)
    expect((await lead.notices.list({})).notices[0]?.kind).not.toBe('communities.first_meeting_set')
    const { preparations } = await lead.communities.path({ communityId })
    expect(preparations.at(-1)?.state).toBe('now')
    expect((await lead.communities.firstMeeting.clear({ communityId })).firstMeeting).toBeNull()
  })

  test('is set by those inside alone, at a time that exists', async () => {
    const communityId = await teamOf('Не ваша встреча')
    for (const { communities } of others)
      await refusedAsAbsent(
        communities.firstMeeting.set({ communityId, ...set }),
        communities.firstMeeting.clear({ communityId }),
      )
    const wrong = [
      { ...set, time: '25:00' },
      { ...set, on: '2025-02-30' },
      { ...set, lengthMinutes: 5 },
      { ...set, link: 'javascript:alert(1)' },
    ]
    const fields = await Promise.all(
      wrong.map(async (each) => {
        const refused = await refusalOf(lead.communities.firstMeeting.set({ communityId, ...each }))
        return Object.keys(refused.fields ?? {})
      }),
    )
    expect(fields).toEqual([['time'], ['on'], ['lengthMinutes'], ['link']])
    const noId = lead.communities.firstMeeting.clear({ communityId: 'x' as CommunityId })
    expect(await refusalOf(noId)).toMatchObject({ fields: { communityId: expect.any(String) } })
  })
})

describe('a guest', () => {
  const invited = async (title: string) => {
    const communityId = await teamOf(title)
    const guestId = newId<'CommunityGuest'>()
    const personId = school.person('guest')
    const request = { communityId, guestId, personId, purpose: 'Чтение', untilOn: '2025-11-12' }
    return { communityId, guestId, request, people: await lead.communities.guests.invite(request) }
  }

  test('sees the card until the day, and no longer', async () => {
    const { communityId, guestId, people, request } = await invited('С гостем')
    expect(people.guests).toMatchObject([
      { person: { familyName: 'Жук' }, purpose: 'Чтение', untilOn: '2025-11-12', isPresent: true },
    ])
    await lead.communities.guests.invite(request)
    const seen = await guest.communities.read({ communityId })
    expect(seen).toMatchObject({ name: 'С гостем', isInside: false, why: { join: 'NOT_FOUND' } })
    expect((await guest.communities.list()).communities).toHaveLength(1)
    await refusedAsAbsent(guest.communities.ratings.read({ communityId }))
    expect((await guest.notices.list({})).notices[0]?.kind).toBe('communities.guest_invited')

    await lead.communities.guests.end({ communityId, guestId })
    await refusedAsAbsent(guest.communities.read({ communityId }), guest.communities.list())
    await lead.communities.guests.restore({ communityId, guestId })
    await guest.communities.read({ communityId })
    await lead.communities.guests.change({ communityId, guestId, untilOn: '2025-08-27', purpose: null })
    const before = school.clock.now()
    school.clock.set(new Date(before.getTime() + 2 * 86_400_000).toISOString())
    await refusedAsAbsent(guest.communities.read({ communityId }))
    const again = { ...request, guestId: newId<'CommunityGuest'>() }
    expect((await lead.communities.guests.invite(again)).guests).toHaveLength(2)
    await guest.communities.read({ communityId })
    school.clock.set(before.toISOString())
  })

  test('is invited once, and not into what one belongs to, nor until yesterday', async () => {
    const { communityId, guestId, request } = await invited('Гость один')
    const again = { ...request, guestId: newId<'CommunityGuest'>() }
    const { guests } = lead.communities
    expect((await refusalOf(guests.invite(again))).code).toBe('already_guest')
    expect((await refusalOf(guests.restore({ communityId, guestId }))).code).toBe('not_ended')
    const ofMember = { ...again, personId: school.person('m3') }
    expect((await refusalOf(guests.invite(ofMember))).code).toBe('already_member')
    const past = { ...again, personId: school.person('m6'), untilOn: '2025-08-25' }
    expect((await refusalOf(guests.invite(past))).code).toBe('day_has_passed')
    const change = guests.change({ communityId, guestId, untilOn: '2025-08-25', purpose: null })
    expect((await refusalOf(change)).code).toBe('day_has_passed')
    await refusedAsAbsent(guests.invite({ ...again, personId: newId<'Person'>() }))
  })

  test('is invited by those inside alone', async () => {
    const { communityId, guestId, request } = await invited('Не ваш гость')
    for (const { communities } of others)
      await refusedAsAbsent(
        communities.guests.invite({ ...request, guestId: newId<'CommunityGuest'>() }),
        communities.guests.change({ communityId, guestId, untilOn: '2025-12-01' }),
        communities.guests.end({ communityId, guestId }),
        communities.guests.restore({ communityId, guestId }),
      )
    const noId = 'x' as GuestId
    const { guests } = lead.communities
    for (const call of [
      guests.end({ communityId, guestId: noId }),
      guests.restore({ communityId, guestId: noId }),
      guests.change({ communityId, guestId: noId, untilOn: '2025-12-01' }),
      guests.invite({ ...request, guestId: noId }),
    ])
      expect(await refusalOf(call)).toMatchObject({ fields: { guestId: expect.any(String) } })
  })
})

describe('closing', () => {
  test('is done with words by the leader or a deputy head, ends writing, and can be taken back', async () => {
    const communityId = await teamOf('Закрыть')
    const words = 'Год завершён'
    const { closing } = lead.communities
    expect((await refusalOf(closing.close({ communityId, words }))).code).toBe('leader_only')
    const proposalId = newId<'LeaderProposal'>()
    await colleague.communities.leader.propose({ communityId, proposalId, personId: school.person('lead') })
    await lead.communities.leader.answer({ communityId, proposalId, stance: 'consent' })
    expect((await refusalOf(closing.reopen({ communityId }))).code).toBe('not_closed')
    const closed = await closing.close({ communityId, words })
    expect(closed).toMatchObject({
      state: 'closed',
      states: [{ state: 'closed', words, enteredBy: { familyName: 'Мельник' } }],
      why: { edit: 'community_closed', leave: 'community_closed', reopen: null },
    })
    expect((await refusalOf(closing.close({ communityId, words }))).code).toBe('community_closed')
    const change = lead.communities.change({ communityId, name: 'Другое' })
    expect((await refusalOf(change)).code).toBe('community_closed')
    expect((await colleague.notices.list({})).notices[0]?.kind).toBe('communities.closed')
    expect((await deputy.communities.closing.reopen({ communityId })).state).toBe('preparing')
  })

  test('is nobody else’s, and says why', async () => {
    const communityId = await teamOf('Не закрыть')
    for (const { communities } of others.filter((client) => client !== deputy))
      await refusedAsAbsent(
        communities.closing.close({ communityId, words: 'Хватит' }),
        communities.closing.reopen({ communityId }),
      )
    expect(await refusalOf(deputy.communities.closing.close({ communityId, words: '' }))).toMatchObject({
      fields: { words: 'too_small' },
    })
    const noId = deputy.communities.closing.reopen({ communityId: 'x' as CommunityId })
    expect(await refusalOf(noId)).toMatchObject({ fields: { communityId: expect.any(String) } })
  })
})

describe('ratings of the problem areas', () => {
  test('are what the group has agreed on last', async () => {
    const communityId = await teamOf('Оценки')
    const { ratings } = lead.communities
    await ratings.rate({ communityId, occasion: 'start', area: 'motivation', severity: 3 })
    await colleague.communities.ratings.rate({
      ...{ communityId, occasion: 'start', area: 'motivation' },
      severity: 2,
    })
    await ratings.rate({ communityId, occasion: 'end', area: 'motivation', severity: 1 })
    expect((await ratings.read({ communityId })).ratings).toMatchObject([
      { occasion: 'end', severity: 1 },
      { occasion: 'start', area: 'motivation', severity: 2, ratedBy: { familyName: 'Белых' } },
    ])
    const left = await ratings.clear({ communityId, occasion: 'end', area: 'motivation' })
    expect(left.ratings).toHaveLength(1)
  })

  test('are the group’s own', async () => {
    const communityId = await teamOf('Оценки не ваши')
    const place = { communityId, occasion: 'start', area: 'parents' } as const
    for (const { communities } of others)
      await refusedAsAbsent(
        communities.ratings.read({ communityId }),
        communities.ratings.rate({ ...place, severity: 1 }),
        communities.ratings.clear(place),
      )
    expect(await refusalOf(lead.communities.ratings.rate({ ...place, severity: 4 }))).toMatchObject({
      fields: { severity: 'too_big' },
    })
    const strange = { ...place, area: 'weather' as 'parents' }
    expect(await refusalOf(lead.communities.ratings.clear(strange))).toMatchObject({
      fields: { area: expect.any(String) },
    })
    expect(await refusalOf(lead.communities.ratings.read({ communityId: 'x' as CommunityId }))).toMatchObject(
      {
        fields: { communityId: expect.any(String) },
      },
    )
  })
})
