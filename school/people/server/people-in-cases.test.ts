import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { inScope } from '#platform/db/database.ts'
import type { PersonId } from '#school/access/actor.ts'
import { testSchool } from '#test/support/school.ts'
import { fullName } from '../name.ts'
import type { ObliqueCase } from '../oblique-case.ts'
import { peopleInCases } from './public.ts'

const school = await testSchool()
const moment = { now: new Date('2025-08-29T09:00:00Z'), today: localDate('2025-08-29') }
const nobody = '01900000-0000-7000-8000-000000000000' as PersonId

async function named(login: string, schoolId: string = school.schoolId) {
  const ids = [school.person(login), nobody]
  const scope = { schoolId, personId: school.person('lead'), roles: ['teacher'] }
  const people = await inScope(school.ground.database, scope, (tx) => peopleInCases(tx, ids, moment))
  expect(people.size).toBeLessThanOrEqual(1)
  return people.get(school.person(login)) ?? null
}

test('a paper names people by rule, with their position in the same case', async () => {
  const lead = await named('lead')
  expect(lead?.forms && fullName(lead.forms.accusative)).toBe('Мельник Ольгу Степановну')
  expect(lead?.positionForms?.accusative).toBe(
    'учителя русского языка и литературы, классного руководителя 5А',
  )
  expect(lead?.subjects).toEqual(['Литература', 'Русский язык'])
})

test('what somebody confirmed stands above the rule', async () => {
  const m4 = await school.as('m4')
  const { forms } = await m4.people.names.read({ personId: school.person('m4') })
  if (forms === null) throw new Error('The patronymic shows the gender')
  const own = (wanted: ObliqueCase) => ({ ...forms[wanted], familyName: 'Шевчук' })
  await m4.people.names.keep({
    personId: school.person('m4'),
    gender: 'male',
    forms: {
      genitive: own('genitive'),
      dative: own('dative'),
      accusative: own('accusative'),
      instrumental: own('instrumental'),
      prepositional: own('prepositional'),
    },
  })
  const person = await named('m4')
  expect(person?.forms && fullName(person.forms.dative)).toBe('Шевчук Роману Олеговичу')
})

test('another school finds nobody', async () => {
  expect(await named('lead', nobody)).toBeNull()
})
