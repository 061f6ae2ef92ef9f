import { inLanguages } from '#base/words.ts'

export const words = inLanguages({
  ru: {
    add: 'Добавить в календарь',
    addNamed: (title: string) => `Добавить в календарь: ${title}`,
    file: 'Файл .ics',
    google: 'Google Календарь',
    yandex: 'Яндекс Календарь',
    outside: 'Google и Яндекс узнают о встрече, только если вы перейдёте по ссылке.',
  },
  en: {
    add: 'Add to calendar',
    addNamed: (title: string) => `Add to calendar: ${title}`,
    file: '.ics file',
    google: 'Google Calendar',
    yandex: 'Yandex Calendar',
    outside: 'Google and Yandex learn of the meeting only if you follow the link.',
  },
})
