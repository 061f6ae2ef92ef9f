/** «5А», «5-1» (set apart, so that class 51 is not read), «10 гум». */
export function classLabel(grade: number, letter: string): string {
  const between = /^\d/.test(letter) ? '-' : letter.length > 1 ? ' ' : ''
  return `${grade}${between}${letter}`
}

/** The same class is typed «5а», «5 "А"» and, with another keyboard, «5A»: letters that look alike become Cyrillic capitals. */
export function normalLetter(typed: string): string {
  const bare = typed
    .replace(/["'«»„“”]/g, '')
    .trim()
    .replace(/\s+/g, ' ')
  return bare.length === 1 ? (lookAlikes[bare.toUpperCase()] ?? bare.toUpperCase()) : bare
}

/** Letters that look alike on both keyboards. */
const lookAlikes: Readonly<Record<string, string>> = {
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
}
