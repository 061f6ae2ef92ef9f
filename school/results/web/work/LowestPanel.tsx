import type { ReactNode } from 'react'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { useFigures } from '../figures.ts'
import type { Overview, View } from '../shapes.ts'
import { figureWords } from '../words/figures.ts'
import { overviewWords } from '../words/overview.ts'
import { useNamedViews } from './views.ts'
import classes from './work.module.css'

/** The pupils who find it hardest: never hidden behind an average. */
export function LowestPanel({ overview }: { overview: Overview }): ReactNode {
  const t = useWords(overviewWords)
  return (
    <Panel title={t.lowest} note={t.lowestNote}>
      <LowestGroups overview={overview} />
    </Panel>
  )
}

export function LowestGroups({ overview }: { overview: Overview }): ReactNode {
  const views = useNamedViews(overview)
  const say = useLowest()
  return (
    <dl className={classes.lowest} data-testid="lowest">
      {views.map(({ key, name, view }) => (
        <div key={key}>
          <dt>{name}</dt>
          {say(view).map((line) => (
            <dd key={line}>{line}</dd>
          ))}
        </div>
      ))}
    </dl>
  )
}

function useLowest(): (view: View) => string[] {
  const t = useWords(overviewWords)
  const { upToPoints } = useWords(figureWords)
  const say = useFigures()
  return ({ lowest }) => {
    const lines: string[] = []
    if (lowest.markTwo !== null) lines.push(t.lowestMarkTwo(say.shareWithCount(lowest.markTwo)))
    if (lowest.lowLevel !== null) lines.push(t.lowestLevel(say.shareWithCount(lowest.lowLevel)))
    const { quarter } = lowest
    if (quarter !== null) {
      const [pupils, upTo] = [t.pupils(quarter.pupils), upToPoints(quarter.upToPoints)]
      lines.push(
        quarter.solved.shown === 'only_count'
          ? t.lowestFew(pupils, upTo)
          : t.lowestQuarter(pupils, upTo, say.points(quarter.solved)),
      )
    }
    return lines.length === 0 ? [t.lowestNone] : lines
  }
}
