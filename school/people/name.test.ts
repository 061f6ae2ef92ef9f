import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  avatarColour,
  avatarLetters,
  fullName,
  genderShownBy,
  nameWithInitials,
  normalizedName,
  type PersonName,
  parseFullName,
  whyNotNamePart,
} from './name.ts'

const melnik: PersonName = { familyName: 'Мельник', givenName: 'Ольга', patronymic: 'Степановна' }

describe('reading a full name', () => {
  test.each([
    ['as a register writes it', 'Мельник Ольга Степановна'],
    ['as people say it', 'Ольга Степановна Мельник'],
    ['in capitals', 'МЕЛЬНИК ОЛЬГА СТЕПАНОВНА'],
    ['in small letters with loose spaces', '  мельник\u00a0 ольга   степановна '],
  ])('%s', (_, text) => {
    expect(parseFullName(text)).toEqual(melnik)
  })

  test.each<[string, PersonName]>([
    [
      'Сидорова - Ким Анна Владимировна',
      { familyName: 'Сидорова-Ким', givenName: 'Анна', patronymic: 'Владимировна' },
    ],
    [
      'СИДОРОВА–КИМ АННА ВЛАДИМИРОВНА',
      { familyName: 'Сидорова-Ким', givenName: 'Анна', patronymic: 'Владимировна' },
    ],
    ['Алиев Эльчин Расим Оглы', { familyName: 'Алиев', givenName: 'Эльчин', patronymic: 'Расим оглы' }],
    [
      'Мамедова Севиндж Мамед-кызы',
      { familyName: 'Мамедова', givenName: 'Севиндж', patronymic: 'Мамед-кызы' },
    ],
    ['Елена Максимовна Дорошевич', { familyName: 'Дорошевич', givenName: 'Елена', patronymic: 'Максимовна' }],
    ['Дорошевич Елена Максимовна', { familyName: 'Дорошевич', givenName: 'Елена', patronymic: 'Максимовна' }],
    ['фон Штейн Карл Иванович', { familyName: 'фон Штейн', givenName: 'Карл', patronymic: 'Иванович' }],
    ['Ли Мария', { familyName: 'Ли', givenName: 'Мария', patronymic: null }],
    ["О'Нил Шон", { familyName: "О'Нил", givenName: 'Шон', patronymic: null }],
  ])('understands %s', (text, name) => {
    expect(parseFullName(text)).toEqual(name)
  })

  test.each([
    ['', 'name_is_missing'],
    ['Мельник', 'name_is_too_short'],
    ['Мельник О. С.', 'name_has_initials'],
    ['Мельник Ольга Степановна Петровна', 'name_is_too_long'],
    ['Мельник Ольга 5А', 'name_has_strange_signs'],
  ])('refuses «%s» by saying what is wrong', (text, refusal) => {
    expect(parseFullName(text)).toBe(refusal)
  })

  test('gives back what was written, however the letters were cased', () => {
    const word = fc.constantFrom('Мельник', 'Сидорова-Ким', 'Жук', 'Белых')
    const given = fc.constantFrom('Ольга', 'Анна-Мария', 'Пётр')
    const patronymic = fc.constantFrom('Степановна', 'Фёдорович', 'Расим оглы')
    const style = fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => text.toUpperCase(),
      (text) => text.toLowerCase(),
    )
    fc.assert(
      fc.property(word, given, patronymic, style, (familyName, givenName, father, styled) => {
        const name = { familyName, givenName, patronymic: father }
        expect(parseFullName(styled(fullName(name)))).toEqual(name)
      }),
    )
  })
})

describe('a name', () => {
  test('is short with initials whose spaces do not break', () => {
    expect(nameWithInitials(melnik)).toBe('Мельник\u00a0О.\u00a0С.')
    expect(nameWithInitials({ ...melnik, patronymic: null })).toBe('Мельник\u00a0О.')
  })

  test('is the same name with «е» for «ё», in capitals and with odd spaces', () => {
    const zhuk = { familyName: 'Жук', givenName: 'Пётр', patronymic: 'Фёдорович' }
    expect(normalizedName(zhuk)).toBe(
      normalizedName({ familyName: 'ЖУК', givenName: 'Петр', patronymic: 'Федорович' }),
    )
  })

  test('shows its gender by the patronymic and by nothing else', () => {
    const withPatronymic = (patronymic: string | null) => genderShownBy({ ...melnik, patronymic })
    expect(['Степановна', 'Ильинична', 'Расим кызы', 'Мамед-кызы'].map(withPatronymic)).toEqual(
      Array(4).fill('female'),
    )
    expect(['Степанович', 'Ильич', 'Расим оглы', 'Гай-оглы'].map(withPatronymic)).toEqual(
      Array(4).fill('male'),
    )
    expect([null, 'Бен'].map(withPatronymic)).toEqual([null, null])
  })

  test('has two letters and a colour that stays', () => {
    expect(avatarLetters(melnik)).toBe('МО')
    const id = '0193a5c0-5b6e-7c3a-9d2e-0123456789ab'
    expect(avatarColour(id, 6)).toBe(avatarColour(id, 6))
    fc.assert(fc.property(fc.uuid(), (any) => avatarColour(any, 6) >= 0 && avatarColour(any, 6) < 6))
  })

  test('typed part by part is refused where the part is wrong', () => {
    expect(whyNotNamePart('Сидорова-Ким')).toBeNull()
    expect(whyNotNamePart('Расим оглы')).toBeNull()
    expect(whyNotNamePart(' ')).toBe('name_is_missing')
    expect(whyNotNamePart('О.')).toBe('name_has_initials')
    expect(whyNotNamePart('5А')).toBe('name_has_strange_signs')
    expect(whyNotNamePart('я'.repeat(61))).toBe('name_is_too_long')
  })
})
