import { classLabel, normalLetter } from './class-letter.ts'

/** A class for as long as it stays together: the September in which it entered class 1, and a letter. */
export interface ClassKey {
  enteredYear: number
  letter: string
}

/** A class as it is called in one year: 5А. */
export interface ClassName {
  grade: number
  letter: string
}

/** A letter may be missing where a grade has one class; a letter that is a figure stands behind a dash or a space. */
const classPattern =
  /^(\d{1,2})(?:\s*[-–]?\s*["«„“]?\s*(\p{L}[\p{L}\d.]{0,11})\s*["»“”]?|(?:\s*[-–]\s*|\s+)(\d[\p{L}\d.]{0,11}))?$/u

/** Reads «5А, 5Б», «5а; 6 "Б"», «5 А Б» (a bare letter belongs to the grade before it). What is no class comes back as a problem. */
export function classNamesIn(text: string): { classes: ClassName[]; strange: string[] } {
  const classes: ClassName[] = []
  const strange: string[] = []
  for (const piece of pieces(text)) {
    const before = classes.at(-1)
    const name = classNameIn(piece) ?? (before === undefined ? null : bareLetter(piece, before.grade))
    if (name === null) strange.push(piece)
    else if (!classes.some((each) => each.grade === name.grade && each.letter === name.letter))
      classes.push(name)
  }
  return { classes, strange }
}

export function classNameIn(text: string): ClassName | null {
  const match = classPattern.exec(text.trim())
  const grade = Number(match?.[1])
  if (match === null || grade < 1 || grade > 11) return null
  return { grade, letter: normalLetter(match[2] ?? match[3] ?? '') }
}

export function className({ grade, letter }: ClassName): string {
  return classLabel(grade, letter)
}

/** The class that is called so in the school year that begins in September of `schoolYear`. */
export function classKey({ grade, letter }: ClassName, schoolYear: number): ClassKey {
  return { enteredYear: schoolYear - grade + 1, letter }
}

export function classNameOf({ enteredYear, letter }: ClassKey, schoolYear: number): ClassName {
  return { grade: schoolYear - enteredYear + 1, letter }
}

export function compareClasses(a: ClassName, b: ClassName): number {
  return a.grade - b.grade || a.letter.localeCompare(b.letter, 'ru', { numeric: true })
}

function bareLetter(piece: string, grade: number): ClassName | null {
  return /^\p{L}$/u.test(piece) ? { grade, letter: normalLetter(piece) } : null
}

/** Cut at commas and line breaks, and at a space only where a new class or a bare letter begins: «5 А» stays whole. */
function pieces(text: string): string[] {
  return text
    .split(/[,;\n]+|\s+и\s+/)
    .flatMap((part) => part.trim().split(/(?<=\p{L}["»“”]?)\s+(?=\d|\p{L}(?:\s|$))/u))
    .map((piece) => piece.replace(/\s*(кл\.?|класс\S*)$/i, '').trim())
    .filter((piece) => piece !== '')
}
