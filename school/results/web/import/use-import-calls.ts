import { useQueryClient } from '@tanstack/react-query'
import { sliceKey } from '#kit/api.ts'
import { problemOf } from '#kit/problem.ts'
import { api } from '../api.ts'
import { useCodeList } from '../code-list/use-code-list.ts'
import type { WorkImport, WorkInList } from '../shapes.ts'
import { type ImportCalls, type Phase, performImport } from './perform.ts'
import type { Importing } from './use-importing.ts'

/** Joins the import to the server and the device. Resolves when the import counts. */
export function useImportCalls(
  importing: Importing,
  onPhase: (phase: Phase, share: number | null) => void,
): () => Promise<WorkImport> {
  const queries = useQueryClient()
  const shelf = useCodeList()
  const { draft, openList, setOpenList } = importing

  const calls: ImportCalls = {
    createWork: async (fields) => (await api.works.create.call(fields)).id,
    describe: (workId, items) => api.works.describe.call({ workId: workIdFrom(workId), items }),
    draw: async (cohortId, count) => (await api.pupils.draw.call({ cohortId, count })).numbers,
    keepList: async (list) => {
      const next = { list, passphrase: openList?.passphrase ?? '' }
      await shelf.keep(next, (share) => onPhase('list', share))
      setOpenList(next)
    },
    openImport: async (workId, counts) =>
      (await api.imports.open.call({ workId: workIdFrom(workId), ...counts })).id,
    putChunk: (importId, position, sheets) =>
      api.imports.putChunk.call({ importId: importIdFrom(importId), position, sheets }),
    complete: (importId, chunks, sheets) =>
      api.imports.complete.call({ importId: importIdFrom(importId), chunks, sheets }),
    onPhase,
    remember: draft.change,
  }

  return async () => {
    try {
      const done = await performImport({ ...importing, draft: draft.value }, calls)
      // Nobody has to wait for pages that are not on the screen.
      void queries.invalidateQueries({ queryKey: sliceKey('results') })
      importing.finish(done)
      return done
    } catch (error) {
      // A refusal will not change by sending the same import again: the next sending opens a new one.
      const { kind } = problemOf(error)
      if (kind !== 'offline' && kind !== 'defect') draft.change((before) => ({ ...before, sending: null }))
      throw error
    }
  }
}

/** Ids in a draft came from the server. */
function workIdFrom(id: string): WorkInList['id'] {
  return id as WorkInList['id']
}

function importIdFrom(id: string): WorkImport['id'] {
  return id as WorkImport['id']
}
