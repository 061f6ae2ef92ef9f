/**
 * Comparing how two files write one pupil's name. Names exist in the browser only; nothing here is ever sent.
 */

/** How surely two spellings mean one person: word for word, or as far as initials and a missing patronymic allow. */
export type NameLikeness = 'same' | 'compatible' | 'different'

/** A name cut into words that can be compared, with the surname found where the spelling gives it away. */
interface NameWords {
  surname: string
  given: string
  patronymic: string
  all: readonly string[]
}

// Letters that look alike in both alphabets and are typed by mistake with the wrong keyboard.
const latinLookalikes: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'н',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
}

/** «  ИВАНОВА-Ким   Алёна » → «иванова-ким алена»: one spelling for case, ё, spaces, dashes, dots and keyboards. */
export function plainName(written: string): string {
  const lowered = written.normalize('NFC').toLowerCase().replace(/ё/g, 'е')
  // Dots and commas go first: a space they leave beside a dash would otherwise stay.
  const spaced = lowered.replace(/[.,_]/g, ' ').replace(/\s*[-\u2010-\u2015\u2212]+\s*/g, '-')
  const single = spaced.replace(/[\s\u00a0]+/g, ' ').trim()
  return single.split(' ').map(cyrillicWord).join(' ')
}

function cyrillicWord(word: string): string {
  if (!/[а-я]/.test(word)) return word
  return word.replace(/[a-z]/g, (letter) => latinLookalikes[letter] ?? letter)
}

export function nameLikeness(one: string, other: string): NameLikeness {
  const a = nameWords(one)
  const b = nameWords(other)
  if (a.all.length === 0 || b.all.length === 0) return 'different'
  if (sameWords(a.all, b.all)) return a.all.length > 1 ? 'same' : 'compatible'
  if (a.surname !== b.surname) return 'different'
  return wordsAgree(a.given, b.given) && wordsAgree(a.patronymic, b.patronymic) ? 'compatible' : 'different'
}

/** «И. П. Иванов» and «Иванов И. П.»: the only long word is the surname; otherwise it stands first, as in school lists. */
function nameWords(written: string): NameWords {
  const all = plainName(written)
    .split(' ')
    .filter((word) => word !== '')
  const firstLong = all.findIndex((word) => word.length > 1)
  const initialsFirst = firstLong > 0 && all.slice(firstLong).length === 1
  const ordered = initialsFirst ? [...all.slice(firstLong), ...all.slice(0, firstLong)] : all
  const [surname = '', given = '', ...rest] = ordered
  return { surname, given, patronymic: rest.join(' '), all }
}

function sameWords(one: readonly string[], other: readonly string[]): boolean {
  return [...one].sort().join(' ') === [...other].sort().join(' ')
}

/** A missing word says nothing; an initial agrees with every word it begins. */
function wordsAgree(one: string, other: string): boolean {
  if (one === '' || other === '' || one === other) return true
  return (one.length === 1 && other.startsWith(one)) || (other.length === 1 && one.startsWith(other))
}
