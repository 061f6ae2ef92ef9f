/** As on street signs, readable at sight. ё is spelled like е, because Russian itself often writes е for it. */
const letters: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
}

/** The text in small letters, Russian ones spelled in Latin; what is neither stays as it is. */
export function inLatinLetters(text: string): string {
  return [...text.toLowerCase().normalize('NFC')].map((letter) => letters[letter] ?? letter).join('')
}
