import { safe } from '@orpc/client'
import { beforeAll, describe, expect, test } from 'vitest'
import { demoPassword } from '#school/access/server/public.ts'
import { clientWith, signIn, type TestSchool, testSchool } from '#test/support/school.ts'

let school: TestSchool
beforeAll(async () => {
  school = await testSchool()
})

const nobody = '01890000-0000-7000-8000-000000000000'

/** The code of the refusal, or what came back instead of one. */
async function refusal(answer: Promise<unknown>): Promise<string> {
  const { error } = await safe(answer)
  return error !== null && typeof error === 'object' && 'code' in error ? String(error.code) : 'no refusal'
}

function tokenOf(link: string): string {
  return decodeURIComponent(new URL(link).pathname.split('/').at(-1) ?? '')
}

describe('me', () => {
  test('says who acts, in which school, and which day it is there', async () => {
    const me = await (await school.as('zam')).access.me()
    expect(me.person.familyName).toBe('Соколова')
    expect(me.roles).toEqual(['deputy_head'])
    expect(me.school.kind).toBe('demo')
    expect(me.today).toBe('2025-08-26')
  })

  test('a visitor without a session is asked to sign in', async () => {
    expect(await refusal(school.stranger.access.me())).toBe('UNAUTHORIZED')
  })
})

describe('entrance', () => {
  test('shows the people of the demo while no real school exists, and one click signs in', async () => {
    const fresh = await testSchool()
    const entrance = await fresh.stranger.access.entrance()
    expect(entrance.demo?.people.map((person) => person.familyName)).toContain('Мельник')
    const response = await fresh.fetch('/api/access/demo-sessions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ personId: fresh.person('lead') }),
    })
    expect(response.status).toBe(200)
    const cookie = response.headers
      .getSetCookie()
      .map((text) => text.split(';')[0])
      .join('; ')
    expect((await clientWith(fresh.fetch, cookie).access.me()).person.id).toBe(fresh.person('lead'))
  })

  test('a real school closes the demo door', async () => {
    const fresh = await testSchool()
    await fresh.outsider()
    const entrance = await fresh.stranger.access.entrance()
    expect(entrance.demo).toBeNull()
    expect(entrance.mayFoundSchool).toBe(false)
    expect(await refusal(fresh.stranger.access.demo.signIn({ personId: fresh.person('lead') }))).toBe(
      'NOT_FOUND',
    )
  })
})

describe('a new school', () => {
  test('is founded with its first technician, who comes in by a one-time link', async () => {
    const fresh = await testSchool()
    const { link } = await fresh.stranger.access.schools.found({
      name: 'Лицей № 1',
      place: 'Заречье',
      timeZone: 'Europe/Samara',
      technician: { familyName: 'Орлов', givenName: 'Пётр', patronymic: null },
    })
    const token = tokenOf(link)
    const offered = await fresh.stranger.access.invitations.read({ token })
    expect(offered).toMatchObject({ schoolName: 'Лицей № 1', login: 'orlov.p', why: null })
    await fresh.stranger.access.invitations.accept({ token, login: 'orlov.p', password: 'ten letters long' })
    const me = await clientWith(
      fresh.fetch,
      await signIn(fresh.fetch, 'orlov.p', 'ten letters long'),
    ).access.me()
    expect(me).toMatchObject({ roles: ['technician'], school: { name: 'Лицей № 1', kind: 'real' } })
  })

  test('an unknown time zone is named', async () => {
    const founding = school.stranger.access.schools.found({
      name: 'Лицей № 2',
      place: '',
      timeZone: 'Europe/Nowhere',
      technician: { familyName: 'Орлов', givenName: 'Пётр', patronymic: null },
    })
    expect(await refusal(founding)).toBe('time_zone_unknown')
  })

  test('cannot be founded by a visitor where a real school exists', async () => {
    const fresh = await testSchool()
    await fresh.outsider()
    const technician = { familyName: 'Орлов', givenName: 'Пётр', patronymic: null }
    const founding = fresh.stranger.access.schools.found({
      name: 'Л',
      place: '',
      timeZone: 'Europe/Moscow',
      technician,
    })
    expect(await refusal(founding)).toBe('NOT_FOUND')
  })
})

describe('one-time links', () => {
  test('a new password is set once, and every old session ends', async () => {
    const technician = await school.as('m2')
    const before = await school.cookieOf('m8')
    const { link } = await technician.access.invitations.create({
      memberId: school.person('m8'),
      purpose: 'password_reset',
    })
    const accept = { token: tokenOf(link), login: 'm8', password: 'a new password' }
    await school.stranger.access.invitations.accept(accept)
    expect(await refusal(school.stranger.access.invitations.accept(accept))).toBe('invitation_used')
    expect(await refusal(clientWith(school.fetch, before).access.me())).toBe('UNAUTHORIZED')
    expect(await signIn(school.fetch, 'm8', 'a new password')).toContain('krug')
  })

  test('two people with one link: one comes in', async () => {
    const technician = await school.as('m2')
    const { link } = await technician.access.invitations.create({
      memberId: school.person('m7'),
      purpose: 'password_reset',
    })
    const accept = () =>
      school.stranger.access.invitations.accept({
        token: tokenOf(link),
        login: 'm7',
        password: 'pressed twice',
      })
    const outcomes = await Promise.all([refusal(accept()), refusal(accept())])
    expect(outcomes.sort()).toEqual(['invitation_used', 'no refusal'])
  })

  test('a newer link closes the older one', async () => {
    const technician = await school.as('m2')
    const make = () =>
      technician.access.invitations.create({ memberId: school.person('m6'), purpose: 'password_reset' })
    const [older] = [await make(), await make()]
    expect((await school.stranger.access.invitations.read({ token: tokenOf(older.link) })).why).toBe(
      'invitation_withdrawn',
    )
  })

  test('an invented link is nothing', async () => {
    expect(await refusal(school.stranger.access.invitations.read({ token: 'AAAA.BBBB' }))).toBe('NOT_FOUND')
  })

  test('a short password is named, and the link still works', async () => {
    const technician = await school.as('m2')
    const { link } = await technician.access.invitations.create({
      memberId: school.person('m5'),
      purpose: 'password_reset',
    })
    const { error } = await safe(
      school.stranger.access.invitations.accept({ token: tokenOf(link), login: 'm5', password: 'short' }),
    )
    expect(error).toMatchObject({ code: 'BAD_REQUEST', data: { fields: { password: 'too_small' } } })
    expect((await school.stranger.access.invitations.read({ token: tokenOf(link) })).why).toBeNull()
  })

  test('a teacher and a person of another school may not make one: the person is absent', async () => {
    const request = { memberId: school.person('m4'), purpose: 'password_reset' } as const
    expect(await refusal((await school.as('lead')).access.invitations.create(request))).toBe('NOT_FOUND')
    expect(await refusal((await school.outsider()).access.invitations.create(request))).toBe('NOT_FOUND')
    const absent = { ...request, memberId: nobody }
    expect(await refusal((await school.as('m2')).access.invitations.create(absent))).toBe('NOT_FOUND')
  })
})

describe('accounts', () => {
  test('the technician sees who may sign in; a teacher finds nothing', async () => {
    const rows = await (await school.as('m2')).access.accounts.list()
    expect(rows.find((row) => row.id === school.person('lead'))).toMatchObject({
      login: 'lead',
      state: 'active',
    })
    expect(await refusal((await school.as('lead')).access.accounts.list())).toBe('NOT_FOUND')
  })

  test('an account that has ended cannot open anything, and comes back when the day is lifted', async () => {
    const technician = await school.as('m2')
    const teacher = await school.as('m4')
    const ended = await technician.access.accounts.end({
      memberId: school.person('m4'),
      endsOn: '2025-08-25',
    })
    expect(ended.state).toBe('ended')
    expect(await refusal(teacher.access.me())).toBe('UNAUTHORIZED')
    await technician.access.accounts.end({ memberId: school.person('m4'), endsOn: null })
    const cookie = await signIn(school.fetch, 'm4', demoPassword(school.ground.secret, 'm4'))
    expect((await clientWith(school.fetch, cookie).access.me()).person.id).toBe(school.person('m4'))
  })

  test('nobody ends the own account', async () => {
    const ending = (await school.as('m2')).access.accounts.end({
      memberId: school.person('m2'),
      endsOn: '2025-09-01',
    })
    expect(await refusal(ending)).toBe('own_account')
  })

  test('a day that is none is named', async () => {
    const { error } = await safe(
      (await school.as('m2')).access.accounts.end({ memberId: school.person('m4'), endsOn: '2025-02-30' }),
    )
    expect(error).toMatchObject({ code: 'BAD_REQUEST', data: { fields: { endsOn: 'invalid_format' } } })
  })

  test('a role is given and taken back, but never from the last technician', async () => {
    const technician = await school.as('m2')
    const memberId = school.person('m3')
    expect((await technician.access.accounts.grantRole({ memberId, role: 'deputy_head' })).roles).toEqual([
      'deputy_head',
      'teacher',
    ])
    expect((await technician.access.accounts.revokeRole({ memberId, role: 'deputy_head' })).roles).toEqual([
      'teacher',
    ])
    const last = technician.access.accounts.revokeRole({ memberId: school.person('m2'), role: 'technician' })
    expect(await refusal(last)).toBe('last_technician')
  })

  test('another school cannot touch them', async () => {
    const outsider = await school.outsider()
    const memberId = school.person('m3')
    expect(await refusal(outsider.access.accounts.end({ memberId, endsOn: null }))).toBe('NOT_FOUND')
    expect(await refusal(outsider.access.accounts.grantRole({ memberId, role: 'director' }))).toBe(
      'NOT_FOUND',
    )
    expect(await refusal(outsider.access.accounts.revokeRole({ memberId, role: 'teacher' }))).toBe(
      'NOT_FOUND',
    )
    expect((await outsider.access.accounts.list()).map((row) => row.id)).not.toContain(memberId)
  })
})

describe('the access log', () => {
  test('the director reads who did what, filters and exports it', async () => {
    const director = await school.as('dir')
    const { entries } = await director.access.log.list({ action: 'role_given_deputy_head' })
    expect(entries[0]).toMatchObject({
      object: `person/${school.person('m3')}`,
      person: { familyName: 'Гончаренко' },
    })
    const { csv } = await director.access.log.export({})
    expect(csv).toContain('signed_in')
    expect((await director.access.log.list({})).entries[0]?.action).toBe('log_exported')
  })

  test('pages do not overlap', async () => {
    const director = await school.as('dir')
    const first = await director.access.log.list({ limit: 2 })
    const second = await director.access.log.list({ limit: 2, before: first.next ?? nobody })
    expect(first.entries.map((entry) => entry.id)).not.toContain(second.entries[0]?.id)
  })

  test('nobody else finds it, the technician neither', async () => {
    expect(await refusal((await school.as('m2')).access.log.list({}))).toBe('NOT_FOUND')
    expect(await refusal((await school.as('zam')).access.log.export({}))).toBe('NOT_FOUND')
  })

  test('a filter that is no day is named', async () => {
    const { error } = await safe((await school.as('dir')).access.log.list({ from: 'yesterday' }))
    expect(error).toMatchObject({ code: 'BAD_REQUEST', data: { fields: { from: 'invalid_format' } } })
  })
})

test('the eleventh attempt at one login within ten minutes is refused before the password is looked at', async () => {
  const attempt = () =>
    school.fetch('/api/auth/sign-in/username', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'http://127.0.0.1:4180' },
      body: JSON.stringify({ username: 'somebody', password: 'a wrong password' }),
    })
  const statuses: number[] = []
  for (let count = 0; count < 11; count += 1) statuses.push((await attempt()).status)
  expect(statuses.slice(0, 10).every((status) => status === 401)).toBe(true)
  expect(statuses[10]).toBe(429)
})

test('a page of another site cannot send anything', async () => {
  const response = await school.fetch('/api/access/demo-sessions', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'http://elsewhere.example' },
    body: JSON.stringify({ personId: school.person('lead') }),
  })
  expect(response.status).toBe(403)
})

test('the log of the server names nobody', () => {
  expect(school.log.join('\n')).not.toMatch(/[а-яё]/i)
})
