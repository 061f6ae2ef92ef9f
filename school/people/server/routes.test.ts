import { safe } from '@orpc/client'
import { beforeAll, describe, expect, test } from 'vitest'
import { idFrom } from '#base/id.ts'
import { localDate } from '#base/local-date.ts'
import { type Client, type TestSchool, testSchool } from '#test/support/school.ts'

let school: TestSchool
let zam: Client
let lead: Client
let outsider: Client

beforeAll(async () => {
  school = await testSchool()
  zam = await school.as('zam')
  lead = await school.as('lead')
  outsider = await school.outsider()
})

const nobody = idFrom<'Person'>('01890000-0000-7000-8000-000000000000')

/** The code of the refusal and the fields it names, or what came back instead of one. */
async function refusal(answer: Promise<unknown>): Promise<{ code: string; fields: string[] }> {
  const { error } = await safe(answer)
  if (error === null || typeof error !== 'object' || !('code' in error))
    return { code: 'no refusal', fields: [] }
  const data = 'data' in error ? (error.data as { fields?: Record<string, string> } | undefined) : undefined
  return { code: String(error.code), fields: Object.keys(data?.fields ?? {}) }
}

const absent = { code: 'NOT_FOUND', fields: [] }

const newcomer = {
  familyName: 'Берёзкина',
  givenName: 'Анна-Мария',
  patronymic: 'Львовна',
  gender: null,
  positionTypes: ['teacher' as const],
  positionWording: 'учитель физики',
  subjects: ['физика'],
  experienceSince: 2020,
  email: 'berezkina@example.org',
  phone: '+7 900 000-00-00',
  teachings: [{ grade: 7, letter: 'А', subject: 'Физика' }],
  endsOn: null,
}

describe('the staff list', () => {
  test('shows everybody of the school with positions, subjects and classes, by family name', async () => {
    const { people, total, mayKeep } = await lead.people.list({})
    expect(total).toBeGreaterThanOrEqual(11)
    expect(people.map((person) => person.familyName).slice(0, 3)).toEqual(['Ахметова', 'Белых', 'Гончаренко'])
    const melnik = people.find((person) => person.id === school.person('lead'))
    expect(melnik).toMatchObject({
      positionTypes: ['teacher', 'class_teacher'],
      subjects: ['Литература', 'Русский язык'],
      experienceYears: 18,
      hasLeft: false,
    })
    expect(melnik?.teachings).toHaveLength(4)
    expect(mayKeep).toBe(false)
    expect(JSON.stringify(people)).not.toMatch(/phone|email|login/)
  })

  test('finds by any word and filters by subject and position, a page at a time', async () => {
    expect((await lead.people.list({ query: 'жук петр' })).people.map((person) => person.familyName)).toEqual(
      ['Жук'],
    )
    expect((await lead.people.list({ query: '5б истор' })).people.map((person) => person.familyName)).toEqual(
      ['Белых'],
    )
    expect((await lead.people.list({ subject: 'Биология' })).total).toBe(1)
    expect((await lead.people.list({ positionType: 'psychologist' })).people[0]?.familyName).toBe('Дорошевич')
    const page = await lead.people.list({ from: 2, limit: 1 })
    expect(page.people.map((person) => person.familyName)).toEqual(['Гончаренко'])
  })

  test('is closed to a guest, and another school sees its own people only', async () => {
    expect(await refusal((await school.as('guest')).people.list({}))).toEqual(absent)
    expect((await outsider.people.list({})).people.map((person) => person.familyName)).toEqual(['Чужой'])
    expect((await refusal(school.stranger.people.list({}))).code).toBe('UNAUTHORIZED')
  })

  test('names the field of a wrong question', async () => {
    expect(await refusal(lead.people.list({ limit: 0 }))).toEqual({ code: 'BAD_REQUEST', fields: ['limit'] })
  })
})

describe('a person', () => {
  test('is opened by a colleague without contacts, by the deputy head and by themselves with them', async () => {
    const personId = school.person('lead')
    expect((await (await school.as('m3')).people.read({ personId })).contacts).toBeNull()
    expect((await lead.people.read({ personId })).contacts).toMatchObject({ login: 'lead' })
    expect(await zam.people.read({ personId })).toMatchObject({ contacts: { login: 'lead' }, mayKeep: true })
  })

  test('leaves a trace in the access log when somebody else opens the contacts', async () => {
    await zam.people.read({ personId: school.person('m4') })
    const { entries } = await (await school.as('dir')).access.log.list({ action: 'contacts_opened' })
    expect(entries.map((entry) => entry.object)).toContain(`person/${school.person('m4')}`)
  })

  test('of another school is as absent as nobody', async () => {
    expect(await refusal(outsider.people.read({ personId: school.person('lead') }))).toEqual(absent)
    expect(await refusal(zam.people.read({ personId: nobody }))).toEqual(absent)
    expect(
      (await (await school.as('guest')).people.read({ personId: school.person('guest') })).familyName,
    ).toBe('Жук')
    expect(
      await refusal((await school.as('guest')).people.read({ personId: school.person('lead') })),
    ).toEqual(absent)
  })

  test('is asked for by an id only', async () => {
    const answer = lead.people.read({ personId: idFrom<'Person'>('melnik') })
    expect(await refusal(answer)).toEqual({ code: 'BAD_REQUEST', fields: ['personId'] })
  })
})

describe('adding a person', () => {
  test('writes them into the list, with the gender the patronymic shows and a role to come in with', async () => {
    const added = await zam.people.add(newcomer)
    expect(added).toMatchObject({ gender: 'female', subjects: ['Физика'], experienceYears: 5 })
    expect(added.teachings).toEqual([{ grade: 7, letter: 'А', subject: 'Физика' }])
    const accounts = await zam.access.accounts.list()
    expect(accounts.find((account) => account.id === added.id)?.roles).toEqual(['teacher'])
    expect((await lead.people.list({ query: 'березкина' })).total).toBe(1)
  })

  test('asks once whether a namesake is another person', async () => {
    expect(await refusal(zam.people.add({ ...newcomer, familyName: 'БЕРЕЗКИНА' }))).toEqual({
      code: 'person_exists',
      fields: [],
    })
    await zam.people.add({ ...newcomer, isNamesake: true })
    expect((await lead.people.list({ query: 'березкина' })).total).toBe(2)
  })

  test('takes a guest in until a day, without a role', async () => {
    const guest = await zam.people.add({
      ...newcomer,
      familyName: 'Гостева',
      positionTypes: ['guest'],
      endsOn: localDate('2025-12-31'),
    })
    expect(guest.endsOn).toBe('2025-12-31')
    const accounts = await zam.access.accounts.list()
    expect(accounts.find((account) => account.id === guest.id)?.roles).toEqual([])
  })

  test('is not for teachers', async () => {
    expect(await refusal(lead.people.add({ ...newcomer, familyName: 'Новая' }))).toEqual(absent)
    expect((await lead.people.list({ query: 'новая' })).total).toBe(0)
  })

  test('names every wrong field', async () => {
    const wrong = { ...newcomer, givenName: 'А.', email: 'nowhere', experienceSince: 1800 }
    expect(await refusal(zam.people.add(wrong))).toEqual({
      code: 'BAD_REQUEST',
      fields: ['givenName', 'experienceSince', 'email'],
    })
  })
})

describe('changing a person', () => {
  const change = (personId: string) => ({
    ...newcomer,
    personId: idFrom<'Person'>(personId),
    familyName: 'Шевчук-Ли',
  })

  test('changes what the list says and leaves the classes taught', async () => {
    const changed = await zam.people.change(change(school.person('m4')))
    expect(changed).toMatchObject({ familyName: 'Шевчук-Ли', subjects: ['Физика'] })
    expect(changed.teachings.map((teaching) => teaching.subject)).toEqual(['Биология', 'Биология'])
    expect((await lead.people.read({ personId: school.person('m4') })).familyName).toBe('Шевчук-Ли')
  })

  test('is not for the person, nor for another school', async () => {
    expect(await refusal((await school.as('m4')).people.change(change(school.person('m4'))))).toEqual(absent)
    expect(await refusal(outsider.people.change(change(school.person('m4'))))).toEqual(absent)
    expect(await refusal(zam.people.change(change(nobody)))).toEqual(absent)
  })

  test('names the wrong field', async () => {
    const wrong = { ...change(school.person('m4')), phone: 'нет' }
    expect(await refusal(zam.people.change(wrong))).toEqual({ code: 'BAD_REQUEST', fields: ['phone'] })
  })
})

describe('classes taught', () => {
  const teachings = [
    { grade: 6, letter: 'А', subject: 'География' },
    { grade: 6, letter: 'А', subject: 'География' },
    { grade: 1, letter: 'Б', subject: null },
  ]

  test('are replaced for one school year and stand in every other', async () => {
    const personId = school.person('m6')
    await zam.people.teachings.replace({ personId, schoolYear: 2024, teachings })
    expect((await lead.people.read({ personId })).teachings.map(({ grade }) => grade)).toEqual([5, 5])
    const changed = await zam.people.teachings.replace({ personId, schoolYear: 2025, teachings })
    expect(changed.teachings).toEqual([
      { grade: 1, letter: 'Б', subject: null },
      { grade: 6, letter: 'А', subject: 'География' },
    ])
  })

  test('can be written for somebody about whom nothing else is known', async () => {
    const [person] = (await outsider.people.list({})).people
    const personId = person?.id ?? nobody
    const changed = await outsider.people.teachings.replace({ personId, schoolYear: 2025, teachings: [] })
    expect(changed.teachings).toEqual([])
  })

  test('are not for teachers, nor for another school', async () => {
    const request = { personId: school.person('m6'), schoolYear: 2025, teachings: [] }
    expect(await refusal(lead.people.teachings.replace(request))).toEqual(absent)
    expect(await refusal(outsider.people.teachings.replace(request))).toEqual(absent)
    expect((await lead.people.read({ personId: school.person('m6') })).teachings).toHaveLength(2)
  })

  test('name the wrong field', async () => {
    const wrong = {
      personId: school.person('m6'),
      schoolYear: 2025,
      teachings: [{ grade: 12, letter: 'А', subject: null }],
    }
    expect((await refusal(zam.people.teachings.replace(wrong))).fields).toEqual(['teachings.0.grade'])
  })
})

describe('a departure', () => {
  test('moves the person to those who left and closes the account, and can be taken back', async () => {
    const personId = school.person('m5')
    const leaver = await school.as('m5')
    const gone = await zam.people.departure.record({ personId, leftOn: localDate('2025-08-25') })
    expect(gone).toMatchObject({ hasLeft: true, endsOn: '2025-08-25' })
    expect((await lead.people.list({ query: 'козлова' })).total).toBe(0)
    expect((await lead.people.list({ query: 'козлова', state: 'left' })).total).toBe(1)
    expect((await refusal(leaver.people.list({}))).code).not.toBe('no refusal')

    const back = await zam.people.departure.withdraw({ personId })
    expect(back).toMatchObject({ hasLeft: false, endsOn: null })
    expect((await leaver.people.list({ query: 'козлова' })).total).toBe(1)
  })

  test('is neither one’s own nor a teacher’s to record', async () => {
    const leftOn = localDate('2025-12-31')
    expect(await refusal(zam.people.departure.record({ personId: school.person('zam'), leftOn }))).toEqual({
      code: 'own_departure',
      fields: [],
    })
    expect(await refusal(lead.people.departure.record({ personId: school.person('m3'), leftOn }))).toEqual(
      absent,
    )
    expect(
      await refusal(outsider.people.departure.record({ personId: school.person('m3'), leftOn })),
    ).toEqual(absent)
    expect(await refusal(outsider.people.departure.withdraw({ personId: school.person('guest') }))).toEqual(
      absent,
    )
    expect(await refusal(zam.people.departure.withdraw({ personId: nobody }))).toEqual(absent)
    expect((await zam.people.read({ personId: school.person('m3') })).endsOn).toBeNull()
  })

  test('names the wrong field', async () => {
    const wrong = { personId: school.person('m3'), leftOn: '31.12.2025' as ReturnType<typeof localDate> }
    expect((await refusal(zam.people.departure.record(wrong))).fields).toEqual(['leftOn'])
    expect(
      (await refusal(zam.people.departure.withdraw({ personId: idFrom<'Person'>('x') }))).fields,
    ).toEqual(['personId'])
  })
})

describe('the cases of a name', () => {
  test('are proposed until somebody confirms them, and a correction is kept', async () => {
    const personId = school.person('m2')
    const proposed = await zam.people.names.read({ personId })
    expect(proposed).toMatchObject({
      forms: { dative: { familyName: 'Гончаренко', givenName: 'Тимуру', patronymic: 'Ильичу' } },
      positionForms: { accusative: 'учителя математики' },
      confirmedAt: null,
    })
    const before = (await zam.people.names.unconfirmed({})).total
    const forms = proposed.forms ?? (await zam.people.names.propose({ personId, gender: 'male' })).forms
    if (forms === null) throw new Error('The rules made no forms')
    const corrected = { ...forms, dative: { ...forms.dative, givenName: 'Тимурчику' } }
    const kept = await zam.people.names.keep({ personId, gender: 'male', forms: corrected })
    expect(kept.forms?.dative.givenName).toBe('Тимурчику')
    expect(kept.confirmedBy?.familyName).toBe('Соколова')
    expect((await zam.people.names.unconfirmed({})).total).toBe(before - 1)
    expect((await zam.people.read({ personId })).nameIsConfirmed).toBe(true)

    await zam.people.names.keep({ personId, gender: 'male', forms })
    expect((await zam.people.names.read({ personId })).forms?.dative.givenName).toBe('Тимуру')
  })

  test('are asked for anew after a new family name', async () => {
    const personId = school.person('m8')
    const { forms } = await zam.people.names.read({ personId })
    if (forms === null) throw new Error('The rules made no forms')
    await zam.people.names.keep({ personId, gender: 'female', forms })
    await zam.people.change({
      ...newcomer,
      personId,
      familyName: 'Ким',
      givenName: 'Анна',
      patronymic: 'Владимировна',
    })
    expect(await zam.people.names.read({ personId })).toMatchObject({
      forms: { genitive: { familyName: 'Ким', givenName: 'Анны' } },
      confirmedAt: null,
    })
  })

  test('wait for a gender where the name does not show it', async () => {
    const person = await zam.people.add({
      ...newcomer,
      familyName: 'Шевчук',
      givenName: 'Женя',
      patronymic: null,
    })
    expect((await zam.people.names.read({ personId: person.id })).forms).toBeNull()
    const proposed = await zam.people.names.propose({ personId: person.id, gender: 'male' })
    expect(proposed.forms?.dative).toEqual({ familyName: 'Шевчуку', givenName: 'Жене', patronymic: null })
    expect((await zam.people.names.read({ personId: person.id })).gender).toBeNull()
  })

  test('are the person’s own to confirm, and nobody else’s among teachers', async () => {
    const personId = school.person('lead')
    const { forms } = await lead.people.names.read({ personId })
    if (forms === null) throw new Error('The rules made no forms')
    const kept = await lead.people.names.keep({ personId, gender: 'female', forms })
    expect(kept.confirmedBy?.familyName).toBe('Мельник')
    const m3 = await school.as('m3')
    expect(await refusal(m3.people.names.read({ personId }))).toEqual(absent)
    expect(await refusal(m3.people.names.propose({ personId, gender: 'male' }))).toEqual(absent)
    expect(await refusal(m3.people.names.keep({ personId, gender: 'male', forms }))).toEqual(absent)
    expect(await refusal(m3.people.names.unconfirmed({}))).toEqual(absent)
    expect(await refusal(outsider.people.names.read({ personId }))).toEqual(absent)
    expect(await refusal(outsider.people.names.propose({ personId, gender: 'male' }))).toEqual(absent)
    expect(await refusal(outsider.people.names.keep({ personId, gender: 'male', forms }))).toEqual(absent)
    expect((await outsider.people.names.unconfirmed({})).people.map((each) => each.familyName)).toEqual([
      'Чужой',
    ])
  })

  test('name the wrong field', async () => {
    const personId = school.person('lead')
    const { forms } = await lead.people.names.read({ personId })
    if (forms === null) throw new Error('The rules made no forms')
    const wrong = { ...forms, dative: { ...forms.dative, givenName: '' } }
    expect(await refusal(zam.people.names.keep({ personId, gender: 'female', forms: wrong }))).toEqual({
      code: 'BAD_REQUEST',
      fields: ['forms.dative.givenName'],
    })
    expect((await refusal(zam.people.names.unconfirmed({ limit: 0 }))).fields).toEqual(['limit'])
    expect((await refusal(zam.people.names.read({ personId: idFrom<'Person'>('x') }))).fields).toEqual([
      'personId',
    ])
    const strange = { personId, gender: 'other' as 'male' }
    expect((await refusal(zam.people.names.propose(strange))).fields).toEqual(['gender'])
  })
})

describe('the register and the subjects', () => {
  test('are given out in the form an import reads, and taking the register away is written down', async () => {
    const register = await zam.people.register.read()
    expect(register.find((person) => person.login === 'm3')).toMatchObject({
      familyName: 'Белых',
      experienceSince: 2004,
    })
    const { entries } = await (await school.as('dir')).access.log.list({ action: 'staff_exported' })
    expect(entries).toHaveLength(1)
    expect(await lead.people.subjects.list()).toContain('География')
  })

  test('stay in the school, and the register with those who keep it', async () => {
    expect(await refusal(lead.people.register.read())).toEqual(absent)
    expect((await outsider.people.register.read()).map((person) => person.familyName)).toEqual(['Чужой'])
    expect(await outsider.people.subjects.list()).toEqual([])
    expect(await refusal((await school.as('guest')).people.subjects.list())).toEqual(absent)
  })
})
