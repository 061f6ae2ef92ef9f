import type { ReactNode } from 'react'
import { IntervalBar } from '#kit/charts/IntervalBar.tsx'
import { useFormats } from '#kit/format.ts'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import type { Share } from '../../share.ts'
import { useFigures } from '../figures.ts'
import type { Overview, View } from '../shapes.ts'
import { overviewWords } from '../words/overview.ts'
import { ScrollBox } from './ScrollBox.tsx'
import { type NamedView, useNamedViews } from './views.ts'
import classes from './work.module.css'

interface Measure {
  key: string
  name: string
  note?: string
  value: (view: View) => ReactNode
}

/** The school measures of a work, each with what it means and how sure it is. */
export function MeasuresPanel({ overview }: { overview: Overview }): ReactNode {
  const t = useWords(overviewWords)
  const views = useNamedViews(overview)
  const measures = useMeasures(views)
  return (
    <Panel title={t.measures} note={t.measuresNote}>
      <ScrollBox label={t.measures}>
        <table className={classes.plain} data-testid="measures">
          <thead>
            <tr>
              <th scope="col">{t.measure}</th>
              {views.map(({ key, name }) => (
                <th key={key} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {measures.map(({ key, name, note, value }) => (
              <tr key={key}>
                <th scope="row">
                  {name}
                  {note !== undefined && <span className={classes.small}>{note}</span>}
                </th>
                {views.map((named) => (
                  <td key={named.key}>{value(named.view)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Panel>
  )
}

function useMeasures(views: readonly NamedView[]): Measure[] {
  const t = useWords(overviewWords)
  const say = useFigures()
  const formats = useFormats()
  const { dash } = say.words
  const number = (value: number | null | undefined, digits: number) =>
    value === null || value === undefined ? dash : formats.number(value, digits)
  const share = (of: (view: View) => Share | undefined) => (view: View) => <ShareCell share={of(view)} />
  const some = (has: (view: View) => unknown) => views.some(({ view }) => Boolean(has(view)))
  const all: (Measure | false)[] = [
    { key: 'worked', name: t.worked, value: (view) => formats.number(view.worked) },
    { key: 'absent', name: t.absentees, value: (view) => formats.number(view.absent) },
    some(({ marks }) => marks?.exempt) && {
      key: 'exempt',
      name: t.exempt,
      value: ({ marks }) => number(marks?.exempt, 0),
    },
    some(({ marks }) => marks?.withoutMark) && {
      key: 'withoutMark',
      name: t.withoutMark,
      value: ({ marks }) => number(marks?.withoutMark, 0),
    },
    some((view) => view.points) && {
      key: 'mean',
      name: t.mean,
      value: ({ points }) => {
        if (points === null) return dash
        const mean = formats.number(points.mean, 2)
        return (
          <>
            {points.maximum === null ? mean : t.meanOf(mean, formats.number(points.maximum))}
            {points.deviation !== null && (
              <span className={classes.small}>{t.deviation(formats.number(points.deviation, 2))}</span>
            )}
          </>
        )
      },
    },
    some((view) => view.points) && {
      key: 'median',
      name: t.median,
      value: ({ points }) => number(points?.median, 1),
    },
    some((view) => view.marks) && {
      key: 'pass',
      name: t.pass,
      note: t.passNote,
      value: share((view) => view.marks?.pass),
    },
    some((view) => view.marks) && {
      key: 'quality',
      name: t.quality,
      note: t.qualityNote,
      value: share((view) => view.marks?.quality),
    },
    some((view) => view.marks) && {
      key: 'mark',
      name: t.meanMark,
      value: ({ marks }) => number(marks?.meanMark, 2),
    },
    some((view) => view.marks) && {
      key: 'index',
      name: t.learningIndex,
      note: t.learningIndexNote,
      value: ({ marks }) => number(marks?.learningIndex, 2),
    },
    some((view) => view.atRisk) && {
      key: 'risk',
      name: t.atRisk,
      note: t.atRiskNote,
      value: share((view) => view.atRisk ?? undefined),
    },
    some((view) => view.levels) && { key: 'low', name: t.lowLevel, value: share((view) => view.levels?.low) },
    some((view) => view.levels) && {
      key: 'raised',
      name: t.raisedLevel,
      value: share((view) => view.levels?.raised),
    },
  ]
  return all.filter((measure) => measure !== false)
}

function ShareCell({ share }: { share: Share | undefined }): ReactNode {
  const say = useFigures()
  if (share === undefined) return say.words.dash
  const text = say.share(share)
  if (share.shown !== 'percent') return text
  const interval = say.interval(share) ?? ''
  return (
    <div className={classes.shareCell}>
      {text} <span className={classes.small}>{interval}</span>
      <IntervalBar share={share.share} low={share.low} high={share.high} label={`${text}, ${interval}`} />
    </div>
  )
}
