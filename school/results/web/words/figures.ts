import { inLanguages, plural } from '#base/words.ts'

/** How numbers about pupils are said. */
export const figureWords = inLanguages({
  ru: {
    pupils: (n: number) => `${n} ${plural('ru', n, { one: 'ученик', few: 'ученика', many: 'учеников' })}`,
    outOf: (count: number, of: number) =>
      `${count} ${plural('ru', count, { one: 'ученик', few: 'ученика', many: 'учеников' })} из ${of}`,
    ofBriefly: (count: number, of: number) => `${count} из ${of}`,
    points: (n: number) => `${n} ${plural('ru', n, { one: 'балл', few: 'балла', many: 'баллов' })}`,
    upToPoints: (n: number) => `${n} ${plural('ru', n, { one: 'балла', few: 'баллов', many: 'баллов' })}`,
    pointsOutOf: (points: number, of: number) =>
      `${points} ${plural('ru', points, { one: 'балл', few: 'балла', many: 'баллов' })} из ${of}`,
    onlyMeasured: (n: number) =>
      `${plural('ru', n, { one: 'измерен', few: 'измерены', many: 'измерено' })} ${n} ${plural('ru', n, { one: 'ученик', few: 'ученика', many: 'учеников' })}`,
    interval: (low: string, high: string) => `с уверенностью 95 % от ${low} до ${high}`,
    intervalShort: (low: string, high: string) => `от ${low} до ${high}`,
    belowRegion: (gap: string) => `ниже региона на ${gap}`,
    aboveRegion: (gap: string) => `выше региона на ${gap}`,
    likeRegion: 'как в регионе',
    points100: 'п. п.',
    tooFew: 'меньше пяти учеников: доли не показываем',
    counted: 'от пяти до девяти учеников: показываем счётом, а не процентом',
    level: { basic: 'базовый', raised: 'повышенный', high: 'высокий' },
    /** As work descriptions print them. */
    levelLetter: { basic: 'Б', raised: 'П', high: 'В' },
    levelUnknown: 'уровень не указан',
    mark: (mark: string) => `«${mark}»`,
    /** In a narrow cell: how many were measured and nothing more. */
    measuredBriefly: (n: number) => `${n} уч.`,
    nobody: 'никто',
    dash: '–',
  },
  en: {
    pupils: (n: number) => `${n} ${plural('en', n, { one: 'pupil', other: 'pupils' })}`,
    outOf: (count: number, of: number) =>
      `${count} of ${of} ${plural('en', of, { one: 'pupil', other: 'pupils' })}`,
    ofBriefly: (count: number, of: number) => `${count} of ${of}`,
    points: (n: number) => `${n} ${plural('en', n, { one: 'point', other: 'points' })}`,
    upToPoints: (n: number) => `${n} ${plural('en', n, { one: 'point', other: 'points' })}`,
    pointsOutOf: (points: number, of: number) =>
      `${points} of ${of} ${plural('en', of, { one: 'point', other: 'points' })}`,
    onlyMeasured: (n: number) => `${n} ${plural('en', n, { one: 'pupil', other: 'pupils' })} measured`,
    interval: (low: string, high: string) => `with 95% confidence from ${low} to ${high}`,
    intervalShort: (low: string, high: string) => `from ${low} to ${high}`,
    belowRegion: (gap: string) => `${gap} below the region`,
    aboveRegion: (gap: string) => `${gap} above the region`,
    likeRegion: 'the same as the region',
    points100: 'pp',
    tooFew: 'under five pupils: no shares are shown',
    counted: 'five to nine pupils: shown as counts, not as a percentage',
    level: { basic: 'basic', raised: 'raised', high: 'high' },
    levelLetter: { basic: 'B', raised: 'R', high: 'H' },
    levelUnknown: 'level not given',
    mark: (mark: string) => `“${mark}”`,
    measuredBriefly: (n: number) => `n = ${n}`,
    nobody: 'nobody',
    dash: '–',
  },
})
