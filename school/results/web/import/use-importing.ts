import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { type Draft, useDraft } from '#kit/draft.ts'
import { useMe } from '#school/access/web/public.tsx'
import type { Cohort } from '#school/calendar/cohort.ts'
import { firstYearOn } from '#school/calendar/school-year.ts'
import { emptyCodeList } from '../../code-list.ts'
import type { RowMatch } from '../../code-matching.ts'
import type { ColumnMapping } from '../../column-mapping.ts'
import { type Reading, readProtocol } from '../../read-protocol.ts'
import { schoolYearOf } from '../../work.ts'
import { api } from '../api.ts'
import { calendarApi } from '../calendar-api.ts'
import type { OpenList } from '../code-list/use-code-list.ts'
import type { PupilNumbers, WorkImport, WorkWithImports } from '../shapes.ts'
import { type ClassInFile, classesInFile } from './classes.ts'
import { correctedTables } from './corrected-tables.ts'
import { type DescribedItem, emptyDraft, type ImportDraft } from './draft.ts'
import { allLocal, matchesOf, openQuestions, type PlacedRow, placedRows } from './pupils.ts'
import { type FileState, useFile } from './use-file.ts'

export interface Importing {
  draft: Draft<ImportDraft>
  file: FileState
  open: ReturnType<typeof useFile>['open']
  mapping: ColumnMapping | null
  /** The existing work the file goes into; null for a new one or while it is loading. */
  existing: WorkWithImports | null
  description: readonly DescribedItem[]
  reading: Reading | null
  classes: readonly ClassInFile[]
  cohorts: readonly Cohort[]
  rows: readonly PlacedRow[]
  numbers: PupilNumbers
  /** Whether a code list is needed to know whose rows these are. */
  needsList: boolean
  openList: OpenList | null
  setOpenList: (open: OpenList | null) => void
  matches: readonly RowMatch[]
  /** Rows whose pupil a person has to say. */
  questions: readonly number[]
  firstYear: number
  /** The import counts: the draft is forgotten and the end is shown. */
  finish: (done: WorkImport) => void
}

const noRows: readonly PlacedRow[] = []

/** All that the steps show, worked out from the draft, the open file and the open list. */
export function useImporting(
  workId: string | null,
  onDone: (done: WorkImport, wasListKept: boolean) => void,
): Importing {
  const draft = useDraft<ImportDraft>(`results.import.${workId ?? 'new'}`, emptyDraft(workId))
  const { file, open } = useFile()
  const [openList, setOpenList] = useState<OpenList | null>(null)
  const me = useMe()
  const firstYear = firstYearOn(me.today)
  const { value } = draft

  const existing = useExisting(value.workId)
  const cohorts = useQuery(calendarApi.cohorts.list.queryOptions({ input: { firstYear } })).data ?? []
  const numbers = useQuery(api.pupils.list.queryOptions()).data ?? []
  const mapping = isProtocol(file) ? value.mapping : null
  const description = useDescription(value, existing, mapping)
  const reading = useReading(file, mapping, value.corrections, description)

  const grade = existing?.grade ?? value.work.grade
  const takenOn = existing?.takenOn ?? value.work.takenOn
  const classes = useMemo(() => {
    if (reading === null || grade === null || takenOn === null) return []
    return classesInFile(reading.rows, cohorts, {
      grade,
      takenInYear: schoolYearOf(takenOn),
      currentYear: firstYear,
    })
  }, [reading, cohorts, grade, takenOn, firstYear])

  const rows = useMemo(
    () => (reading === null ? noRows : placedRows(reading.rows, value.classes, cohorts)),
    [reading, value.classes, cohorts],
  )
  const needsList = useMemo(() => !allLocal(rows, numbers, firstYear), [rows, numbers, firstYear])
  const matches = useMemo(() => {
    const list = openList?.list ?? emptyCodeList(me.school.id)
    return matchesOf(list, rows, { round: value.round.trim(), firstYear })
  }, [openList, rows, value.round, firstYear, me.school.id])
  const questions = useMemo(() => openQuestions(matches, value.decisions), [matches, value.decisions])

  return {
    draft,
    file,
    open,
    mapping,
    existing,
    description,
    reading,
    classes,
    cohorts,
    rows,
    numbers,
    needsList,
    openList,
    setOpenList,
    matches,
    questions,
    firstYear,
    finish: (done) => {
      draft.forget()
      onDone(done, needsList)
    },
  }
}

/** A description or a ready report holds no pupils: it has no columns to map. */
function isProtocol(file: FileState): boolean {
  return (
    file.state === 'open' &&
    (file.file.recognition.kind === 'protocol' || file.file.recognition.kind === 'unknown')
  )
}

function useExisting(workId: string | null): WorkWithImports | null {
  const query = useQuery(
    api.works.get.queryOptions({
      // Ids in a draft came from the server.
      input: { workId: (workId ?? '') as WorkWithImports['id'] },
      enabled: workId !== null,
    }),
  )
  return workId === null ? null : (query.data ?? null)
}

/** What the items are: as typed, else as the existing work says, else as the headings of the file say. */
function useDescription(
  draft: ImportDraft,
  existing: WorkWithImports | null,
  mapping: ColumnMapping | null,
): readonly DescribedItem[] {
  const items = useMemo(() => {
    if (draft.items !== null) return draft.items
    if (existing !== null && existing.items.length > 0) return existing.items.map(describedFrom)
    return mapping === null ? [] : itemsOfHeadings(mapping)
  }, [draft.items, existing, mapping])
  // While the server only repeats what is known, the file must not be read again: it may be a region's.
  const text = JSON.stringify(items)
  // What was just written from items of this type.
  return useMemo(() => JSON.parse(text) as readonly DescribedItem[], [text])
}

export function describedFrom(item: WorkWithImports['items'][number]): DescribedItem {
  const { label, wording, level, maximum, regionShare, countryShare } = item
  return { label, wording, level, maximum, regionShare, countryShare, skill: item.skill?.name ?? '' }
}

/** An unknown maximum is 0 until somebody enters it. */
export function itemsOfHeadings(mapping: ColumnMapping): DescribedItem[] {
  return mapping.columns
    .filter(({ role }) => role === 'item')
    .map(({ header, label, maximum }) => ({
      label: label ?? header,
      wording: '',
      level: null,
      maximum: maximum ?? 0,
      regionShare: null,
      countryShare: null,
      skill: '',
    }))
}

function useReading(
  file: FileState,
  mapping: ColumnMapping | null,
  corrections: ImportDraft['corrections'],
  description: readonly DescribedItem[],
): Reading | null {
  return useMemo(() => {
    if (file.state !== 'open' || mapping === null) return null
    const items = description.map(({ label, maximum }) => ({ label, maximum: maximum > 0 ? maximum : null }))
    return readProtocol(correctedTables(file.file.tables, mapping, corrections), mapping, items)
  }, [file, mapping, corrections, description])
}
