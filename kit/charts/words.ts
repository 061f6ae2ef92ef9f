import { inLanguages } from '#base/words.ts'

export const words = inLanguages({
  ru: {
    asTable: 'То же таблицей',
    legend: 'Цвет клетки',
    below: (bound: string) => `меньше ${bound}`,
    between: (from: string, to: string) => `${from}–${to}`,
    from: (bound: string) => `${bound} и больше`,
    fewPupils: 'мало учеников: без цвета',
    moveHint: 'Клетки обходятся стрелками',
  },
  en: {
    asTable: 'The same as a table',
    legend: 'Colour of a cell',
    below: (bound: string) => `under ${bound}`,
    between: (from: string, to: string) => `${from}–${to}`,
    from: (bound: string) => `${bound} and more`,
    fewPupils: 'few pupils: no colour',
    moveHint: 'Move between cells with the arrow keys',
  },
})
