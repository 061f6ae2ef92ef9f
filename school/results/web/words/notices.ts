import { inLanguages, plural } from '#base/words.ts'

/** What people are told about results, in the news of Today. */
export const noticeWords = inLanguages({
  ru: {
    imported: (work: string) => `Загружены результаты: ${work}`,
    pupils: (n: number) =>
      `${n} ${plural('ru', n, { one: 'ученик писал', few: 'ученика писали', many: 'учеников писали' })}`,
    confirmed: (name: string) => `Школа подтвердила затруднение «${name}»`,
    confirmedUnnamed: 'Школа подтвердила затруднение',
  },
  en: {
    imported: (work: string) => `Results imported: ${work}`,
    pupils: (n: number) => `${n} ${plural('en', n, { one: 'pupil', other: 'pupils' })} took part`,
    confirmed: (name: string) => `The school confirmed the difficulty “${name}”`,
    confirmedUnnamed: 'The school confirmed a difficulty',
  },
})
