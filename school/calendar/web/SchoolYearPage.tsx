import { useSearch } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { type Done, DoneNote } from '#kit/DoneNote.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { Page } from '#kit/Page.tsx'
import { useWords } from '#kit/words.ts'
import { useMe } from '#school/access/web/public.tsx'
import { whyMayNotKeepCalendar } from '../policy.ts'
import { firstYearOn, type SchoolYear, yearLabel } from '../school-year.ts'
import { useSchoolYears } from './api.ts'
import { NewYear } from './NewYear.tsx'
import { words } from './words/year.ts'
import { YearContent } from './YearContent.tsx'
import { YearTabs } from './YearTabs.tsx'

/** The school year: when the school teaches, its fortnights and its classes. */
export function SchoolYearPage(): ReactNode {
  const t = useWords(words)
  const years = useSchoolYears()
  const { today } = useMe()
  const chosen = useChosenYear() ?? firstYearOn(today)
  return (
    <Page title={years.data === undefined ? t.page : t.pageOf(yearLabel(chosen))}>
      <Loaded query={years} height={520}>
        {(all) => <ChosenYear key={chosen} firstYear={chosen} years={all} />}
      </Loaded>
    </Page>
  )
}

function ChosenYear({ firstYear, years }: { firstYear: number; years: readonly SchoolYear[] }): ReactNode {
  const t = useWords(words)
  const me = useMe()
  const [done, show] = useState<Done | null>(null)
  const year = years.find((each) => each.firstYear === firstYear)
  const mayKeep = whyMayNotKeepCalendar(me) === null
  return (
    <>
      <YearTabs years={years} chosen={firstYear} mayKeep={mayKeep} />
      <DoneNote done={done} show={show} refusals={t.yearRefusals} />
      {year === undefined ? (
        <NewYear firstYear={firstYear} years={years} mayKeep={mayKeep} show={show} />
      ) : (
        <YearContent year={year} mayKeep={mayKeep} show={show} />
      )}
    </>
  )
}

/** The year named in the address, so that it can be bookmarked and sent. */
function useChosenYear(): number | null {
  // Routes of other capabilities are unknown here, so what stands in the address is read as unknown.
  const search = useSearch({ strict: false } as never) as { year?: unknown }
  const year = Number(search.year)
  return Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : null
}
