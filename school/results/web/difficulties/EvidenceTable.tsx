import type { ReactNode } from 'react'
import { IntervalBar } from '#kit/charts/IntervalBar.tsx'
import { useFormats } from '#kit/format.ts'
import { useWords } from '#kit/words.ts'
import { useFigures } from '../figures.ts'
import type { Evidence, ItemFigures } from '../shapes.ts'
import { difficultyWords } from '../words/difficulties.ts'
import styles from './difficulties.module.css'
import { useReasonWords } from './reason-words.ts'

export interface Measured {
  key: string
  name: string
  figures: ItemFigures
}

interface Props {
  caption: string
  item: Evidence['item']
  rows: readonly Measured[]
}

/** The figures behind a difficulty, all pupils first; region and country stand below for comparison. */
export function EvidenceTable({ caption, item, rows }: Props): ReactNode {
  const t = useWords(difficultyWords)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard.
    <section className={styles.scroll} tabIndex={0} aria-label={caption}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t.columns.who}</th>
            <th scope="col">{t.columns.solved}</th>
            <th scope="col">{t.columns.full}</th>
            <th scope="col">{t.columns.half}</th>
            <th scope="col">{t.columns.notAttempted}</th>
            <th scope="col">{t.columns.lost}</th>
            <th scope="col">{t.columns.why}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <FiguresRow key={row.key} row={row} regionShare={item.regionShare} />
          ))}
          <ReferenceRow name={t.region} share={item.regionShare} />
          <ReferenceRow name={t.country} share={item.countryShare} />
        </tbody>
      </table>
    </section>
  )
}

function FiguresRow({ row, regionShare }: { row: Measured; regionShare: number | null }): ReactNode {
  const t = useWords(difficultyWords)
  const say = useFigures()
  const formats = useFormats()
  const reasonsOf = useReasonWords()
  const { solved, full, half, notAttempted, lostPerPupil } = row.figures
  const below = half.shown === 'only_count' ? null : half.measured - half.count
  const reasons = reasonsOf(row.figures)
  const isHard = reasons.length > 0
  return (
    <tr>
      <th scope="row">{row.name}</th>
      <td className={styles.solved}>
        {say.points(solved)}
        {solved.shown === 'percent' && (
          <IntervalBar
            share={solved.share}
            {...(regionShare === null ? {} : { reference: regionShare })}
            label={say.points(solved)}
            tone={isHard ? 'coral' : 'board'}
          />
        )}
      </td>
      <td>{say.countWithShare(full)}</td>
      <td>{below === null ? say.words.dash : say.words.ofBriefly(below, half.measured)}</td>
      <td>{say.countWithShare(notAttempted)}</td>
      <td>
        {lostPerPupil === null ? say.words.dash : t.pointsLost(formats.number(lostPerPupil, 2), lostPerPupil)}
      </td>
      <td className={styles.reasons}>{isHard ? reasons.join(', ') : t.notHere}</td>
    </tr>
  )
}

function ReferenceRow({ name, share }: { name: string; share: number | null }): ReactNode {
  const formats = useFormats()
  if (share === null) return null
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className={styles.solved}>{formats.share(share, 1)}</td>
      <td colSpan={5} />
    </tr>
  )
}
