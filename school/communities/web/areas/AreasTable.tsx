import { NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { type ProblemArea, problemAreas } from '#school/topics/problem-area.ts'
import { useAreaNames } from '#school/topics/web/public.tsx'
import { type RatingOccasion, ratingOccasions, severities } from '../../area-rating.ts'
import { communitiesApi } from '../api.ts'
import type { Community, Rating } from '../shapes.ts'
import { useDeed } from '../use-deed.ts'
import { words } from '../words/areas.ts'
import { refusalWords } from '../words/refusals.ts'
import styles from './areas.module.css'
import { severityOf } from './areas-reading.ts'

interface AreasTableProps {
  community: Community
  ratings: readonly Rating[]
  show: (done: Done) => void
}

/** Seven areas at three times, each cell a word with a colour behind it; members change a word where it stands. */
export function AreasTable({ community, ratings, show }: AreasTableProps): ReactNode {
  const t = useWords(words)
  const refusals = useWords(refusalWords)
  const nameOf = useAreaNames()
  const rating = useRating(community, ratings, show)
  return (
    <div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t.corner}</th>
            {ratingOccasions.map((occasion) => (
              <th key={occasion} scope="col">
                {t.occasions[occasion]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {problemAreas.map((area) => (
            <tr key={area}>
              <th scope="row">
                {nameOf(area)}
                {community.topic.areas.includes(area) && <span className={styles.own}> {t.ofTopic}</span>}
              </th>
              {ratingOccasions.map((occasion) => (
                <td key={occasion} data-label={t.occasions[occasion]}>
                  <Cell
                    label={t.cell(nameOf(area), t.occasions[occasion])}
                    severity={severityOf(ratings, occasion, area)}
                    mayRate={community.why.edit === null}
                    rate={(severity) => rating.rate(occasion, area, severity)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ProblemNotice error={rating.error} refusals={refusals} />
    </div>
  )
}

interface CellProps {
  label: string
  severity: number | null
  mayRate: boolean
  rate: (severity: number | null) => void
}

function Cell({ label, severity, mayRate, rate }: CellProps): ReactNode {
  const t = useWords(words)
  const options = severities.map((each) => ({ value: String(each), label: t.severities[each] }))
  const shown = options.find(({ value }) => value === String(severity))
  if (!mayRate) {
    return (
      <span className={styles.still} data-severity={severity ?? 'none'}>
        {shown?.label ?? t.none}
      </span>
    )
  }
  return (
    <NativeSelect
      aria-label={label}
      data={[{ value: '', label: t.none }, ...options]}
      value={severity === null ? '' : String(severity)}
      data-severity={severity ?? 'none'}
      classNames={{ input: styles.cell ?? '' }}
      onChange={(event) => {
        const { value } = event.currentTarget
        rate(value === '' ? null : Number(value))
      }}
    />
  )
}

function useRating(community: Community, ratings: readonly Rating[], show: (done: Done) => void) {
  const t = useWords(words)
  const nameOf = useAreaNames()
  const deed = useDeed(show)
  const { id: communityId } = community
  const set = async (
    occasion: RatingOccasion,
    area: ProblemArea,
    severity: number | null,
    before: number | null,
  ): Promise<Done> => {
    const place = { communityId, occasion, area }
    if (severity === null) await communitiesApi.ratings.clear.call(place)
    else await communitiesApi.ratings.rate.call({ ...place, severity })
    const word = severities.find((each) => each === severity)
    const text = word === undefined ? t.cleared(nameOf(area)) : t.rated(nameOf(area), t.severities[word])
    return { text, undo: () => set(occasion, area, before, severity) }
  }
  const rate = (occasion: RatingOccasion, area: ProblemArea, severity: number | null) =>
    deed.run(() => set(occasion, area, severity, severityOf(ratings, occasion, area)))
  return { rate, error: deed.error }
}
