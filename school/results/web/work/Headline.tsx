import type { ReactNode } from 'react'
import { useFormats } from '#kit/format.ts'
import { useWords } from '#kit/words.ts'
import type { Overview, View } from '../shapes.ts'
import { overviewWords } from '../words/overview.ts'
import { hardestItems, hardItems, mainView } from './views.ts'
import classes from './work.module.css'

/** The work in three sentences. */
export function Headline({ overview }: { overview: Overview }): ReactNode {
  const sentences = useHeadline(overview)
  return (
    <p className={classes.headline} data-testid="work-headline">
      {sentences.join(' ')}
    </p>
  )
}

const hardestNamed = 3

/** First the pupils who need help, then what was hardest, then what the rule says. */
export function useHeadline(overview: Overview): string[] {
  const t = useWords(overviewWords)
  const formats = useFormats()
  const view = mainView(overview)
  if (view === null) return []
  const hard = hardItems(overview, view).map(({ label }) => label)
  const hardest = hardestItems(overview, view, hardestNamed).map(({ label }) => label)
  const [only, ...others] = hard
  const sentences = [lowestSentence(view, t) ?? t.headline(view.worked, view.absent)]
  if (hardest.length > 1) sentences.push(t.headlineHardest(formats.list(hardest)))
  if (view.items.length > 0) {
    sentences.push(
      only === undefined
        ? t.headlineNoneHard
        : others.length === 0
          ? t.headlineOneHard(only)
          : t.headlineHard(formats.list(hard)),
    )
  }
  return sentences
}

/** Null where pupils are too few to say how many, or the work has neither marks nor levels. */
function lowestSentence(
  { lowest: { markTwo, lowLevel } }: View,
  t: (typeof overviewWords)['ru'],
): string | null {
  if (markTwo !== null && markTwo.shown !== 'only_count')
    return t.headlineTwos(markTwo.measured, markTwo.count)
  return lowLevel !== null && lowLevel.shown !== 'only_count'
    ? t.headlineLow(lowLevel.measured, lowLevel.count)
    : null
}
