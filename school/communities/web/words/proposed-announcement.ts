import { inLanguages } from '#base/words.ts'

/** The parts of the announcement that is made from the data; each stands on lines of its own. */
export const words = inLanguages({
  ru: {
    opening: (name: string) => `Коллеги, собираем профессиональное обучающееся сообщество «${name}».`,
    topic: (title: string) => `Над чем будем работать: ${title}.`,
    difficulty: (name: string) => `Что трудно нашим ученикам: ${name}.`,
    why: (why: string) => `Почему: ${why}`,
    chosen: (voters: number, electorate: number) =>
      `Тему выбрали вместе: голосовали ${voters} из ${electorate}.`,
    who: 'Кого приглашаем: учителей всех предметов, психолога, логопеда, классных руководителей. Участвуем по своему желанию, нас будет от трёх до пятнадцати.',
    rhythm: (year: string) =>
      `Когда: весь ${year} учебный год, встреча раз в месяц, уроки друг у друга раз в две недели.`,
    meeting: (when: string) => `Первая встреча: ${when}.`,
  },
  en: {
    opening: (name: string) => `Colleagues, we are starting the professional learning community “${name}”.`,
    topic: (title: string) => `What we will work on: ${title}.`,
    difficulty: (name: string) => `What our pupils find hard: ${name}.`,
    why: (why: string) => `Why: ${why}`,
    chosen: (voters: number, electorate: number) =>
      `The topic was chosen together: ${voters} of ${electorate} voted.`,
    who: 'Whom we invite: teachers of all subjects, the psychologist, the speech therapist, class teachers. We take part of our own will and will be three to fifteen.',
    rhythm: (year: string) =>
      `When: all of the school year ${year}, a meeting once a month, a visit to each other’s lessons every two weeks.`,
    meeting: (when: string) => `First meeting: ${when}.`,
  },
})
