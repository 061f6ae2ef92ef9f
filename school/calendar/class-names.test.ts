import { describe, expect, test } from 'vitest'
import { classLabel } from '#school/people/class-letter.ts'
import { classNameIn, classNamesIn } from './class-names.ts'

function labels(typed: string): string[] {
  return classNamesIn(typed).classes.map(({ grade, letter }) => classLabel(grade, letter))
}

describe('classes as people type them', () => {
  test.each([
    ['5А, 5Б', ['5А', '5Б']],
    ['5А 5Б', ['5А', '5Б']],
    ['5а;5б', ['5А', '5Б']],
    ['5А, Б, В', ['5А', '5Б', '5В']],
    ['5 А Б', ['5А', '5Б']],
    ['5 «А»\n6 «А»', ['5А', '6А']],
    ['1–2 АБ', ['1А', '1Б', '2А', '2Б']],
    ['1 - 2 а б', ['1А', '1Б', '2А', '2Б']],
    ['5-1, 5 – 2', ['5-1', '5-2']],
    ['10 гум', ['10 гум']],
    ['5, 6', ['5', '6']],
    ['11А', ['11А']],
    ['', []],
  ])('«%s»', (typed, expected) => {
    expect(labels(typed)).toEqual(expected)
    expect(classNamesIn(typed).problems).toEqual([])
  })

  test('letters of another keyboard are the same class', () => {
    expect(labels('5A, 5B, 5a')).toEqual(['5А', '5В'])
  })

  test('a class typed twice is one class', () => {
    expect(labels('5А, 5а, 5 «А»')).toEqual(['5А'])
  })

  test('the whole school at once', () => {
    expect(labels('1–11 АБ')).toHaveLength(22)
  })
})

describe('what is no class is told, and the rest is read', () => {
  test.each([
    ['12А', 'grade_out_of_range'],
    ['0А', 'grade_out_of_range'],
    ['4–1 АБ', 'grade_out_of_range'],
    ['505А', 'grade_out_of_range'],
    ['класс', 'no_grade'],
    ['Б', 'no_grade'],
    ['5 информационно-технологический', 'letter_too_long'],
  ])('«%s» is %s', (typed, problem) => {
    const { classes, problems } = classNamesIn(`7А\n${typed}`.replace('7А\nБ', 'Б'))
    expect(problems).toEqual([{ text: typed.replace('–', '-'), problem }])
    expect(classes.every((each) => each.grade === 7)).toBe(true)
  })

  test('one class is one class', () => {
    expect(classNameIn(' 4а ')).toEqual({ grade: 4, letter: 'А' })
    expect(classNameIn('4А, 4Б')).toBeNull()
    expect(classNameIn('Мельник')).toBeNull()
  })
})
