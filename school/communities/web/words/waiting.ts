import { inLanguages, plural } from '#base/words.ts'

/** What a community waits for, on Today. */
export const words = inLanguages({
  ru: {
    title: {
      requests: (n: number) =>
        `${n} ${plural('ru', n, { one: 'коллега ждёт', few: 'коллеги ждут', many: 'коллег ждут' })} вашего ответа`,
      question: 'Ответить на вопрос о сообществе',
      answer: (name: string) => `Ответить, согласны ли вы: руководитель ${name}`,
      announce: 'Объявить о сообществе коллегам',
      call: 'Позвать коллег в сообщество',
      split: 'Разделить сообщество на две группы',
      propose: 'Предложить руководителя сообщества',
      answers: 'Посмотреть, что отвечают о руководителе',
      order: 'Приказ о создании сообщества',
      meeting: 'Назначить первую встречу',
      agreement: 'Договориться, как работаем вместе',
    },
    note: (name: string) => `«${name}»`,
    marks: { asked: 'вас спросили', now: 'сейчас' },
    actions: {
      requests: 'Ответить',
      question: 'Ответить',
      answer: 'Ответить',
      announce: 'Открыть',
      call: 'Открыть',
      split: 'Открыть',
      propose: 'Предложить',
      answers: 'Посмотреть',
      order: 'Открыть документы',
      meeting: 'Назначить',
      agreement: 'Открыть',
    },
  },
  en: {
    title: {
      requests: (n: number) =>
        `${n} ${plural('en', n, { one: 'colleague waits', other: 'colleagues wait' })} for your answer`,
      question: 'Answer a question about the community',
      answer: (name: string) => `Say whether you consent: leader ${name}`,
      announce: 'Announce the community to colleagues',
      call: 'Invite colleagues to the community',
      split: 'Split the community into two groups',
      propose: 'Propose a leader of the community',
      answers: 'See the answers about the leader',
      order: 'The order on the community',
      meeting: 'Set the first meeting',
      agreement: 'Agree on working together',
    },
    note: (name: string) => `“${name}”`,
    marks: { asked: 'you are asked', now: 'now' },
    actions: {
      requests: 'Answer',
      question: 'Answer',
      answer: 'Answer',
      announce: 'Open',
      call: 'Open',
      split: 'Open',
      propose: 'Propose',
      answers: 'Look',
      order: 'Open the papers',
      meeting: 'Set',
      agreement: 'Open',
    },
  },
})
