import type { ReactNode } from 'react'
import { useFormats } from '#kit/format.ts'
import { useWords } from '#kit/words.ts'
import { useFigures } from '../figures.ts'
import type { Overview } from '../shapes.ts'
import { overviewWords } from '../words/overview.ts'
import { hardItems, mainView } from './views.ts'
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

export function useHeadline(overview: Overview): string[] {
  const t = useWords(overviewWords)
  const figures = useFigures()
  const formats = useFormats()
  const view = mainView(overview)
  if (view === null) return []
  const { marks, levels } = view
  const hard = hardItems(overview, view).map(({ label }) => label)
  const [only, ...others] = hard
  const [first = '', interval] =
    marks === null ? [] : [figures.share(marks.pass), figures.interval(marks.pass)]
  const sentences = [t.headline(view.worked, view.absent)]
  if (marks !== null) sentences.push(t.headlinePass(interval === null ? first : `${first} (${interval})`))
  else if (levels !== null) sentences.push(t.lowestLevel(figures.shareWithCount(levels.low)))
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
