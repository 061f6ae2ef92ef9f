import { createContext, useContext } from 'react'
import type { InLanguages, Language } from '#base/words.ts'

interface LanguageChoice {
  language: Language
  choose: (language: Language) => void
}

/** Filled by `LanguageProvider`; Russian first where nothing is chosen. */
export const LanguageContext = createContext<LanguageChoice>({ language: 'ru', choose: () => undefined })

/** The language of the page and the way to choose another; the choice is remembered on this device. */
export function useLanguage(): LanguageChoice {
  return useContext(LanguageContext)
}

/** The words of a place in the language of the page. */
export function useWords<Words extends InLanguages<unknown>>(words: Words): Words[Language] {
  return words[useLanguage().language]
}
