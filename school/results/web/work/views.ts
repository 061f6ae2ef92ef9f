import { useWords } from '#kit/words.ts'
import { useClassLabels } from '../class-labels.ts'
import type { Item, ItemFigures, Overview, View } from '../shapes.ts'
import { overviewWords } from '../words/overview.ts'

export interface NamedView {
  key: string
  name: string
  view: View
}

/** All pupils together first, then the classes this person may see, each with its name. */
export function useNamedViews({ whole, cohorts }: Overview): NamedView[] {
  const t = useWords(overviewWords)
  const label = useClassLabels()
  const classes = cohorts.flatMap((view) =>
    view.cohort === null ? [] : [{ key: view.cohort.id, name: label(view.cohort), view }],
  )
  // One class that is all of the work would stand there twice.
  if (whole === null) return classes
  return [{ key: 'all', name: t.all, view: whole }, ...classes]
}

/** The view the page speaks of: all pupils where that is open, else the first class. */
export function mainView({ whole, cohorts }: Overview): View | null {
  return whole ?? cohorts[0] ?? null
}

export function figuresOf(view: View, item: Item): ItemFigures | null {
  return view.items.find(({ itemId }) => itemId === item.id) ?? null
}

/** Items whose numbers in this view fit the rule for a difficulty. */
export function hardItems({ items }: Overview, view: View): Item[] {
  return items.filter((item) => (figuresOf(view, item)?.reasons.length ?? 0) > 0)
}

/** A share of points where the pupils are many enough to say one. */
export function shareIn(figures: ItemFigures | null): number | null {
  return figures?.solved.shown === 'percent' ? figures.solved.share : null
}

/** The items with the least shares of points, the hardest first; none where no share may be shown. */
export function hardestItems({ items }: Overview, view: View, most: number): Item[] {
  return items
    .flatMap((item) => {
      const share = shareIn(figuresOf(view, item))
      return share === null ? [] : [{ item, share }]
    })
    .toSorted((one, other) => one.share - other.share)
    .slice(0, most)
    .map(({ item }) => item)
}

/** The item with the least share of points; null when no share may be shown. */
export function hardestItem(overview: Overview, view: View): { item: Item; figures: ItemFigures } | null {
  const [item] = hardestItems(overview, view, 1)
  const figures = item === undefined ? null : figuresOf(view, item)
  return item === undefined || figures === null ? null : { item, figures }
}
