import { describe, expect, test } from 'vitest'
import {
  asksGender,
  emptyForm,
  formOf,
  formProblems,
  hasProblems,
  recordIn,
  teachingsIn,
  withPastedName,
} from './form-values.ts'
import type { ShownPerson } from './shapes.ts'

const typed = { ...emptyForm, familyName: 'Мельник', givenName: 'Ольга', patronymic: 'Степановна' }

describe('the form of a person', () => {
  test('lays a pasted name out over its three fields', () => {
    expect(withPastedName({ ...emptyForm, familyName: 'МЕЛЬНИК ОЛЬГА СТЕПАНОВНА ' })).toEqual(typed)
    expect(withPastedName({ ...emptyForm, familyName: 'фон Штейн', givenName: 'Карл' }).familyName).toBe(
      'фон Штейн',
    )
  })

  test('asks for the gender only where the patronymic leaves it open', () => {
    expect(asksGender(typed)).toBe(false)
    expect(asksGender({ ...typed, patronymic: '' })).toBe(true)
    expect(asksGender(emptyForm)).toBe(false)
  })

  test('names every field that would be refused', () => {
    const wrong = { ...typed, givenName: 'О.', email: 'нет', phone: 'x', classes: { История: '5А, все' } }
    expect(formProblems(wrong)).toEqual({
      givenName: 'name_has_initials',
      email: 'email_is_strange',
      phone: 'phone_is_strange',
      classes: true,
    })
    expect(hasProblems(formProblems(typed))).toBe(false)
  })

  test('sends the year of the beginning, and the classes of subjects that are still there', () => {
    const values = {
      ...typed,
      experienceYears: 18,
      subjects: ['История'],
      classes: { История: '5А Б', Химия: '8А', '': '1А' },
    }
    expect(recordIn(values, 2025)).toMatchObject({ experienceSince: 2007, gender: 'female', email: null })
    expect(teachingsIn(values)).toEqual([
      { grade: 1, letter: 'А', subject: null },
      { grade: 5, letter: 'А', subject: 'История' },
      { grade: 5, letter: 'Б', subject: 'История' },
    ])
  })

  test('shows what the server sent, so that saving at once changes nothing', () => {
    const person: ShownPerson = {
      id: '1',
      familyName: 'Ли',
      givenName: 'Мария',
      patronymic: null,
      gender: 'female',
      positionTypes: ['teacher'],
      positionWording: null,
      subjects: ['История'],
      teachings: [
        { grade: 5, letter: 'А', subject: 'История' },
        { grade: 9, letter: '', subject: null },
      ],
      experienceSince: 2020,
      experienceYears: 5,
      endsOn: null,
      hasLeft: false,
      schoolYear: 2025,
      contacts: { login: null, email: null, phone: '+7 900 000' },
      nameIsConfirmed: false,
      mayKeep: true,
      mayConfirmName: true,
    }
    const values = formOf(person)
    expect(recordIn(values, 2025)).toMatchObject({
      gender: 'female',
      experienceSince: 2020,
      phone: '+7 900 000',
    })
    expect(teachingsIn(values)).toEqual(person.teachings)
  })
})
