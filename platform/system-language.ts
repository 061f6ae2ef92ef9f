import type { Language } from '#base/words.ts'

/** The language of the machine's user, for what is said before anybody has signed in: start messages, command line. */
export function systemLanguage(): Language {
  return Intl.DateTimeFormat().resolvedOptions().locale.startsWith('ru') ? 'ru' : 'en'
}
