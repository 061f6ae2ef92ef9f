import { expect, test } from 'vitest'
import { castPerson } from '#test/support/sample-papers.ts'
import {
  initialsFirst,
  initialsInCase,
  mainPosition,
  nameInCase,
  positionWithSubjects,
} from './person-words.ts'

test('initials stand before the name under a paper and after it inside, and never alone on a line', () => {
  const lead = castPerson('Мельник Ольга Степановна', 'учитель')
  expect(initialsFirst(lead.name)).toBe('О.\u00a0С.\u00a0Мельник')
  expect(initialsInCase(lead, 'dative')).toBe('Мельник\u00a0О.\u00a0С.')
  expect(initialsFirst({ familyName: 'Ли', givenName: 'Мария', patronymic: null })).toBe('М.\u00a0Ли')
})

test('a name is put into the case that the sentence asks for', () => {
  const m2 = castPerson('Гончаренко Тимур Ильич', 'учитель математики')
  expect(nameInCase(m2, 'dative')).toBe('Гончаренко Тимуру Ильичу')
  expect(nameInCase(m2, 'instrumental')).toBe('Гончаренко Тимуром Ильичом')
  expect(nameInCase({ ...m2, forms: null }, 'dative')).toBe('Гончаренко Тимур Ильич')
})

test('the class somebody looks after is left out of the position, unless it is all there is', () => {
  expect(mainPosition('учитель истории, классный руководитель 5Б')).toBe('учитель истории')
  expect(mainPosition('учителя истории, классного руководителя 5Б')).toBe('учителя истории')
  expect(mainPosition('классный руководитель 5Б')).toBe('классный руководитель 5Б')
})

test('the subject stands beside a position that does not name it', () => {
  expect(positionWithSubjects({ position: 'учитель', subjects: ['Химия', 'Биология'] })).toBe(
    'учитель (химия, биология)',
  )
  expect(positionWithSubjects({ position: 'учитель химии', subjects: ['Химия'] })).toBe('учитель химии')
  expect(positionWithSubjects({ position: null, subjects: ['Химия'] })).toBe('химия')
})
