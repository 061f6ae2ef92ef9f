import { inLanguages } from '#base/words.ts'

/** An agreement that waits for one’s own yes, on Today. */
export const words = inLanguages({
  ru: {
    title: 'Принять соглашение сообщества',
    note: (name: string) => `«${name}»`,
    mark: 'вас спросили',
    action: 'Прочитать',
  },
  en: {
    title: 'Accept the agreement of the community',
    note: (name: string) => `“${name}”`,
    mark: 'you are asked',
    action: 'Read',
  },
})
