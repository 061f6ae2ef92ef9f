import { invariant } from '#base/invariant.ts'
import type { Cohort } from '#school/calendar/cohort.ts'
import type { CodeList } from '../../code-list.ts'
import type { Reading } from '../../read-protocol.ts'
import type { ItemFields, SheetFields, WorkFields, WorkImport } from '../shapes.ts'
import { cohortKey } from './classes.ts'
import { type DescribedItem, type ImportDraft, type WorkForm, withArrived } from './draft.ts'
import { payload } from './payload.ts'
import { type CodedRow, coded, codedLocally, type Drawn, numbersNeeded, sheetsOf } from './pupils.ts'
import { send } from './sending.ts'
import type { Importing } from './use-importing.ts'

export type Phase = 'work' | 'numbers' | 'list' | 'sheets' | 'completing'

/** What an import asks of the server and of the device; the page connects it, a test stands in for it. */
export interface ImportCalls {
  createWork: (fields: WorkFields) => Promise<string>
  describe: (workId: string, items: ItemFields[]) => Promise<unknown>
  draw: (cohortId: Cohort['id'] | null, count: number) => Promise<readonly number[]>
  /** Encrypts the list, keeps it on the device and gives it to the person as a file. */
  keepList: (list: CodeList) => Promise<void>
  openImport: (workId: string, counts: ImportCounts) => Promise<string>
  putChunk: (importId: string, position: number, sheets: SheetFields[]) => Promise<unknown>
  complete: (importId: string, chunks: number, sheets: number) => Promise<WorkImport>
  onPhase: (phase: Phase, share: number | null) => void
  /** Each step that must not be done twice is remembered at once. */
  remember: (change: (draft: ImportDraft) => ImportDraft) => void
}

export interface ImportCounts {
  fileRows: number
  rowsInError: number
  warnings: number
}

type Ready = Pick<
  Importing,
  | 'existing'
  | 'description'
  | 'reading'
  | 'rows'
  | 'numbers'
  | 'needsList'
  | 'openList'
  | 'matches'
  | 'cohorts'
  | 'firstYear'
> & { draft: ImportDraft }

/**
 * Does the whole import in an order that a break cannot spoil: the code list is kept before anything about pupils
 * leaves, and what was already created or sent is not created or sent again.
 */
export async function performImport(ready: Ready, calls: ImportCalls): Promise<WorkImport> {
  const { draft, reading } = ready
  invariant(reading !== null, 'an import is performed on a file that was read')
  calls.onPhase('work', null)
  const workId = draft.sending?.workId ?? (await workFor(ready, calls))
  const rows = await codedRows(ready, calls)
  const sheets = payload(sheetsOf(rows, ready.cohorts))
  const importId = draft.sending?.importId ?? (await calls.openImport(workId, countsOf(reading)))
  const arrived = draft.sending?.arrived ?? []
  calls.remember((before) => ({ ...before, sending: { workId, importId, arrived } }))
  let done: WorkImport | null = null
  await send(sheets, arrived, {
    putChunk: (position, chunk) => calls.putChunk(importId, position, chunk),
    complete: async (chunks, count) => {
      calls.onPhase('completing', null)
      done = await calls.complete(importId, chunks, count)
    },
    onArrived: (position, share) => {
      calls.remember((before) => withArrived(before, position))
      calls.onPhase('sheets', share)
    },
  })
  invariant(done !== null, 'a sending ends with its completion')
  return done
}

async function workFor({ draft, existing, description }: Ready, calls: ImportCalls): Promise<string> {
  const workId = draft.workId ?? (await calls.createWork(workFields(draft.work)))
  if (draft.workId === null) calls.remember((before) => ({ ...before, workId }))
  const isDescribed = existing !== null && draft.items === null && existing.items.length > 0
  if (!isDescribed && description.length > 0) await calls.describe(workId, description.map(itemFields))
  return workId
}

async function codedRows(ready: Ready, calls: ImportCalls): Promise<CodedRow[]> {
  const { draft, rows, matches, openList, cohorts } = ready
  if (!ready.needsList) return codedLocally(rows, ready.numbers, ready.firstYear)
  invariant(openList !== null, 'pupils without codes of ours need the code list')
  calls.onPhase('numbers', null)
  const needed = numbersNeeded(rows, matches, draft.decisions)
  const drawn = await Promise.all(
    needed.map(async ({ cohort, count }): Promise<Drawn> => {
      const known =
        cohort === null ? undefined : cohorts.find((each) => cohortKey(each) === cohortKey(cohort))
      return { cohort, numbers: await drawAll(calls, known?.id ?? null, count) }
    }),
  )
  const round = draft.round.trim()
  const done = coded(openList.list, rows, { matches, decisions: draft.decisions, drawn, round })
  calls.onPhase('list', null)
  await calls.keepList(done.list)
  return done.rows
}

/** As many as the server draws at once (the contract's limit), until there are enough. */
const drawnAtOnce = 5000

async function drawAll(calls: ImportCalls, cohortId: Cohort['id'] | null, count: number): Promise<number[]> {
  const numbers: number[] = []
  while (numbers.length < count) {
    numbers.push(...(await calls.draw(cohortId, Math.min(drawnAtOnce, count - numbers.length))))
  }
  return numbers
}

function countsOf({ counts, problems }: Reading): ImportCounts {
  const warnings = problems.filter(({ severity }) => severity === 'warning').length
  return { fileRows: counts.rows, rowsInError: counts.inError, warnings }
}

function workFields(work: WorkForm): WorkFields {
  const { title, subject, grade, takenOn, source, conductedBy, scale } = work
  invariant(grade !== null && takenOn !== null && source !== null, 'the step of the work was completed')
  return {
    title: title.trim(),
    subject: subject.trim(),
    grade,
    takenOn,
    source,
    conductedBy: conductedBy.trim(),
    // The contract's tuples are not marked read-only.
    scale: scale === null ? null : (structuredClone(scale) as WorkFields['scale']),
  }
}

export function itemFields({ skill, label, ...item }: DescribedItem): ItemFields {
  const name = skill.trim()
  return { ...item, label: label.trim(), skill: name === '' ? null : { name } }
}
