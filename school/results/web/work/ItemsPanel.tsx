import type { ReactNode } from 'react'
import { ChartFigure } from '#kit/charts/ChartFigure.tsx'
import { type HeatCell, type HeatRow, HeatTable } from '#kit/charts/HeatTable.tsx'
import { useFormats } from '#kit/format.ts'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { useFigures } from '../figures.ts'
import type { Item, ItemFigures, Overview } from '../shapes.ts'
import { overviewWords } from '../words/overview.ts'
import { figuresOf, hardestItem, mainView, shareIn, useNamedViews } from './views.ts'

/** Items by class as a labelled heat map, with what others reached beside. */
export function ItemsPanel({ overview }: { overview: Overview }): ReactNode {
  const t = useWords(overviewWords)
  if (overview.items.length === 0) return null
  return (
    <Panel title={t.items} note={t.itemsNote}>
      <ItemsMap overview={overview} />
    </Panel>
  )
}

export function ItemsMap({ overview }: { overview: Overview }): ReactNode {
  const t = useWords(overviewWords)
  const formats = useFormats()
  const views = useNamedViews(overview)
  const cellOf = useCell()
  const { level: levelName, levelLetter } = useFigures().words
  const { items } = overview
  const references = [
    { key: 'region', label: t.region, share: (item: Item) => item.regionShare },
    { key: 'country', label: t.country, share: (item: Item) => item.countryShare },
  ].filter(({ share }) => items.some((item) => share(item) !== null))

  const rows = items.map(
    (item): HeatRow => ({
      key: item.id,
      label: item.label,
      wording: item.wording,
      tag:
        item.level === null
          ? undefined
          : { letter: levelLetter[item.level], meaning: t.levelIs(levelName[item.level]) },
      cells: [
        ...views.map(({ name, view }) => cellOf(name, item, figuresOf(view, item))),
        ...references.map(({ label, share }): HeatCell | null => {
          const reached = share(item)
          if (reached === null) return null
          const text = formats.share(reached, 1)
          return {
            text: formats.number(reached * 100),
            share: null,
            flag: null,
            detail: t.referenceDetail(label, item.label, text),
          }
        }),
      ],
    }),
  )
  const columns = [
    ...views.map(({ key, name }) => ({ key, label: name })),
    ...references.map(({ key, label }) => ({ key, label })),
  ]
  return (
    <ChartFigure reading={useItemsReading(overview)}>
      <HeatTable caption={t.itemsCaption} corner={t.item} columns={columns} rows={rows} hint={t.itemsHint} />
    </ChartFigure>
  )
}

function useItemsReading(overview: Overview): string {
  const t = useWords(overviewWords)
  const figures = useFigures()
  const view = mainView(overview)
  const hardest = view === null ? null : hardestItem(overview, view)
  if (hardest === null) return t.itemsFew
  const share = shareIn(hardest.figures)
  const { regionShare, label } = hardest.item
  const against =
    share !== null && regionShare !== null ? `, ${figures.againstRegion(share, regionShare)}` : ''
  // «п. п.» brings its own full stop.
  return t.itemsReading(label, figures.points(hardest.figures.solved), against).replace(/\.\.$/, '.')
}

function useCell(): (className: string, item: Item, figures: ItemFigures | null) => HeatCell | null {
  const t = useWords(overviewWords)
  const say = useFigures()
  return (className, item, figures) => {
    if (figures === null) return null
    const share = shareIn(figures)
    const text = say.pointsBriefly(figures.solved)
    const against =
      share !== null && item.regionShare !== null ? `, ${say.againstRegion(share, item.regionShare)}` : ''
    const details = [
      `${t.detail(className, item.label, say.points(figures.solved))}${against}`,
      t.detailFull(say.share(figures.full)),
      t.detailNotAttempted(say.share(figures.notAttempted)),
      ...(figures.notTaught > 0 ? [t.detailNotTaught(figures.notTaught)] : []),
    ]
    const flag = figures.reasons.length > 0 ? t.isDifficulty : null
    return { text, share, flag, detail: details.join('; ') }
  }
}
