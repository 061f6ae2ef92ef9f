import fc from 'fast-check'
import { expect, test } from 'vitest'
import { staffLayoutOf } from '../staff-columns.ts'
import { readStaff } from '../staff-rows.ts'
import { sortedTeachings } from '../teaching.ts'
import { type RegisterPerson, registerRows } from './register-rows.ts'
import { words } from './words/import.ts'

const person: RegisterPerson = {
  familyName: 'Мельник',
  givenName: 'Ольга',
  patronymic: 'Степановна',
  positionWording: 'учитель русского языка',
  subjects: ['Литература', 'Русский язык'],
  teachings: [],
  experienceSince: 2007,
  login: 'lead',
  email: 'lead@example.org',
  phone: '+7 900 000-00-00',
}

function readBack(register: readonly RegisterPerson[], language: 'ru' | 'en') {
  const rows = registerRows(register, words[language].headings)
  return readStaff(rows, staffLayoutOf(rows), 2025)
}

test.each(['ru', 'en'] as const)('a downloaded list is read back as it was (%s)', (language) => {
  const subject = fc.constantFrom('Литература', 'Русский язык', 'Робототехника', null)
  const teaching = fc.record({
    grade: fc.integer({ min: 1, max: 11 }),
    letter: fc.constantFrom('А', 'Б'),
    subject,
  })
  fc.assert(
    fc.property(fc.array(teaching, { maxLength: 8 }), (taught) => {
      const teachings = sortedTeachings(taught)
      const subjects = [
        ...new Set([...person.subjects, ...teachings.flatMap((each) => each.subject ?? [])]),
      ].sort()
      const { entries, problems } = readBack([{ ...person, subjects, teachings }], language)
      expect(problems).toEqual([])
      expect(entries).toHaveLength(1)
      expect(entries[0]).toMatchObject({
        ...pick(person),
        teachings: teachings.length === 0 ? null : teachings,
      })
      expect(entries[0]?.subjects?.toSorted()).toEqual(subjects)
    }),
  )
})

test('somebody without anything but a name is a row too', () => {
  const nobody = {
    ...person,
    positionWording: null,
    subjects: [],
    experienceSince: null,
    login: null,
    email: null,
    phone: null,
  }
  expect(readBack([nobody], 'ru').entries).toHaveLength(1)
})

function pick({ positionWording, experienceSince, login, email, phone }: RegisterPerson) {
  return { positionWording, experienceSince, login, email, phone }
}
