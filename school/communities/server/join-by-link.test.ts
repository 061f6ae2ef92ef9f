import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#base/id.ts'
import { localDate } from '#base/local-date.ts'
import { inScope } from '#platform/db/database.ts'
import type { SchoolId } from '#school/access/actor.ts'
import { readToken } from '#school/access/server/public.ts'
import { communityOf } from '#test/support/community-sample.ts'
import { refusalOf } from '#test/support/refusal.ts'
import { type Client, testSchool } from '#test/support/school.ts'
import { joinByLink, offerOf } from './join-by-link.ts'

const school = await testSchool()
const moment = { now: new Date('2025-08-26T10:00:00+03:00'), today: localDate('2025-08-26') }

let lead: Client
beforeAll(async () => {
  lead = await school.as('lead')
})

async function linkTo(title: string) {
  const communityId = await communityOf(lead, title)
  const { joinLink } = await lead.communities.joinLink.open({ communityId, closesOn: '2025-08-29' })
  const token = decodeURIComponent(new URL(joinLink?.url ?? '').pathname.replace('/join/', ''))
  return { communityId, ...(readToken(token) ?? { schoolId: newId<'School'>(), secret: '' }) }
}

const seen = (schoolId: SchoolId, secret: string, today = moment.today) =>
  inScope(school.ground.database, { schoolId, personId: null, roles: [] }, (tx) =>
    offerOf(tx, secret, { ...moment, today }),
  )

describe('what a link shows to whoever holds it', () => {
  test('is the topic and its reason; the announcement only once all staff may read it; nobody’s name', async () => {
    const { communityId, schoolId, secret } = await linkTo('Читатели')
    expect(schoolId).toBe(school.schoolId)
    const text = 'Коллеги, собираем сообщество.'
    await lead.communities.announcement.save({
      ...{ communityId, text, chatName: null, chatLink: null, revision: 0 },
    })
    expect(await seen(schoolId, secret)).toMatchObject({
      ...{ communityId, name: 'Читатели', topicTitle: 'Читатели', announcement: null, closed: null },
      schoolName: 'МБОУ «СОШ № 7» г. Светлоречья',
      closesOn: '2025-08-29',
    })
    await lead.communities.announcement.announce({ communityId })
    const offer = await seen(schoolId, secret)
    expect(offer?.announcement).toBe(text)
    expect(JSON.stringify(offer)).not.toMatch(/Мельник|Ольга/)
  })

  test('is nothing for another school or another secret, and says when it is closed', async () => {
    const { communityId, schoolId, secret } = await linkTo('Закрытая дверь')
    expect(await seen(newId<'School'>(), secret)).toBeNull()
    expect(await seen(schoolId, 'never-given-out')).toBeNull()
    expect((await seen(schoolId, secret, localDate('2025-08-29')))?.closed).toBeNull()
    expect((await seen(schoolId, secret, localDate('2025-08-30')))?.closed).toBe('link_closed')
    await (await school.as('zam')).communities.closing.close({ communityId, words: 'Не собрались' })
    expect((await seen(schoolId, secret))?.closed).toBe('community_closed')
    const withdrawn = await linkTo('Взято назад')
    await lead.communities.withdraw({ communityId: withdrawn.communityId })
    expect(await seen(schoolId, withdrawn.secret)).toBeNull()
  })
})

describe('a colleague who is signed in', () => {
  const join = (login: string, roles: readonly 'teacher'[], secret: string, at = moment) => {
    const actor = { schoolId: school.schoolId, personId: school.person(login), roles }
    return inScope(school.ground.database, actor, (tx) =>
      joinByLink(tx, actor, { secret, joinId: newId<'Join'>(), words: null }, at),
    )
  }

  test('joins by one press on the page too', async () => {
    const { communityId, secret } = await linkTo('Один щелчок')
    expect(await join('m3', ['teacher'], secret)).toEqual({ communityId })
    const { members } = await lead.communities.people({ communityId })
    expect(members.find(({ person }) => person.familyName === 'Белых')?.joinedAt).toBe(
      moment.now.toISOString(),
    )
  })

  test('comes to a closed door after the last day, and a guest is no colleague', async () => {
    const { secret } = await linkTo('Поздно')
    const late = { ...moment, today: localDate('2025-08-30') }
    expect(await refusalOf(join('m3', ['teacher'], secret, late))).toMatchObject({ code: 'link_closed' })
    expect(await refusalOf(join('guest', [], secret))).toMatchObject({ code: 'NOT_FOUND' })
  })
})
