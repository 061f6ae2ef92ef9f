import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import type { Language } from '#base/words.ts'
import { LanguageContext } from './words.ts'

const place = 'krug.language'

/** Holds the language of the page, remembers it on this device and tells the browser and screen readers (`<html lang>`). */
export function LanguageProvider({ children }: { children: ReactNode }): ReactNode {
  const [language, setLanguage] = useState<Language>(remembered)

  useEffect(() => {
    document.documentElement.lang = language
  }, [language])

  const choose = useCallback((chosen: Language) => {
    remember(chosen)
    setLanguage(chosen)
  }, [])

  const value = useMemo(() => ({ language, choose }), [language, choose])
  return <LanguageContext value={value}>{children}</LanguageContext>
}

function remembered(): Language {
  return read() === 'en' ? 'en' : 'ru'
}

/** A browser that forbids storage still shows the page; it only forgets the choice. */
function read(): string | null {
  try {
    return localStorage.getItem(place)
  } catch {
    return null
  }
}

function remember(language: Language): void {
  try {
    localStorage.setItem(place, language)
  } catch {
    // Nothing to keep it in; the choice lasts as long as the page.
  }
}
