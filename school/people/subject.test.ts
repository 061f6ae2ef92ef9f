import { describe, expect, test } from 'vitest'
import { knownSubjects, subjectKey, subjectNamed, subjectsIn } from './subject.ts'

describe('the subjects of a cell', () => {
  test.each([
    ['русский язык, литература', ['Русский язык', 'Литература']],
    ['Русский язык и литература', ['Русский язык', 'Литература']],
    ['вероятность и статистика', ['Вероятность и статистика']],
    ['англ. яз.', ['Английский язык']],
    ['ИЗО/технология', ['Изобразительное искусство', 'Труд (технология)']],
    ['робототехника', ['Робототехника']],
    ['математика; Математика', ['Математика']],
    [' ', []],
  ])('«%s»', (text, names) => {
    expect(subjectsIn(text)).toEqual(names)
  })

  test('that the school knows are found by any spelling', () => {
    for (const name of knownSubjects) {
      expect(subjectNamed(name.toUpperCase())).toBe(name)
      expect(subjectsIn(name)).toEqual([name])
    }
    expect(subjectKey('Лит-ра')).toBe(subjectKey('лит. ра'))
  })
})
