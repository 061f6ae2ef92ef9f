import type { ReactNode } from 'react'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { useFigures } from '../figures.ts'
import type { Item, ItemFigures, Overview } from '../shapes.ts'
import { overviewWords } from '../words/overview.ts'
import { figuresOf, mainView } from './views.ts'
import classes from './work.module.css'

/** Items that pupils left out: a sign of its own, beside points. */
export function NotAttemptedPanel({ overview }: { overview: Overview }): ReactNode {
  const t = useWords(overviewWords)
  const say = useFigures()
  const view = mainView(overview)
  if (view === null || overview.items.length === 0) return null
  const skipped = overview.items
    .map((item) => ({ item, figures: figuresOf(view, item) }))
    .filter((each): each is { item: Item; figures: ItemFigures } => countOf(each.figures) > 0)
    .toSorted((a, b) => countOf(b.figures) - countOf(a.figures))
  const [most] = skipped
  const notTaught = overview.items.flatMap((item) => {
    const pupils = figuresOf(view, item)?.notTaught ?? 0
    return pupils === 0 ? [] : [t.notTaughtItem(item.label, t.pupils(pupils))]
  })
  return (
    <Panel
      title={t.notAttempted}
      note={
        most === undefined
          ? t.nobodySkipped
          : t.notAttemptedReading(most.item.label, say.shareWithCount(most.figures.notAttempted))
      }
    >
      {notTaught.length > 0 && <p>{t.notTaught(notTaught.join(', '))}</p>}
      {skipped.length > 0 && (
        <table className={classes.plain}>
          <thead>
            <tr>
              <th scope="col">{t.item}</th>
              <th scope="col">{t.notAttempted}</th>
            </tr>
          </thead>
          <tbody>
            {skipped.map(({ item, figures }) => (
              <tr key={item.id}>
                <th scope="row">
                  {item.label} {item.wording}
                </th>
                <td>{say.countWithShare(figures.notAttempted)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}

function countOf(figures: ItemFigures | null): number {
  return figures === null || figures.notAttempted.shown === 'only_count' ? 0 : figures.notAttempted.count
}
