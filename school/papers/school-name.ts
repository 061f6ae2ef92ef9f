/** Words that full names of schools begin with, and their genitive; everything after «учреждение» stands still. */
const adjective = /^([А-ЯЁа-яё-]+)(ое|ее)$/

/**
 * The name as it follows «приказом …». Abbreviations and names in quotation marks do not decline: МБОУ «СОШ № 7».
 * A full name does up to its noun: «муниципального бюджетного общеобразовательного учреждения "…"».
 */
export function schoolGenitive(name: string): string {
  const words = name.trim().split(' ')
  const noun = words.findIndex((word) => /^(учреждение|заведение)$/i.test(word))
  if (noun < 0) return declinedAlone(words)
  return words.map((word, index) => (index > noun ? word : inGenitive(word))).join(' ')
}

/** «Гимназия № 1», «Лицей № 4», «Школа № 7», «Средняя школа № 2». */
function declinedAlone(words: readonly string[]): string {
  const noun = words.findIndex((word) => nouns.has(word.toLowerCase()))
  if (noun < 0) return words.join(' ')
  return words.map((word, index) => (index > noun ? word : inGenitive(word))).join(' ')
}

const nouns = new Map([
  ['школа', 'школы'],
  ['гимназия', 'гимназии'],
  ['лицей', 'лицея'],
  ['интернат', 'интерната'],
  ['учреждение', 'учреждения'],
  ['заведение', 'заведения'],
])

function inGenitive(word: string): string {
  const noun = nouns.get(word.toLowerCase())
  if (noun !== undefined) return (word[0] ?? '') + noun.slice(1)
  if (/(ая)$/.test(word)) return word.replace(/ая$/, 'ой')
  if (/(яя)$/.test(word)) return word.replace(/яя$/, 'ей')
  return word.replace(
    adjective,
    (_, stem: string, ending: string) => stem + (ending === 'ее' ? 'его' : 'ого'),
  )
}
