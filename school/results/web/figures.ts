import type { Language } from '#base/words.ts'
import { type Formats, useFormats } from '#kit/format.ts'
import { useWords } from '#kit/words.ts'
import type { PointsShare, Share } from '../share.ts'
import { figureWords } from './words/figures.ts'

export type Figures = ReturnType<typeof figuresWith>

/** Numbers about pupils, said as far as their number allows. */
export function useFigures(): Figures {
  return figuresWith(useWords(figureWords), useFormats())
}

/** The same without React. */
export function figuresWith(t: (typeof figureWords)[Language], formats: Formats) {
  return {
    words: t,
    /** «44,4 %», «3 ученика из 7» or «измерены 4 ученика». */
    share: (share: Share): string => {
      if (share.shown === 'only_count') return t.onlyMeasured(share.measured)
      return share.shown === 'counts' ? t.outOf(share.count, share.measured) : formats.share(share.share, 1)
    },
    /** The same with the count behind a percent: «17,8 %: 8 учеников из 45». */
    shareWithCount: (share: Share): string =>
      share.shown === 'percent'
        ? `${formats.share(share.share, 1)}: ${t.outOf(share.count, share.measured)}`
        : share.shown === 'counts'
          ? t.outOf(share.count, share.measured)
          : t.onlyMeasured(share.measured),
    /** For narrow columns: «17 (37,8 %)», «3 из 7», «измерены 4 ученика». */
    countWithShare: (share: Share): string => {
      if (share.shown === 'only_count') return t.onlyMeasured(share.measured)
      return share.shown === 'counts'
        ? t.ofBriefly(share.count, share.measured)
        : `${share.count} (${formats.share(share.share, 1)})`
    },
    /** «от 68,7 до 90,7 %»; null where pupils are too few for an interval. */
    interval: (share: Share): string | null =>
      share.shown === 'percent'
        ? t.intervalShort(formats.number(share.low * 100, 1), formats.share(share.high, 1))
        : null,
    /** Points gathered: «44,4 %», «12 баллов из 35». */
    points: (share: PointsShare): string => {
      if (share.shown === 'only_count') return t.onlyMeasured(share.measured)
      return share.shown === 'counts'
        ? t.pointsOutOf(share.points, share.outOf)
        : formats.share(share.share, 1)
    },
    /** For the cell of a table: «44», «12 из 35», «4 уч.». */
    pointsBriefly: (share: PointsShare): string => {
      if (share.shown === 'only_count') return t.measuredBriefly(share.measured)
      return share.shown === 'counts'
        ? t.ofBriefly(share.points, share.outOf)
        : formats.number(share.share * 100)
    },
    /** «ниже региона на 4,6 п. п.» */
    againstRegion: (share: number, region: number): string => {
      const gap = Math.round((share - region) * 1000) / 10
      if (gap === 0) return t.likeRegion
      const size = `${formats.number(Math.abs(gap), 1)}\u00a0${t.points100}`
      return gap < 0 ? t.belowRegion(size) : t.aboveRegion(size)
    },
  }
}
