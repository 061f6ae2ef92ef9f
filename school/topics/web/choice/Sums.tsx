import type { ReactNode } from 'react'
import { ChartFigure } from '#kit/charts/ChartFigure.tsx'
import { useFormats } from '#kit/format.ts'
import { useWords } from '#kit/words.ts'
import { isLive } from '../../topic.ts'
import type { Board } from '../shapes.ts'
import { voteWords } from '../words/vote.ts'
import styles from './choice.module.css'
import { type Sums as SumsOfBoard, sumsOf } from './sums.ts'

/** What the vote showed, by topic and never by name; or why it may not be shown. */
export function Sums({ board }: { board: Board }): ReactNode {
  const t = useWords(voteWords)
  const readingOf = useReading()
  const sums = sumsOf(board.topics.filter(isLive))
  const voted = board.participation?.voted ?? 0
  if (board.sums === 'no_vote') return <p>{t.noVote}</p>
  if (sums === null)
    return (
      <p>
        {voted === 0 ? t.nobody : t.tooFew(voted)} {t.tooFewNext(board.votersToShowSums)}
      </p>
    )
  return (
    <ChartFigure
      reading={`${readingOf(sums)} ${t.tookPart(voted, board.participation?.electorate ?? 0)}`}
      table={{
        caption: t.tableCaption,
        columns: [t.columnTopic, t.columnDots],
        rows: sums.rows.map(({ title, dots }) => [title, String(dots)]),
      }}
    >
      <div className={styles.sums} aria-hidden="true">
        {sums.rows.map(({ id, title, dots, length }) => (
          <div key={id} className={styles.sum}>
            <span className={styles.sumTitle}>{title}</span>
            <span className={styles.line}>
              <span className={styles.filled} style={{ width: `${length * 100}%` }} data-none={dots === 0} />
              <span className={styles.number}>{t.given(dots)}</span>
            </span>
          </div>
        ))}
      </div>
    </ChartFigure>
  )
}

function useReading(): (sums: SumsOfBoard) => string {
  const t = useWords(voteWords)
  const formats = useFormats()
  return ({ first, all }) => {
    const [one] = first
    if (one === undefined) return ''
    if (first.length > 1)
      return t.readingTie(formats.list(first.map(({ title }) => t.quoted(title))), t.given(one.dots))
    return t.reading(one.title, t.given(one.dots), formats.number(all))
  }
}
