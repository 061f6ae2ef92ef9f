import { inLanguages } from '#base/words.ts'

export const words = inLanguages({
  ru: {
    placeholder: 'Начните писать фамилию',
    searching: 'Ищем',
    nobody: 'Никого не нашлось. Попробуйте другую часть имени.',
    clear: 'Убрать выбранного',
  },
  en: {
    placeholder: 'Start typing a family name',
    searching: 'Searching',
    nobody: 'Nobody found. Try another part of the name.',
    clear: 'Take the choice back',
  },
})
