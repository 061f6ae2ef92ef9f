import { inLanguages } from '#base/words.ts'

/** The six documents of a community. */
export const listWords = inLanguages({
  ru: {
    title: 'Документы',
    lead: 'Шесть документов, с которыми сообщество живёт год. Программа составляет их из того, что уже известно; вы правите слова.',
    list: 'Документы сообщества',
    later: {
      diary: 'Дневник соберётся сам из встреч, уроков и решений. Появится вместе со встречами.',
      council_talk: 'Слайды для педсовета соберутся из результатов года. Появятся вместе с результатами.',
      site: 'Что можно показать всем, программа предложит в конце года. Появится вместе с презентацией.',
    },
    nobodyYet: 'Составляют участники сообщества.',
    start: {
      order: 'Составить приказ',
      order_change: 'Приказ об изменениях',
      order_road_map: 'Приказ о дорожной карте',
      regulation: 'Составить положение',
      road_map: 'Составить дорожную карту',
    },
    newEdition: 'Новая редакция',
    startNote: {
      order: 'Состав, руководитель и поручения подставятся сами.',
      order_change: 'Нужен, когда изменился состав или руководитель.',
      order_road_map: 'Утверждает дорожную карту.',
      regulation: 'Одно на всю школу. Утверждается приказом.',
      road_map: 'План года. До своего приказа печатается с пометкой «ПРОЕКТ».',
    },
    step: {
      continue: 'Продолжить',
      mend: 'Исправить',
      decide: 'Рассмотреть',
      look: 'Открыть',
    },
    returnedWith: (words: string) => `Директор: «${words}»`,
    submittedBy: (name: string, day: string) => `Отправлено ${day}, ${name}`,
    draftedBy: (name: string, day: string) => `Черновик от ${day}, ${name}`,
    otherPapers: 'Бумаги к этому документу',
  },
  en: {
    title: 'Documents',
    lead: 'The six documents a community lives by for a year, in Russian. The program makes them from what is known; you edit the words.',
    list: 'Documents of the community',
    later: {
      diary: 'The diary gathers itself from meetings, lessons and decisions. It comes with meetings.',
      council_talk: 'The slides for the council gather the results of the year. They come with results.',
      site: 'What may be shown to everyone is proposed at the end of the year. It comes with the talk.',
    },
    nobodyYet: 'Members of the community draft it.',
    start: {
      order: 'Draft the order',
      order_change: 'Order of changes',
      order_road_map: 'Order about the road map',
      regulation: 'Draft the regulation',
      road_map: 'Draft the road map',
    },
    newEdition: 'New edition',
    startNote: {
      order: 'Members, leader and tasks are filled in.',
      order_change: 'Needed when members or the leader have changed.',
      order_road_map: 'Approves the road map.',
      regulation: 'One for the whole school. An order approves it.',
      road_map: 'The plan of the year. Until its own order it prints the word for “draft”.',
    },
    step: {
      continue: 'Continue',
      mend: 'Mend',
      decide: 'Decide',
      look: 'Open',
    },
    returnedWith: (words: string) => `The director: “${words}”`,
    submittedBy: (name: string, day: string) => `Submitted ${day}, ${name}`,
    draftedBy: (name: string, day: string) => `Draft of ${day}, ${name}`,
    otherPapers: 'Papers behind this document',
  },
})
