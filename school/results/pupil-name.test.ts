import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameLikeness, plainName } from './pupil-name.ts'

describe('spellings of one name', () => {
  test.each([
    ['Семёнова Алёна Игоревна', 'СЕМЕНОВА  АЛЕНА ИГОРЕВНА'],
    ['Сидорова-Ким Анна', 'сидорова – ким анна'],
    ['Иванов Иван', 'Иван Иванов'],
    ['Петров\u00a0Пётр', ' Петров Петр '],
    ['Cидоров Oлег', 'Сидоров Олег'],
  ])('«%s» and «%s» are word for word the same', (one, other) => {
    expect(nameLikeness(one, other)).toBe('same')
  })

  test.each([
    ['Иванов Иван Петрович', 'Иванов И. П.'],
    ['Иванов Иван Петрович', 'И.П. Иванов'],
    ['Иванов Иван Петрович', 'Иванов Иван'],
    ['Иванов И.', 'Иванов'],
    ['Иванов', 'Иванов'],
  ])('«%s» and «%s» may be one pupil', (one, other) => {
    expect(nameLikeness(one, other)).toBe('compatible')
  })

  test.each([
    ['Иванов Иван', 'Иванова Иванна'],
    ['Иванов Иван Петрович', 'Иванов И. С.'],
    ['Иванов Олег', 'Иванов Иван'],
    ['', 'Иванов'],
  ])('«%s» and «%s» are different pupils', (one, other) => {
    expect(nameLikeness(one, other)).toBe('different')
  })
})

const word = fc.stringMatching(/^[А-ЯЁ][а-яё]{1,12}$/)

test('making a name plain twice changes nothing more', () => {
  expect(plainName('!,-')).toBe(plainName(plainName('!,-')))
  fc.assert(fc.property(fc.string(), (text) => plainName(plainName(text)) === plainName(text)))
})

test('likeness does not depend on which file came first', () => {
  const name = fc.array(fc.oneof(word, fc.stringMatching(/^[А-Я]\.$/)), { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(name, name, (one, other) => {
      expect(nameLikeness(one.join(' '), other.join(' '))).toBe(nameLikeness(other.join(' '), one.join(' ')))
    }),
  )
})

test('case, ё and spaces never make a stranger of a pupil', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 2, maxLength: 3 }), (words) => {
      const name = words.join(' ')
      expect(nameLikeness(name, `  ${name.toUpperCase().replace(/Ё/g, 'Е').replace(/ /g, '   ')} `)).toBe(
        'same',
      )
    }),
  )
})
