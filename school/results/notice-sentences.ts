import { inLanguages, type Language, plural } from '#base/words.ts'
import type { NoticeGroup } from '#school/notices/sentence.ts'

const words = inLanguages({
  ru: {
    group: 'Результаты и затруднения',
    imported: (work: string) => `Загружены результаты: ${work}`,
    pupils: (n: number) =>
      `${n} ${plural('ru', n, { one: 'ученик писал', few: 'ученика писали', many: 'учеников писали' })}`,
    confirmed: (name: string) => `Школа подтвердила затруднение «${name}»`,
    confirmedUnnamed: 'Школа подтвердила затруднение',
  },
  en: {
    group: 'Results and difficulties',
    imported: (work: string) => `Results imported: ${work}`,
    pupils: (n: number) => `${n} ${plural('en', n, { one: 'pupil', other: 'pupils' })} took part`,
    confirmed: (name: string) => `The school confirmed the difficulty “${name}”`,
    confirmedUnnamed: 'The school confirmed a difficulty',
  },
})

/** What people are told about results: in the news of Today and in letters. */
export function resultsNotices(language: Language): NoticeGroup {
  const t = words[language]
  return {
    name: t.group,
    sentences: {
      'results.import_completed': ({ work, pupils }) => ({
        title: t.imported(String(work ?? '')),
        note: t.pupils(Number(pupils ?? 0)),
      }),
      'results.difficulty_confirmed': ({ name }) => ({
        title: name === undefined || name === '' ? t.confirmedUnnamed : t.confirmed(String(name)),
      }),
    },
  }
}
