import type { ReactNode } from 'react'
import { useTarget } from '#kit/links.tsx'
import { useWords } from '#kit/words.ts'
import { useMe } from '#school/access/web/public.tsx'
import { calendarPaths } from '../paths.ts'
import { firstYearOn, type SchoolYear, yearLabel } from '../school-year.ts'
import { words } from './words/year.ts'
import styles from './year-tabs.module.css'

interface YearTabsProps {
  years: readonly SchoolYear[]
  chosen: number
  mayKeep: boolean
}

/** How many years stand side by side; earlier ones keep their address. */
const mostYears = 5

/** The years of the school; for the deputy head also the next one, which can be begun. */
export function YearTabs({ years, chosen, mayKeep }: YearTabsProps): ReactNode {
  const t = useWords(words)
  const current = firstYearOn(useMe().today)
  const offered = [
    ...years.map(({ firstYear }) => firstYear),
    current,
    chosen,
    ...(mayKeep ? [current + 1] : []),
  ]
  const shown = [...new Set(offered)].sort((a, b) => a - b).slice(-mostYears)
  if (shown.length < 2) return null
  return (
    <nav className={styles.tabs} aria-label={t.years}>
      {shown.map((firstYear) => (
        <YearTab
          key={firstYear}
          firstYear={firstYear}
          isChosen={firstYear === chosen}
          isSetUp={years.some((year) => year.firstYear === firstYear)}
        />
      ))}
    </nav>
  )
}

function YearTab({
  firstYear,
  isChosen,
  isSetUp,
}: {
  firstYear: number
  isChosen: boolean
  isSetUp: boolean
}): ReactNode {
  const t = useWords(words)
  const target = useTarget({ to: calendarPaths.schoolYear, search: { year: firstYear } })
  return (
    <a {...target} className={styles.tab} data-set-up={isSetUp} aria-current={isChosen ? 'page' : undefined}>
      {isSetUp || isChosen ? yearLabel(firstYear) : t.setUpNext(yearLabel(firstYear))}
    </a>
  )
}
