export type PassphraseRefusal = 'too_short' | 'too_plain' | 'contains_school_word'

const shortest = 12
const schoolWords = ['школа', 'пароль', 'ученики', 'qwerty', 'йцукен', 'password', '123456']

/**
 * Why a passphrase is too weak for a file that may lie on a lost flash drive. Length counts, not the kinds of
 * characters (NIST SP 800-63B, 3.1.1.2); null means it will do.
 */
export function whyWeak(passphrase: string): PassphraseRefusal | null {
  const plain = passphrase.normalize('NFKC').trim().toLowerCase()
  if ([...plain].length < shortest) return 'too_short'
  if (new Set(plain).size < 6) return 'too_plain'
  const rest = schoolWords.reduce((text, word) => text.replaceAll(word, ''), plain).replace(/[\d\s]/g, '')
  return rest.length < 4 ? 'contains_school_word' : null
}
