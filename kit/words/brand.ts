import { inLanguages } from '#base/words.ts'

export const words = inLanguages({
  ru: { name: 'Круг' },
  en: { name: 'Krug' },
})
