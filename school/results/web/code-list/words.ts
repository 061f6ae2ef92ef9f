import { inLanguages } from '#base/words.ts'

export const words = inLanguages({
  ru: {
    fileGreeting:
      'Круг: зашифрованный список кодов учеников. Откройте его в «Круге» на странице «Результаты учеников».',
  },
  en: {
    fileGreeting: 'Krug: encrypted list of pupils’ codes. Open it in Krug on the page “Pupils’ results”.',
  },
})
