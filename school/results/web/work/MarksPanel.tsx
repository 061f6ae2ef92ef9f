import type { ReactNode } from 'react'
import { ChartFigure } from '#kit/charts/ChartFigure.tsx'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { useFigures } from '../figures.ts'
import type { Overview, View } from '../shapes.ts'
import { overviewWords } from '../words/overview.ts'
import { SegmentBars, type SegmentKind, type SegmentRow } from './SegmentBars.tsx'
import { mainView, type NamedView, useNamedViews } from './views.ts'

/** How many pupils have each mark, or each level. Inside the school distributions are counts. */
export function MarksPanel({ overview }: { overview: Overview }): ReactNode {
  const t = useWords(overviewWords)
  const say = useFigures()
  const views = useNamedViews(overview)
  const view = mainView(overview)
  if (view === null) return null
  if (view.marks !== null) {
    const kinds = markKinds(say.words.mark, t.notAttested, t.withoutMark)
    return (
      <Distribution
        title={t.marks}
        reading={
          view.marks.counts === null
            ? t.marksHidden
            : t.marksReading(
                t.pupils(view.marks.counts.two),
                t.pupils(view.marks.counts.four + view.marks.counts.five),
              )
        }
        kinds={kinds}
        rows={rowsOf(views, markCounts)}
      />
    )
  }
  if (view.levels === null) return null
  const { counts } = view.levels
  return (
    <Distribution
      title={t.levels}
      reading={
        counts === null ? t.marksHidden : t.levelsReading(t.pupils(counts.low), t.pupils(counts.raised))
      }
      kinds={[
        { key: 'low', name: t.level.low, tone: 'low' },
        { key: 'basic', name: t.level.basic, tone: 'middle' },
        { key: 'raised', name: t.level.raised, tone: 'high' },
      ]}
      rows={rowsOf(views, ({ levels }) => {
        const found = levels?.counts ?? null
        return found === null ? null : [found.low, found.basic, found.raised]
      })}
    />
  )
}

interface DistributionProps {
  title: string
  reading: string
  kinds: readonly SegmentKind[]
  rows: readonly SegmentRow[]
}

function Distribution({ title, reading, kinds, rows }: DistributionProps): ReactNode {
  const t = useWords(overviewWords)
  const used = kinds.filter((_, index) => rows.some(({ counts }) => (counts[index] ?? 0) > 0))
  const usedRows = rows.map((row) => ({
    ...row,
    counts: row.counts.filter((_, index) =>
      used.includes(kinds[index] ?? { key: '', name: '', tone: 'plain' }),
    ),
  }))
  return (
    <Panel title={title}>
      <ChartFigure
        reading={reading}
        table={{
          caption: title,
          columns: [t.byClass, ...used.map(({ name }) => name)],
          rows: usedRows.map(({ name, counts }) => [name, ...counts.map(String)]),
        }}
      >
        <SegmentBars kinds={used} rows={usedRows} />
      </ChartFigure>
    </Panel>
  )
}

function markKinds(
  quoted: (mark: string) => string,
  notAttested: string,
  withoutMark: string,
): SegmentKind[] {
  return [
    { key: 'two', name: quoted('2'), tone: 'low' },
    { key: 'three', name: quoted('3'), tone: 'middle' },
    { key: 'four', name: quoted('4'), tone: 'good' },
    { key: 'five', name: quoted('5'), tone: 'high' },
    { key: 'notAttested', name: notAttested, tone: 'plain' },
    { key: 'withoutMark', name: withoutMark, tone: 'plain' },
  ]
}

function markCounts({ marks }: View): number[] | null {
  if (marks === null || marks.counts === null) return null
  const { two, three, four, five, notAttested } = marks.counts
  return [two, three, four, five, notAttested, marks.withoutMark]
}

function rowsOf(views: readonly NamedView[], counts: (view: View) => number[] | null): SegmentRow[] {
  return views.flatMap(({ key, name, view }) => {
    const found = counts(view)
    return found === null ? [] : [{ key, name, counts: found }]
  })
}
