import { normalLetter } from '#school/people/class-letter.ts'
import { lastGrade, letterLengthMaximum } from './cohort.ts'

/** A class as a school names it in one year. */
export interface ClassName {
  grade: number
  letter: string
}

export type ClassNameProblem = 'no_grade' | 'grade_out_of_range' | 'letter_too_long'

export interface ClassNames {
  /** Each class once, in the order typed. */
  classes: ClassName[]
  problems: { text: string; problem: ClassNameProblem }[]
}

/**
 * Reads «5А, 5Б», «5 А Б», «5А, Б», «5-1», «1–4 АБ» (every letter of every grade) and, for a school with one class
 * in a grade, «5». What cannot be read is told and not guessed.
 */
export function classNamesIn(typed: string): ClassNames {
  const names: ClassNames = { classes: [], problems: [] }
  for (const text of partsOf(typed)) {
    const read = readPart(text, names.classes.at(-1)?.grade)
    if (typeof read === 'string') names.problems.push({ text, problem: read })
    else names.classes.push(...read)
  }
  return { ...names, classes: withoutRepeats(names.classes) }
}

/** One class, «5А» or «5-1»; `null` when the text is no class. */
export function classNameIn(text: string): ClassName | null {
  const { classes, problems } = classNamesIn(text)
  const [only, second] = classes
  return only !== undefined && second === undefined && problems.length === 0 ? only : null
}

function partsOf(typed: string): string[] {
  return typed
    .replace(/\s*[-–—]\s*/g, '-')
    .split(/[,;\n]+|\s+(?=\d)/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

const spanOfGrades = /^(\d{1,2})-(\d{1,2})\s*(?=\p{L})(.*)$/u
const oneGrade = /^(\d{1,2})(?!\d)-?\s*(.*)$/u
const bareLetter = /^\p{L}$/u

function readPart(text: string, gradeBefore: number | undefined): ClassName[] | ClassNameProblem {
  const [, first, last, spanLetters = ''] = spanOfGrades.exec(text) ?? []
  if (first !== undefined && last !== undefined) {
    return classesOf(Number(first), Number(last), lettersIn(spanLetters, 'each_character'))
  }
  const [, grade, letters = ''] = oneGrade.exec(text) ?? []
  if (grade !== undefined) return classesOf(Number(grade), Number(grade), lettersIn(letters, 'each_word'))
  if (gradeBefore === undefined || !bareLetter.test(text))
    return /^\d/.test(text) ? 'grade_out_of_range' : 'no_grade'
  return classesOf(gradeBefore, gradeBefore, [normalLetter(text)])
}

function classesOf(from: number, to: number, letters: readonly string[]): ClassName[] | ClassNameProblem {
  if (from < 1 || to > lastGrade || to < from) return 'grade_out_of_range'
  if (letters.some((letter) => letter.length > letterLengthMaximum)) return 'letter_too_long'
  const grades = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  return grades.flatMap((grade) => letters.map((letter) => ({ grade, letter })))
}

/** After a span of grades «АБВ» is three letters; after one grade only «А Б В» is, since «5 гум» is one class. */
function lettersIn(text: string, separation: 'each_word' | 'each_character'): string[] {
  const words = text.split(/\s+/).map(normalLetter)
  if (separation === 'each_character') return words.flatMap((word) => [...word].map(normalLetter))
  return words.every((word) => word.length === 1) ? words : [words.join(' ')]
}

function withoutRepeats(classes: readonly ClassName[]): ClassName[] {
  const seen = new Map(classes.map((each) => [`${each.grade} ${each.letter}`, each]))
  return [...seen.values()]
}
