import { useFormats } from '#kit/format.ts'
import { useWords } from '#kit/words.ts'
import { useFigures } from '../figures.ts'
import type { ItemFigures, Reason } from '../shapes.ts'
import { difficultyWords } from '../words/difficulties.ts'

/** Why the numbers make an item a difficulty, each reason with the number it was held against. */
export function useReasonWords(): (figures: ItemFigures) => string[] {
  const t = useWords(difficultyWords).reason
  const say = useFigures()
  const formats = useFormats()
  const sentence = (reason: Reason, figures: ItemFigures): string => {
    switch (reason.rule) {
      case 'below_level': {
        const bound = formats.share(reason.bound, 1)
        // Under ten pupils a percent would pretend; the bound alone is said.
        return figures.solved.shown === 'percent'
          ? t.belowLevel(formats.share(figures.solved.share, 1), bound)
          : t.belowLevelUnnamed(bound)
      }
      case 'below_region':
        return t.belowRegion(
          `${formats.number(reason.gapPoints, 1)}\u00a0${say.words.points100}`,
          formats.share(reason.regionShare, 1),
        )
      case 'interval': {
        const reference = formats.share(reason.reference, 1)
        return reason.of === 'full' ? t.intervalFull(reference) : t.intervalHalf(reference)
      }
      case 'not_attempted': {
        const bound = formats.share(reason.bound, 1)
        return figures.notAttempted.shown === 'percent'
          ? t.notAttempted(formats.share(figures.notAttempted.share, 1), bound)
          : t.notAttemptedUnnamed(bound)
      }
    }
  }
  return (figures) => figures.reasons.map((reason) => sentence(reason, figures))
}

/** The reasons with the share in front where none of them names it: «31,1 %, ниже региона на 13,9 п. п.». */
export function useSpeaking(): (figures: ItemFigures) => string[] {
  const reasonsOf = useReasonWords()
  const say = useFigures()
  return (figures) => {
    const isNamed =
      figures.solved.shown === 'percent' && figures.reasons.some(({ rule }) => rule === 'below_level')
    return isNamed ? reasonsOf(figures) : [say.points(figures.solved), ...reasonsOf(figures)]
  }
}
