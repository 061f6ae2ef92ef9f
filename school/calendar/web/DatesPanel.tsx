import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { type Done, DoneNote } from '#kit/DoneNote.tsx'
import { DraftNote } from '#kit/DraftNote.tsx'
import type { Draft } from '#kit/draft.ts'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import type { SchoolYear } from '../school-year.ts'
import { DatesEditor } from './DatesEditor.tsx'
import { DatesView } from './DatesView.tsx'
import { type DatesForm, formOf } from './dates-form.ts'
import { words } from './words/dates.ts'
import { words as yearWords } from './words/year.ts'

interface DatesPanelProps {
  year: SchoolYear
  draft: Draft<DatesForm | null>
  mayKeep: boolean
}

/** The dates to read, or, while the deputy head changes them, to fill in. */
export function DatesPanel({ year, draft, mayKeep }: DatesPanelProps): ReactNode {
  const t = useWords(words)
  const y = useWords(yearWords)
  const [done, show] = useState<Done | null>(null)
  const form = mayKeep ? draft.value : null
  const begin = () => {
    show(null)
    draft.change(formOf(year.dates, year.revision))
  }
  return (
    <Panel
      title={t.datesTitle}
      note={form === null ? y.weekDays[year.dates.studyWeek] : t.editNote}
      aside={
        mayKeep &&
        form === null && (
          <Button variant="default" onClick={begin}>
            {t.edit}
          </Button>
        )
      }
    >
      {form === null ? (
        <DatesView dates={year.dates} />
      ) : (
        <>
          <DatesEditor
            year={year}
            form={form}
            change={(next) => draft.change((before) => (before === null ? null : next(before)))}
            leave={draft.forget}
            show={show}
          />
          <DraftNote draft={draft} />
        </>
      )}
      <DoneNote done={done} show={show} refusals={t.dateRefusals} />
    </Panel>
  )
}
