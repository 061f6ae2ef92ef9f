import { inLanguages, plural } from '#base/words.ts'

/** What of topics waits for a person on Today. */
export const waitingWords = inLanguages({
  ru: {
    vote: 'Проголосовать за тему',
    voteNote: (board: string, moment: string) => `${board}. Голосование тайное, до ${moment}.`,
    voteMark: 'голос',
    voteAction: 'Проголосовать',
    choose: 'Выбрать тему: голосование закончилось',
    chooseNote: (board: string, n: number, of: number) =>
      `${board}. ${plural('ru', n, { one: 'Проголосовал', few: 'Проголосовали', many: 'Проголосовали' })} ${n} из ${of}.`,
    chooseMark: 'выбор',
    chooseAction: 'Посмотреть и выбрать',
  },
  en: {
    vote: 'Vote for a topic',
    voteNote: (board: string, moment: string) => `${board}. The vote is secret, until ${moment}.`,
    voteMark: 'vote',
    voteAction: 'Vote',
    choose: 'Choose a topic: the vote has ended',
    chooseNote: (board: string, n: number, of: number) => `${board}. ${n} of ${of} voted.`,
    chooseMark: 'choice',
    chooseAction: 'Look and choose',
  },
})
