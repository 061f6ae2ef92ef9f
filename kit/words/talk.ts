import { inLanguages } from '#base/words.ts'

/** The frame of a talk in front of people. */
export const talkWords = inLanguages({
  ru: {
    show: 'Показать на экране',
    next: 'Дальше',
    back: 'Назад',
    close: 'Закрыть показ',
    place: (n: number, of: number) => `${n} из ${of}`,
    inShort: 'Коротко',
  },
  en: {
    show: 'Show on a screen',
    next: 'Next',
    back: 'Back',
    close: 'End the show',
    place: (n: number, of: number) => `${n} of ${of}`,
    inShort: 'In short',
  },
})
