import type { ReactNode } from 'react'
import { Chip } from '#kit/Chip.tsx'
import type { Done } from '#kit/DoneNote.tsx'
import { useDraft } from '#kit/draft.ts'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { useMe } from '#school/access/web/public.tsx'
import { fortnightsOf } from '../fortnight.ts'
import type { SchoolYear } from '../school-year.ts'
import type { YearDates } from '../year-dates.ts'
import { AssumedNote } from './AssumedNote.tsx'
import { ClassesPanel } from './ClassesPanel.tsx'
import { DatesPanel } from './DatesPanel.tsx'
import { type DatesForm, previewOf } from './dates-form.ts'
import { FortnightTable } from './FortnightTable.tsx'
import { words } from './words/year.ts'
import { YearStrip } from './YearStrip.tsx'
import { YearSummary } from './YearSummary.tsx'

interface YearContentProps {
  year: SchoolYear
  mayKeep: boolean
  show: (done: Done) => void
}

/** A year that is set up: the strip, the dates and the classes. While dates are changed the strip shows the draft. */
export function YearContent({ year, mayKeep, show }: YearContentProps): ReactNode {
  const t = useWords(words)
  const { today } = useMe()
  // Null while nobody is changing anything; a draft brought back from an earlier visit opens the form again.
  const draft = useDraft<DatesForm | null>(`calendar.dates.${year.id}`, null)
  const form = mayKeep ? draft.value : null
  const dates: YearDates = form === null ? year.dates : previewOf(form)
  return (
    <>
      {year.assumed && <AssumedNote year={year} mayKeep={mayKeep} show={show} />}
      <Panel
        title={t.stripTitle}
        note={<span className="no-print">{t.stripNote}</span>}
        aside={year.assumed && <Chip tone="amber">{t.assumedChip}</Chip>}
      >
        <YearSummary firstYear={year.firstYear} dates={dates} />
        <YearStrip firstYear={year.firstYear} dates={dates} today={today} />
        <FortnightTable fortnights={fortnightsOf(year.firstYear, dates)} />
      </Panel>
      <DatesPanel year={year} draft={draft} mayKeep={mayKeep} />
      <ClassesPanel firstYear={year.firstYear} mayKeep={mayKeep} />
    </>
  )
}
