import type { Language } from '#base/words.ts'
import type { PersonName } from '#school/access/server/public.ts'
import { WrongArguments } from './command.ts'
import { words } from './words.ts'

/** «Фамилия Имя Отчество» in this order; the patronymic may be missing. */
export function personName(text: string, option: string, language: Language): PersonName {
  const [familyName, givenName, ...patronymic] = text.split(/\s+/)
  if (familyName === undefined || givenName === undefined) {
    throw new WrongArguments(words[language].nameWrong(option, text))
  }
  return { familyName, givenName, patronymic: patronymic.join(' ') || null }
}
