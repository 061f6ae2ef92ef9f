import { inLanguages } from '#base/words.ts'

/** Spaces inside are no-break spaces: a line never ends between a number and its unit. */
export const units = inLanguages({
  ru: {
    percent: '\u00a0%',
    points: '\u00a0п.\u00a0п.',
    bytes: 'Б',
    kilobytes: 'КБ',
    megabytes: 'МБ',
    gigabytes: 'ГБ',
  },
  en: { percent: '%', points: '\u00a0pp', bytes: 'B', kilobytes: 'KB', megabytes: 'MB', gigabytes: 'GB' },
})
