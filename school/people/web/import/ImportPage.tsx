import { type ReactNode, useState } from 'react'
import { TextLink } from '#kit/links.tsx'
import { Page } from '#kit/Page.tsx'
import type { Table } from '#kit/table/table.ts'
import { useWords } from '#kit/words.ts'
import { useMe } from '#school/access/web/public.tsx'
import { peoplePaths } from '../../paths.ts'
import { schoolYearOn } from '../../school-year.ts'
import { type StaffLayout, staffLayoutOf, whyNotReadable } from '../../staff-columns.ts'
import { words } from '../words/import.ts'
import { words as peopleWords } from '../words/people.ts'
import { ColumnsPanel } from './ColumnsPanel.tsx'
import { type DoneImport, DonePanel } from './DonePanel.tsx'
import { ImportHistory } from './ImportHistory.tsx'
import { PreviewPanel } from './PreviewPanel.tsx'
import { SourcePanel } from './SourcePanel.tsx'

/** What is being imported: the sheets of a file or a pasted range, and what its columns mean. */
export interface StaffSource {
  fileName: string
  tables: readonly Table[]
  sheetIndex: number
  layout: StaffLayout
  schoolYear: number
}

/** From a table to the staff list: choose, look at the columns, see what happens, write. Nothing leaves the page before that. */
export function ImportPage(): ReactNode {
  const t = useWords(words)
  const people = useWords(peopleWords)
  const schoolYear = schoolYearOn(useMe().today)
  const [source, setSource] = useState<StaffSource | null>(null)
  const [done, setDone] = useState<DoneImport | null>(null)
  const open = (fileName: string, tables: readonly Table[]) =>
    setSource(sourceFrom({ fileName, tables, sheetIndex: fullestOf(tables), schoolYear }))
  return (
    <Page title={t.title} lead={t.lead} above={<TextLink to={peoplePaths.people}>{people.title}</TextLink>}>
      {done === null ? (
        <SourcePanel source={source} open={open} close={() => setSource(null)} />
      ) : (
        <DonePanel done={done} again={() => setDone(null)} />
      )}
      {source !== null && (
        <>
          <ColumnsPanel
            source={source}
            change={(part) => setSource({ ...source, ...part })}
            chooseSheet={(sheetIndex) => setSource(sourceFrom({ ...source, sheetIndex }))}
          />
          {whyNotReadable(source.layout) === null && (
            <PreviewPanel
              source={source}
              finish={(made) => {
                setSource(null)
                setDone(made)
              }}
            />
          )}
        </>
      )}
      <ImportHistory />
    </Page>
  )
}

function sourceFrom(chosen: Omit<StaffSource, 'layout'>): StaffSource {
  return { ...chosen, layout: staffLayoutOf(chosen.tables[chosen.sheetIndex]?.rows ?? []) }
}

/** Staff lists often begin with a sheet of instructions; the list itself has the most rows that name people. */
function fullestOf(tables: readonly Table[]): number {
  const counts = tables.map(({ rows }) => (whyNotReadable(staffLayoutOf(rows)) === null ? rows.length : 0))
  return Math.max(0, counts.indexOf(Math.max(...counts)))
}
